import { addDays, civilDateAt, daysBetween, type OfficialYear, weekdayOf } from '@shared/domain/calendar';
import { type Complaint, lateMilestones } from '@shared/domain/complaint';
import { monthsUntil, type StoredCustomer, type StoredPart } from '@shared/domain/customer';
import { milestoneKinds } from '@shared/domain/deadline';
import { defaultSettings } from '@shared/domain/settings';
import type { Store, Trx } from '../../data';
import { countAllComplaints } from '../../data/repositories/complaint-list';
import { findComplaint } from '../../data/repositories/complaints';
import { agreedTimesOf, duesOf } from '../complaint/dates';
import { registerComplaint } from '../complaint/register';
import { saveComplaint } from '../complaint/save';
import { voidComplaint } from '../complaint/void';
import type { CallContext } from '../context';
import { saveCustomer, savePart } from '../customer';
import { createEnvironmentLoader, type LoadEnvironment } from '../environment';
import { ServiceError } from '../service-error';
import { saveSettings } from '../settings';
import { startServices } from '../start';
import { demoCompanies, demoParts, demoPeople } from './catalog';
import { demoCustomers } from './customers';
import { atLeastOne } from './demo-id';
import { createRandom, type Random } from './random';
import { planRecords, playLater, playRecord, type RecordPlan, type Told, type Written } from './records';
import { type Cast, type Step, type Story, type StoryAge, tellStory } from './story';

export { seedOf } from './random';

export interface SeedOptions {
  readonly store: Store;
  readonly calendarYears: readonly OfficialYear[];
  readonly complaints: number;
  readonly seed: number;
  /** The story's present, epoch milliseconds; the three years before it are told. */
  readonly now: number;
  readonly onProgress?: (done: number, total: number) => void;
}

const years = 3;
const eventsPerTransaction = 300;
const noNote = { reason: '', approver: '', proof: '' } as const;

interface Stage {
  readonly load: LoadEnvironment;
  readonly official: readonly OfficialYear[];
  readonly nextId: () => string;
  readonly random: Random;
}

/**
 * Fills an empty store with three years of invented complaints, in the order in which they would have happened, by the same use
 * cases a person's clicks run. The same options give the same records. @throws ServiceError `forbidden` when there are complaints
 */
export async function seedDemo(
  options: SeedOptions,
): Promise<{ readonly complaints: number; readonly records: number; readonly entries: number }> {
  const { store, calendarYears, seed, now } = options;
  const random = createRandom(seed);
  const stage: Stage = {
    load: createEnvironmentLoader(calendarYears),
    official: calendarYears,
    nextId: random.id,
    random,
  };
  const cast = await store.write((trx) => setTheStage(trx, stage, now));
  const stories = tellStories(options, random, cast);
  // Chance of their own: what the complaints tell stays the same whatever is written besides them.
  const own = createRandom(seed ^ 0x5eed);
  const paperStage = { load: stage.load, nextId: own.id, random: own, cast };
  const plans = planRecords({ random: own, stories, now });
  const events = [...eventsOf(stories, now), ...paperEventsOf(plans, now)].sort((a, b) => a.at - b.at);
  const progress: Progress = { stories, states: [], numbers: [], told: toldFor(plans), written: [] };
  for (let index = 0; index < events.length; index += eventsPerTransaction) {
    const batch = events.slice(index, index + eventsPerTransaction);
    await store.write(async (trx) => {
      for (const event of batch) {
        if (event.plan === undefined) await play(trx, stage, event, progress);
        else await playPaper(trx, paperStage, event, event.plan, progress);
      }
    });
    options.onProgress?.(Math.min(index + eventsPerTransaction, events.length), events.length);
  }
  const records = progress.written.filter((written) => written !== null).length;
  return { complaints: stories.length, records, entries: events.length };
}

interface State {
  readonly id: string;
  readonly version: number;
  readonly body: Story['body'];
}

interface Progress {
  readonly stories: readonly Story[];
  /** By story; gone when its last step is done. */
  readonly states: (State | undefined)[];
  readonly numbers: string[];
  /** Complaints that a record is still to be written about, by story. */
  readonly told: Map<number, Told | null>;
  /** Records by plan; null where there was nothing to write. */
  readonly written: (Written | null)[];
}

interface Event {
  readonly at: number;
  readonly story: number;
  readonly step: Step | null;
  readonly plan?: undefined;
}

/** A record is written, or looked into again; `story` is its plan's place. */
interface PaperEvent {
  readonly at: number;
  readonly story: number;
  readonly plan: RecordPlan;
  readonly isLater: boolean;
}

const paperEventsOf = (plans: readonly RecordPlan[], now: number): readonly PaperEvent[] =>
  plans.flatMap((plan, story) => {
    const first = { at: plan.at, story, plan, isLater: false };
    return plan.later === undefined || plan.later.at > now
      ? [first]
      : [first, { ...first, at: plan.later.at, isLater: true }];
  });

const toldFor = (plans: readonly RecordPlan[]): Map<number, Told | null> =>
  new Map(plans.flatMap(({ story }) => (story === null ? [] : [[story, null] as const])));

async function playPaper(
  trx: Trx,
  stage: Parameters<typeof playRecord>[1],
  { story: index, isLater }: PaperEvent,
  plan: RecordPlan,
  { told, written, states }: Progress,
): Promise<void> {
  const before = written[index];
  if (!isLater)
    written[index] = await playRecord(
      trx,
      stage,
      plan,
      plan.story === null ? null : (told.get(plan.story) ?? null),
    );
  else if (before !== undefined && before !== null) await playLater(trx, stage, plan, before);
  const state = plan.story === null ? undefined : states[plan.story];
  if (plan.story !== null && state !== undefined) states[plan.story] = await asItStands(trx, state);
}

/** A complaint may have learnt from a paper about it, such as the number of its notice. */
async function asItStands<State extends { readonly id: string }>(trx: Trx, state: State): Promise<State> {
  const found = await findComplaint(trx, state.id);
  return found === null ? state : { ...state, version: found.stored.version, body: found.stored.body };
}

/** Everything that happened until now, in the order in which it did. */
function eventsOf(stories: readonly Story[], now: number): readonly Event[] {
  const all = stories.flatMap((story, index): readonly Event[] => [
    { at: story.registeredAt, story: index, step: null },
    ...story.steps.map((step) => ({ at: step.at, story: index, step })),
  ]);
  return all.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at || a.story - b.story);
}

function tellStories(options: SeedOptions, random: Random, cast: Cast): readonly Story[] {
  const last = civilDateAt(options.now, cast.timeZone);
  const first = addDays(last, -365 * years);
  const span = daysBetween(first, last);
  const ageOf = (on: string): StoryAge => ({
    isFirstYear: daysBetween(first, on) < 200,
    isRecent: daysBetween(on, last) < 75,
  });
  // A small store, too, shall have something to do today.
  const recentShare = Math.min(0.3, 40 / options.complaints);
  const days = Array.from({ length: options.complaints }, () =>
    random.chance(recentShare)
      ? receivedDay(random, addDays(last, -25), 25)
      : receivedDay(random, first, span),
  );
  return days
    .sort()
    .map((on) => tellStory(random, cast, on, ageOf(on)))
    .map((story) => (story.registeredAt <= options.now ? story : movedBefore(story, options.now)));
}

/** Most complaints come on working days. */
function receivedDay(random: Random, first: string, span: number): string {
  const on = addDays(first, random.between(0, Math.max(0, span - 1)));
  const isWeekend = weekdayOf(on) === 0 || weekdayOf(on) === 6;
  return isWeekend && random.chance(0.8) ? addDays(on, -2) : on;
}

const movedBefore = (story: Story, now: number): Story => ({ ...story, registeredAt: now, steps: [] });

async function play(
  trx: Trx,
  stage: Stage,
  { at, story: index, step }: Event,
  { stories, states, numbers, told }: Progress,
): Promise<void> {
  const context: CallContext = { operator: demoPeople[step?.by ?? 'quality'], clock: { now: () => at } };
  const story = stories[index];
  const state = states[index];
  if (story === undefined) return;
  if (step === null) {
    const { stored } = await registerComplaint(trx, stage, context, {
      token: stage.nextId(),
      body: await withLateReasons(trx, stage.load, story.body),
    });
    states[index] = { id: stored.id, version: stored.version, body: stored.body };
    numbers[index] = stored.number;
    if (told.has(index)) told.set(index, { number: stored.number, body: stored.body });
  } else if (state !== undefined && step.kind === 'void') {
    await voidComplaint(trx, stage.load, context, {
      id: state.id,
      version: state.version,
      reason: '演示:重复登记,作废',
    });
  } else if (state !== undefined) {
    const body = await withLateReasons(trx, stage.load, step.change(state.body, numbers[index - 1] ?? ''));
    const { stored } = await saveComplaint(trx, stage.load, context, {
      id: state.id,
      version: state.version,
      body,
      note: step.note ?? noNote,
    });
    states[index] =
      step === story.steps.at(-1) ? undefined : { id: stored.id, version: stored.version, body: stored.body };
    if (told.has(index)) told.set(index, { number: stored.number, body: stored.body });
  }
}

/** Who was late says why: the story itself does not know the dates. */
async function withLateReasons(trx: Trx, load: LoadEnvironment, body: Complaint): Promise<Complaint> {
  const dues = duesOf(body, await load(trx), await agreedTimesOf(trx, body));
  const late = new Set(dues === null ? [] : lateMilestones(body, dues));
  const reasons = milestoneKinds.map((kind) => {
    const milestone = body.milestones[kind];
    const isSilent = late.has(kind) && milestone.lateReason === '';
    return [
      kind,
      isSilent ? { ...milestone, lateReason: '等待顾客提供不良件后才能判定' } : milestone,
    ] as const;
  });
  return { ...body, milestones: { ...body.milestones, ...Object.fromEntries(reasons) } };
}

/** Customers, parts and people before the first complaint. */
async function setTheStage(trx: Trx, stage: Stage, now: number): Promise<Cast> {
  if ((await countAllComplaints(trx)) > 0) throw new ServiceError('forbidden', { why: 'not-empty' });
  const start = now - 365 * (years + 1) * 86_400_000;
  const context: CallContext = { operator: administrator, clock: { now: () => start } };
  await startServices(trx, stage, context);
  const { version, rules } = await stage.load(trx);
  await saveSettings(trx, stage, context, {
    version,
    companies: demoCompanies,
    people: [...defaultSettings.people, ...Object.values(demoPeople)],
    intake: { ...defaultSettings.intake, dutyPerson: demoPeople.quality.name, dutyPhone: '000-8765 4321' },
  });
  const customers: StoredCustomer[] = [];
  for (const body of demoCustomers(monthsUntil(civilDateAt(now, rules.timeZone), 25).slice(0, -1)))
    customers.push(await saveCustomer(trx, stage, context, { id: null, version: 0, body }));
  const parts: StoredPart[] = [];
  for (const body of demoParts)
    parts.push(await savePart(trx, stage, context, { id: null, version: 0, body }));
  return { customers: atLeastOne(customers), parts: atLeastOne(parts), timeZone: rules.timeZone };
}

const [administrator] = atLeastOne(defaultSettings.people);
