import { toInstant } from '@shared/domain/calendar';
import type { RecordKind, StoredRecord } from '@shared/domain/record';
import type { Trx } from '../../../data';
import { findRecord } from '../../../data/repositories/records';
import type { CallContext } from '../../context';
import { type RecordContent, type RecordParts, registerRecord, saveRecord } from '../../record';
import { demoPeople } from '../catalog';
import type { Random } from '../random';
import type { Cast, Story } from '../story';
import { carePlan, question } from './care';
import {
  acknowledged,
  communication,
  feedbackSheet,
  goodsReturn,
  handedBack,
  internalHandOver,
  keptAfterAll,
  notice,
  ntfAnalysis,
  replaced,
} from './complaint-records';
import { contact } from './contacts';
import { escapeEvent, followEscape, issueDemoEscape } from './escape';
import { enquiryLog, feedbackLog, problemLog } from './logs';
import { newOrder, order } from './orders';
import { about, type Desk, day, hour, minute, type RecordPlan, type Told } from './plan';
import { report } from './report';
import { serviceSummary } from './summaries';
import { followSurveyPlan, playSurveyPlan, surveyPlan } from './surveys';
import { followDemoPlan, releaseDemoPlan, writeDemoReport } from './visits';
import {
  customerFile,
  measuresVerified,
  served,
  serviceAgreement,
  servicePlan,
  serviceStaff,
  settled,
  supportRequest,
  survey,
  surveyRecord,
  visitPlan,
  visitReport,
} from './yearly-records';

export type { RecordPlan, Told } from './plan';

interface Planning {
  readonly random: Random;
  readonly stories: readonly Story[];
  readonly now: number;
}

/** What is written besides the complaints: some records about them, and what a firm's year brings anyway. */
export const planRecords = (planning: Planning): readonly RecordPlan[] =>
  [...complaintPlans(planning), ...yearlyPlans(planning)].filter(({ at }) => at <= planning.now);

/** A record that could be written, and how often that happens. */
interface Candidate extends RecordPlan {
  readonly kind: RecordKind;
  readonly share: number;
}

/** Some of what could be written about complaints, of each kind at least one. */
function complaintPlans({ random, stories, now }: Planning): readonly RecordPlan[] {
  const candidates = stories
    .flatMap((story, index) => candidatesOf(story, index, now))
    .filter(({ at }) => at <= now);
  const chosen = new Set(candidates.filter(({ share }) => random.chance(share)));
  for (const kind of new Set(candidates.map((candidate) => candidate.kind))) {
    if ([...chosen].some((candidate) => candidate.kind === kind)) continue;
    const [likeliest] = candidates
      .filter((candidate) => candidate.kind === kind)
      .sort((a, b) => b.share - a.share);
    if (likeliest !== undefined) chosen.add(likeliest);
  }
  return [...chosen];
}

function candidatesOf(
  { registeredAt, body, steps }: Story,
  story: number,
  now: number,
): readonly Candidate[] {
  const done = steps.filter(({ at }) => at <= now);
  const last = done.at(-1)?.at ?? registeredAt;
  const isClosed = done.length === steps.length && steps.length > 1;
  const isNtf = body.lines.some(({ failureMode }) => failureMode === '未发现不良');
  const isGrave = body.severity === 'A' || body.severity === 'B';
  const told = registeredAt + 6 * hour;
  const any: readonly Candidate[] = [
    {
      kind: 'communication',
      share: 0.12,
      at: registeredAt + 10 * minute,
      by: 'sales',
      story,
      write: about(communication),
      later: { at: registeredAt + 6 * day, change: keptAfterAll },
    },
    {
      kind: 'internal-hand-over',
      share: 0.12,
      at: registeredAt + 40 * minute,
      by: 'sales',
      story,
      write: about(internalHandOver),
      later: { at: registeredAt + 3 * day, change: handedBack },
    },
    {
      kind: 'feedback-sheet',
      share: isClosed ? 0.35 : 0,
      at: last + hour,
      // Types what both departments signed on paper.
      by: 'clerk',
      story,
      write: about(feedbackSheet),
    },
  ];
  if (body.lines.length === 0) return any;
  return [
    ...any,
    { kind: 'report', share: 0.5, at: last + 2 * hour, by: 'quality', story, write: about(report) },
    {
      kind: 'notice',
      share: isGrave ? 0.12 : 0,
      at: told,
      by: 'sales',
      story,
      write: about(notice),
      later: { at: told + 7 * day, change: acknowledged },
    },
    {
      kind: 'escape-event',
      share: isGrave ? 0.06 : 0,
      at: told + hour,
      by: 'sales',
      story,
      write: about(escapeEvent),
      later: { at: told + day, change: (_desk, content) => content },
    },
    {
      kind: 'goods-return',
      share: body.channel === 'return' ? 0.7 : 0.06,
      at: registeredAt + 2 * day,
      by: 'sales',
      story,
      write: about(goodsReturn),
      later: { at: registeredAt + 5 * day, change: replaced },
    },
    {
      kind: 'ntf-analysis',
      share: isNtf ? 0.6 : 0,
      at: last + 3 * hour,
      by: 'engineering',
      story,
      write: about(ntfAnalysis),
    },
  ];
}

/** Every so many days, counted back from now; thinned out in a small store. */
function yearlyPlans({ random, stories, now }: Planning): readonly RecordPlan[] {
  const density = Math.min(1, Math.max(0, stories.length - 10) / 300);
  const every = (
    days: number,
    by: RecordPlan['by'],
    write: (desk: Desk, index: number) => RecordContent | null,
    always = 1,
  ) =>
    Array.from({ length: Math.floor((3 * 365) / days) }, (_, index): RecordPlan | null =>
      index >= always && !random.chance(density)
        ? null
        : {
            at: now - index * days * day - random.between(1, 20) * hour,
            by,
            story: null,
            write: (desk) => write(desk, index),
          },
    ).filter((plan) => plan !== null);
  const lately = (
    count: number,
    by: RecordPlan['by'],
    write: (desk: Desk, index: number) => RecordContent | null,
  ) =>
    Array.from(
      { length: count },
      (_, index): RecordPlan => ({
        at: now - (index + 1) * 2 * day,
        by,
        story: null,
        write: (desk) => write(desk, index),
      }),
    );
  return [
    // The year that runs has its plan in the smallest store, too, and some visits that carried it out.
    ...every(365, 'sales', visitPlan, 2).map((plan) => ({ ...plan, later: explained(now) })),
    ...every(16, 'sales', visitReport, 2).map((plan) => ({
      ...plan,
      later: { at: plan.at + 20 * day, change: settled },
    })),
    ...every(365, 'sales', surveyPlan).map((plan) => ({
      ...plan,
      // The first half-year is over, its sheets go out; four months later most are back.
      at: plan.at - 120 * day,
      later: { at: plan.at - 20 * day, change: (_desk: Desk, content: RecordContent) => content },
    })),
    ...every(15, 'sales', survey),
    ...every(182, 'sales', surveyRecord).map((plan) => ({
      ...plan,
      later: { at: plan.at + 28 * day, change: measuresVerified },
    })),
    ...every(30, 'sales', feedbackLog),
    ...every(30, 'sales', enquiryLog),
    ...every(365, 'sales', problemLog),
    ...every(40, 'sales', supportRequest),
    ...every(300, 'sales', serviceAgreement),
    ...every(200, 'sales', servicePlan).map((plan) => ({
      ...plan,
      later: { at: plan.at + 90 * day, change: served },
    })),
    ...every(240, 'quality', serviceStaff),
    ...every(3 * 365, 'sales', customerFile),
    ...lately(3, 'quality', question),
    ...lately(Math.max(1, Math.round(8 * density)), 'sales', carePlan),
    ...every(92, 'sales', serviceSummary),
    ...every(12, 'sales', contact),
    ...every(45, 'sales', order),
    ...every(400, 'sales', newOrder),
  ];
}

/** Shortly before the end, a plan's visits that were not made say why. */
const explained = (now: number): NonNullable<RecordPlan['later']> => ({
  at: now - hour,
  change: (_desk, content) => content,
});

interface Stage extends RecordParts {
  readonly random: Random;
  readonly cast: Cast;
}

/** What later plays go on with. */
export interface Written {
  readonly id: string;
  readonly version: number;
  readonly content: RecordContent;
}

/** Writes a planned record as its clerk would. Null where there was nothing to write. */
export async function playRecord(
  trx: Trx,
  stage: Stage,
  plan: RecordPlan,
  told: Told | null,
): Promise<Written | null> {
  const content = plan.write(deskAt(stage, plan.at), told);
  if (content === null) return null;
  const context = { operator: demoPeople[plan.by], clock: { now: () => plan.at } };
  const stored = await writeContent(trx, stage, context, content);
  return {
    id: stored.id,
    version: stored.version,
    content: { ...content, body: stored.body } as RecordContent,
  };
}

/** A record that takes more than registering goes its own way. */
async function writeContent(
  trx: Trx,
  stage: Stage,
  context: CallContext,
  content: RecordContent,
): Promise<StoredRecord> {
  if (content.kind === 'escape-event') return issueDemoEscape(trx, stage, context, content.body);
  if (content.kind === 'visit-plan') return releaseDemoPlan(trx, stage, context, content.body);
  if (content.kind === 'visit-report') return writeDemoReport(trx, stage, context, content.body);
  if (content.kind === 'survey-plan') return (await playSurveyPlan(trx, stage, context, content.body)).stored;
  return registerRecord(trx, stage, context, { ...content, token: stage.nextId() });
}

/** Looks into a record again. */
export async function playLater(
  trx: Trx,
  stage: Stage,
  { by, later }: RecordPlan,
  { id, content }: Written,
): Promise<void> {
  if (later === undefined) return;
  const context = { operator: demoPeople[by], clock: { now: () => later.at } };
  const desk = deskAt(stage, later.at);
  if (content.kind === 'escape-event') return followEscape(trx, stage, context, content, desk);
  if (content.kind === 'visit-plan') return followDemoPlan(trx, stage, context, id);
  if (content.kind === 'survey-plan') return followSurveyPlan(trx, stage, context, content.body, desk);
  // Another record may have told it something since.
  const stored = (await findRecord(trx, id))?.stored;
  if (stored === undefined) return;
  const { body } = later.change(desk, { ...content, body: stored.body } as RecordContent);
  await saveRecord(trx, stage.load, context, { id, version: stored.version, body, reason: '' });
}

function deskAt({ random, cast }: Stage, at: number): Desk {
  const instant = (epoch: number): string => toInstant(epoch, cast.timeZone);
  return { random, cast, at, instant, on: (epoch) => instant(epoch).slice(0, 10) };
}
