import type { ChangeNote } from '@shared/contract';
import {
  addDays,
  epochOf,
  epochOfWall,
  instantFromWall,
  toInstant,
  weekdayOf,
} from '@shared/domain/calendar';
import {
  type Branch,
  blankComplaint,
  blankLine,
  blankProof,
  type Complaint,
  type CostLine,
  type CustomerRef,
  type Milestone,
  type ProductLine,
  proposeBranch,
  type Stage,
  type Verification,
} from '@shared/domain/complaint';
import { type StoredCustomer, type StoredPart, summaryOf } from '@shared/domain/customer';
import type { MilestoneKind } from '@shared/domain/deadline';
import {
  demoChannels,
  demoPeople,
  demoPlaces,
  type FailureStory,
  failures,
  longReport,
  serviceStories,
} from './catalog';
import { withAllSettled, withAnswers, withFirstAsks, withResults } from './follow-up';
import type { Random } from './random';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** One thing somebody did with a complaint at a moment: epoch milliseconds, what the record became, who did it. */
export interface Step {
  readonly at: number;
  readonly kind: 'save' | 'void';
  readonly by: keyof typeof demoPeople;
  /** @param earlier the number of the complaint registered before this one, or '' */
  readonly change: (body: Complaint, earlier: string) => Complaint;
  readonly note?: ChangeNote;
}

export interface Story {
  readonly registeredAt: number;
  readonly body: Complaint;
  readonly steps: readonly Step[];
}

/** Where in the told years a complaint lies: imports begin them, and only the newest are left undone. */
export interface StoryAge {
  readonly isFirstYear: boolean;
  readonly isRecent: boolean;
}

export interface Cast {
  readonly customers: readonly [StoredCustomer, ...StoredCustomer[]];
  readonly parts: readonly [StoredPart, ...StoredPart[]];
  readonly timeZone: string;
}

/** What became of it in the end; most are simply handled. */
type Ending = 'handled' | 'withdrawn' | 'merged' | 'conditional' | 'reopened' | 'void' | 'historical';

const noNote: ChangeNote = { reason: '', approver: '', proof: '' };

/** Tells one complaint from its receipt on; steps after the story's end are never shown. @param receivedOn the day it came */
export function tellStory(random: Random, cast: Cast, receivedOn: string, age: StoryAge): Story {
  const receivedAt = receivedMoment(random, receivedOn, cast.timeZone);
  const instant = (epoch: number): string => toInstant(epoch, cast.timeZone);
  const teller: Teller = {
    random,
    cast,
    receivedAt,
    instant,
    isLeftUndone: age.isRecent && random.chance(0.2),
  };
  const isQuality = random.chance(0.72);
  const ending = endingOf(random, age.isFirstYear);
  const failure = random.pick(failures);
  const body = isQuality ? qualityBody(teller, failure) : serviceBody(teller);
  const typedAt = receivedAt + random.between(3, random.chance(0.2) ? 600 : 90) * minute;
  if (ending === 'historical') {
    const imported = { ...body, isHistoricalImport: true };
    return { registeredAt: typedAt, body: imported, steps: historicalSteps(teller, typedAt) };
  }
  // Many are answered on the phone and typed afterwards, in few sittings; the others are followed step by step.
  const isBrief = ending === 'handled' && random.chance(0.72);
  const registeredAt = isBrief ? typedAt + 30 * minute : typedAt;
  const first = isBrief ? done(teller, body, 'response', registeredAt) : body;
  const steps = isBrief
    ? briefSteps(teller, failure, body.branch, registeredAt)
    : stepsOf(teller, ending, failure, body.branch, registeredAt);
  return { registeredAt, body: first, steps };
}

interface Teller {
  readonly random: Random;
  readonly cast: Cast;
  readonly receivedAt: number;
  readonly instant: (epoch: number) => string;
  /** Nobody got round to closing it. */
  readonly isLeftUndone: boolean;
}

function endingOf(random: Random, isFirstYear: boolean): Ending {
  const roll = random.next();
  if (roll < 0.02) return 'withdrawn';
  if (roll < 0.04) return 'merged';
  if (roll < 0.07) return 'conditional';
  if (roll < 0.1) return 'reopened';
  if (roll < 0.106) return 'void';
  return isFirstYear && roll < 0.14 ? 'historical' : 'handled';
}

function receivedMoment(random: Random, on: string, timeZone: string): number {
  const isRestDay = weekdayOf(on) === 0 || weekdayOf(on) === 6;
  const from = isRestDay || random.chance(0.05) ? random.between(0, 22) : random.between(8, 17);
  const time = `${String(from).padStart(2, '0')}:${String(random.between(0, 59)).padStart(2, '0')}`;
  return epochOfWall(on, time, timeZone);
}

function customerRef({ random, cast }: Teller): CustomerRef {
  const customer = random.pick(cast.customers);
  const isKnown = !random.chance(0.03);
  return isKnown
    ? { id: customer.id, ...summaryOf(customer.body, null) }
    : { ...blankComplaint().customer, name: '临时来电顾客(演示)' };
}

function intake(teller: Teller): Complaint {
  const { random, receivedAt, instant, cast } = teller;
  const channel = random.pick(demoChannels);
  const isForwarded = random.chance(0.8);
  return {
    ...blankComplaint(),
    customer: customerRef(teller),
    customerComplaintNumber: random.chance(0.5) ? `Q${random.between(100_000, 999_999)}` : '',
    channel,
    form: channel === 'phone' || channel === 'visit' ? 'oral' : 'written',
    receivedAt: instant(receivedAt),
    receivedBy: demoPeople.sales.name,
    discoveredOn: random.chance(0.6)
      ? addDays(instant(receivedAt).slice(0, 10), -random.between(0, 3))
      : null,
    expectation: random.chance(0.7)
      ? random.pick(['换货并说明原因', '派人现场挑选', '提交 8D 报告', '补货', '书面答复'])
      : '',
    handOvers: isForwarded
      ? [
          {
            id: random.id(),
            department: '品管部',
            person: demoPeople.quality.name,
            at: instant(receivedAt + 2 * minute),
            way: '电话',
            receivedAt: null,
          },
        ]
      : [],
    milestones: milestonesWithTimes(teller, cast.timeZone),
  };
}

/** One complaint in eight carries a time the customer named. */
function milestonesWithTimes(
  { random, receivedAt, instant }: Teller,
  timeZone: string,
): Complaint['milestones'] {
  const { milestones } = blankComplaint();
  if (!random.chance(0.125)) return milestones;
  const proof = { ...blankProof(), person: '陈工', note: '顾客邮件' };
  const early = random.chance(0.5);
  const at = early
    ? instant(receivedAt + random.between(4, 20) * hour)
    : instantFromWall(addDays(instant(receivedAt).slice(0, 10), 2), '12:00', timeZone);
  return early
    ? {
        ...milestones,
        response: {
          ...milestones.response,
          customerTime: { kind: 'absolute', at },
          customerTimeProof: proof,
        },
      }
    : {
        ...milestones,
        preliminary: {
          ...milestones.preliminary,
          customerTime: { kind: 'absolute', at },
          customerTimeProof: proof,
        },
        analysis: {
          ...milestones.analysis,
          customerTime: { kind: 'working-days', amount: 5 },
          customerTimeProof: proof,
        },
      };
}

function qualityBody(teller: Teller, failure: FailureStory): Complaint {
  const { random } = teller;
  const stage = random.pick<Stage>([
    'mass-production',
    'mass-production',
    'mass-production',
    'after-sales',
    'development',
  ]);
  const lines = Array.from({ length: random.chance(0.15) ? random.between(2, 4) : 1 }, () =>
    lineOf(teller, failure),
  );
  const branch = proposeBranch('product-quality', stage);
  return {
    ...intake(teller),
    statement: `${lines[0]?.partName ?? ''}${failure.mode}:${failure.said}。`,
    category: 'product-quality',
    stage,
    branch,
    foundAt: random.pick(demoPlaces),
    severity: failure.severity,
    lineStopMinutes: failure.severity === 'A' && random.chance(0.5) ? random.between(5, 90) : null,
    isSafety: failure.severity === 'A',
    lines,
    countingRule: 'per-piece',
    responsibleDepartment: branch === 'development' ? '技术部' : '品管部',
    responsiblePerson: branch === 'development' ? demoPeople.engineering.name : demoPeople.quality.name,
  };
}

function serviceBody(teller: Teller): Complaint {
  const story = teller.random.pick(serviceStories);
  return {
    ...intake(teller),
    statement: `${story.said}。`,
    category: story.category,
    stage: 'mass-production',
    branch: 'non-quality',
    severity: 'D',
    responsibleDepartment: story.department,
    responsiblePerson: '',
    causeOccurrence: story.cause,
    actionOccurrence: story.action,
  };
}

function lineOf({ random, cast, receivedAt, instant }: Teller, failure: FailureStory): ProductLine {
  const part = random.pick(cast.parts);
  const shipped = random.between(4, 60) * 20;
  const checked = random.chance(0.3) ? shipped : Math.min(shipped, random.between(20, 200));
  const producedOn = addDays(instant(receivedAt).slice(0, 10), -random.between(10, 60));
  return {
    ...blankLine(random.id()),
    partId: part.id,
    partName: part.body.name,
    partNumber: part.body.number,
    customerPartNumber: part.body.customerPartNumber,
    vehicleModel: part.body.vehicleModel,
    batch: `${producedOn.slice(2).replaceAll('-', '')}-${random.pick(['A', 'B', 'C'])}`,
    producedOn,
    shift: random.pick(['白班', '夜班']),
    deliveryNote: `SH${random.between(10_000, 99_999)}`,
    shippedOn: addDays(producedOn, random.between(2, 6)),
    shippedQuantity: shipped,
    checkedQuantity: checked,
    defectiveQuantity: Math.min(checked, random.between(1, 12)),
    suspectQuantity: random.chance(0.3) ? random.between(0, 40) : null,
    failureMode: failure.mode,
    failureDescription: random.chance(0.5) ? failure.said : '',
  };
}

/** Marks a milestone done; now and then late in being typed, and then not always with proof. */
function done({ random, instant }: Teller, body: Complaint, kind: MilestoneKind, at: number): Complaint {
  const isTypedLate = random.chance(0.12);
  const doneAt = isTypedLate ? at - random.between(1, 20) * hour : at - random.between(0, 8) * minute;
  const hasEvidence = !isTypedLate || random.chance(0.5);
  const earliest = body.receivedAt === null ? 0 : epochOf(body.receivedAt);
  const milestone: Milestone = {
    ...body.milestones[kind],
    doneAt: instant(Math.max(doneAt, earliest)),
    way: hasEvidence ? 'email' : null,
    recipient: hasEvidence ? '陈工' : '',
    proof: hasEvidence ? { ...blankProof(), person: '陈工', note: '邮件已发' } : blankProof(),
  };
  return { ...body, milestones: { ...body.milestones, [kind]: milestone } };
}

function stepsOf(
  teller: Teller,
  ending: Ending,
  failure: FailureStory,
  branch: Branch | null,
  from: number,
): readonly Step[] {
  const { random, receivedAt } = teller;
  const owner = ownerOf(branch);
  const isQuality = branch !== 'non-quality';
  const steps: Step[] = [];
  const add = (at: number, by: Step['by'], change: Step['change'], note?: ChangeNote): number => {
    const last = steps.at(-1)?.at ?? from;
    const moment = Math.max(at, last + minute);
    steps.push({ at: moment, kind: 'save', by, change, ...(note === undefined ? {} : { note }) });
    return moment;
  };
  if (ending === 'void')
    return [{ at: from + 20 * minute, kind: 'void', by: 'reviewer', change: (body) => body }];
  const responded = receivedAt + random.between(30, random.chance(0.9) ? 20 * 60 : 40 * 60) * minute;
  add(responded, 'sales', (body) => done(teller, body, 'response', Math.max(responded, from + minute)));
  if (ending === 'withdrawn') {
    add(responded + 2 * day, 'sales', (body) => withdrawn(teller, body, responded + day));
    return steps;
  }
  const contained = receivedAt + Math.floor((1 + random.next() * (random.chance(0.85) ? 2 : 6)) * day);
  const contain = add(contained, owner, (body, earlier) => ({
    ...begun(teller, done(teller, body, 'preliminary', contain), contain),
    containment: isQuality
      ? '库存、在途与顾客处同批次全部隔离,顾客现场挑选,合格品加绿点标识。'
      : '已电话致歉并安排补救。',
    ...(ending === 'merged' && earlier !== ''
      ? { mergedInto: earlier, remarks: '与前次投诉同批次,并案处理' }
      : {}),
  }));
  const analysed = receivedAt + Math.floor((4 + random.next() * (random.chance(0.85) ? 4 : 10)) * day);
  const analyse = add(analysed, owner, (body) => analysedBody(teller, body, failure, isQuality, analyse));
  if (random.chance(0.03)) add(analyse + 2 * hour, 'sales', (body) => extended(teller, body));
  const proven = analyse + random.between(5, 12) * day;
  const prove = add(proven, 'quality', (body) => verified(teller, body, prove));
  if (ending === 'conditional') {
    add(prove + day, 'sales', (body) => ({ ...body, conditionalAcceptance: '连续三批无不良后再正式确认' }));
  }
  if (teller.isLeftUndone) return steps;
  const patience = ending === 'conditional' ? 25 : random.chance(0.85) ? 8 : 25;
  const closed = prove + Math.floor((1 + random.next() * patience) * day);
  const close = add(closed, 'clerk', (body) => closedBody(teller, body, close));
  if (ending === 'reopened') addSecondRound(teller, add, close, failure, branch);
  return steps;
}

/** Who replies in a branch (5.3.2–5.3.4). */
const ownerOf = (branch: Branch | null): Step['by'] =>
  branch === 'non-quality' ? 'sales' : branch === 'development' ? 'engineering' : 'quality';

type AddStep = (at: number, by: Step['by'], change: Step['change'], note?: ChangeNote) => number;

/** The customer comes back with the same failure: a new round with clocks of its own. */
function addSecondRound(
  teller: Teller,
  add: AddStep,
  closed: number,
  failure: FailureStory,
  branch: Branch | null,
): void {
  const again = closed + teller.random.between(10, 60) * day;
  const note = { ...noNote, reason: '同一故障再次发生' };
  const reopen = add(again, 'sales', (body) => reopened(teller, body, reopen), note);
  const answer = add(reopen + 5 * hour, 'sales', (body) => done(teller, body, 'response', answer));
  const isQuality = branch !== 'non-quality';
  const explain = add(reopen + 5 * day, ownerOf(branch), (body) =>
    analysedBody(teller, done(teller, body, 'preliminary', explain), failure, isQuality, explain),
  );
  const close = add(reopen + 18 * day, 'clerk', (body) =>
    closedBody(teller, verified(teller, body, close - 2 * hour), close),
  );
}

/** Two sittings: containment and analysis in one, proof of effect and close in the other. */
function briefSteps(
  teller: Teller,
  failure: FailureStory,
  branch: Branch | null,
  from: number,
): readonly Step[] {
  const { random, receivedAt } = teller;
  const isQuality = branch !== 'non-quality';
  const contained = Math.max(from, receivedAt + random.between(6, 70) * hour);
  const analysed = contained + random.between(1, 6) * day;
  const closed = analysed + random.between(6, random.chance(0.85) ? 19 : 35) * day;
  const steps: Step[] = [
    {
      at: analysed,
      kind: 'save',
      by: ownerOf(branch),
      change: (body) => {
        const kept = { ...body, containment: '同批次产品已全部隔离,顾客现场挑选完成。' };
        return analysedBody(
          teller,
          done(teller, kept, 'preliminary', contained),
          failure,
          isQuality,
          analysed,
        );
      },
    },
  ];
  if (teller.isLeftUndone) return steps;
  const change: Step['change'] = (body) =>
    closedBody(teller, verified(teller, body, closed - 2 * hour), closed);
  return [...steps, { at: closed, kind: 'save', by: 'clerk', change }];
}

function historicalSteps(teller: Teller, from: number): readonly Step[] {
  const at = from + day;
  return [{ at, kind: 'save', by: 'clerk', change: (body) => closedBody(teller, body, at) }];
}

function withdrawn({ instant }: Teller, body: Complaint, at: number): Complaint {
  const proof = { ...blankProof(), person: '陈工', note: '电话确认撤回,邮件补发' };
  return { ...body, withdrawal: { at: instant(at), reason: '顾客复测合格,撤回投诉', proof } };
}

function analysedBody(
  teller: Teller,
  body: Complaint,
  failure: FailureStory,
  isQuality: boolean,
  at: number,
): Complaint {
  const { random, instant } = teller;
  const base = done(teller, withAnswers(body, instant(at).slice(0, 10)), 'analysis', at);
  const shared = { ...base, replyForm: isQuality ? ('8D' as const) : ('written-statement' as const) };
  if (!isQuality) {
    return {
      ...shared,
      problemSummary: base.statement.slice(0, 60),
      causeOccurrenceSummary: base.causeOccurrence.slice(0, 80),
      actionOccurrenceSummary: base.actionOccurrence.slice(0, 80),
      liability: [{ party: 'us', share: 100 }],
    };
  }
  const isLong = random.chance(0.06);
  const part = base.lines[0]?.partName ?? '';
  const isNtf = failure.mode === '未发现不良';
  // What was found counts for PPM; a part without trouble does not.
  const lines = base.lines.map((line) => ({
    ...line,
    confirmedByUs: isNtf ? 0 : line.defectiveQuantity,
    confirmedByCustomer: line.defectiveQuantity,
  }));
  return {
    ...shared,
    lines,
    problemSummary: `${part}${failure.mode}`,
    causeOccurrence: isLong ? `${failure.cause}。${longReport}` : failure.cause,
    causeEscape: failure.escape,
    actionOccurrence: failure.action,
    actionEscape: failure.control,
    prevention: isLong ? longReport.repeat(3).slice(0, 2000) : '水平展开至同类产品,更新 PFMEA 与控制计划。',
    causeOccurrenceSummary: failure.cause.slice(0, 80),
    causeEscapeSummary: failure.escape.slice(0, 80),
    actionOccurrenceSummary: failure.action.slice(0, 80),
    actionEscapeSummary: failure.control.slice(0, 80),
    replyDocument: '8D-R0',
    liability: isNtf
      ? [{ party: 'ntf', share: 100 }]
      : random.chance(0.2)
        ? [
            { party: 'us', share: 60 },
            { party: 'supplier', share: 40 },
          ]
        : [{ party: 'us', share: 100 }],
  };
}

function extended({ random }: Teller, body: Complaint): Complaint {
  const { closure } = body.milestones;
  const extension = {
    id: random.id(),
    agreedDue: addDays((body.receivedAt ?? '').slice(0, 10), 45),
    reason: '需等待顾客三批验证结果',
    approver: demoPeople.approver.name,
    consent: { ...blankProof(), person: '陈工', note: '邮件同意延期' },
    enteredAt: null,
  };
  return {
    ...body,
    milestones: {
      ...body.milestones,
      closure: { ...closure, extensions: [...closure.extensions, extension] },
    },
  };
}

function verified({ random, instant }: Teller, body: Complaint, at: number): Complaint {
  const lots = body.branch === 'non-quality' ? 1 : 3;
  const on = instant(at).slice(0, 10);
  const verifications = Array.from(
    { length: lots },
    (_, index): Verification => ({
      id: random.id(),
      period: `第 ${index + 1} 批`,
      quantity: random.between(200, 800),
      defective: 0,
      verdict: 'effective',
      on,
    }),
  );
  return {
    ...(body.branch === 'non-quality' ? body : withResults(body, on)),
    implementedOn: addDays(on, -2),
    documentUpdates:
      body.branch === 'non-quality'
        ? []
        : [{ id: random.id(), document: 'PFMEA', fromRevision: 'C', toRevision: 'D', on }],
    verifications: [...body.verifications, ...verifications],
    qualityConfirmation: { by: demoPeople.quality.name, at: instant(at - minute) },
  };
}

/** A quality complaint is asked about, and looked after day by day. */
const begun = ({ instant }: Teller, body: Complaint, at: number): Complaint =>
  body.branch === 'non-quality' ? body : withFirstAsks(body, instant(at).slice(0, 10));

const costKinds = [
  { category: 'on-site-sorting', kind: '挑选人工', bearer: 'us', share: 0 },
  { category: 'scrap', kind: '供方来料不良', bearer: 'supplier', share: 1 },
  { category: 'freight', kind: '空运补货', bearer: 'us', share: 0 },
  { category: 'penalty', kind: '顾客索赔', bearer: 'supplier', share: 0.5 },
] as const;

/** What a complaint cost; what a supplier bears is claimed back, and part of it came. */
function costOf(id: string, amount: number, pieces: number, on: string): CostLine {
  const { share, ...cost } = costKinds[pieces % costKinds.length] ?? costKinds[0];
  const isClaimed = cost.bearer === 'supplier';
  const recovered = Math.round(amount * share);
  return {
    id,
    ...cost,
    amount,
    document: '',
    on,
    currency: 'CNY',
    ...(isClaimed ? { claimed: amount, recovered } : {}),
  };
}

function closedBody(teller: Teller, body: Complaint, at: number): Complaint {
  const { random, instant } = teller;
  const pieces = body.lines.reduce(
    (sum, line) => sum + (line.defectiveQuantity ?? 0) + (line.suspectQuantity ?? 0),
    0,
  );
  const reworked = Math.floor(pieces / 3);
  const hasCosts = random.chance(0.5);
  const confirmation =
    body.qualityConfirmation.at === null
      ? { by: demoPeople.quality.name, at: instant(at - 3 * minute) }
      : body.qualityConfirmation;
  const moment = at - minute;
  const closure: Milestone = {
    ...body.milestones.closure,
    doneAt: instant(moment),
    way: 'email',
    recipient: '陈工',
    proof: { ...blankProof(), person: '陈工', note: '顾客邮件确认关闭' },
  };
  return {
    ...withAllSettled(body, instant(moment).slice(0, 10)),
    milestones: { ...body.milestones, closure },
    disposition: { ...body.disposition, reworked, scrapped: pieces - reworked },
    costs: hasCosts
      ? [costOf(random.id(), random.between(200, 9000) * 100, pieces, instant(moment).slice(0, 10))]
      : [],
    hasNoCosts: !hasCosts,
    feedbackSheetComplete: true,
    feedbackSheetNumber: '',
    qualityConfirmation: confirmation,
    salesSupervision: { by: demoPeople.approver.name, at: instant(moment) },
    customerAcceptance: {
      way: '邮件',
      at: instant(moment),
      proof: { ...blankProof(), person: '陈工', note: '邮件' },
    },
    liability: body.liability.length === 0 ? [{ party: 'us', share: 100 }] : body.liability,
  };
}

function reopened({ instant }: Teller, body: Complaint, at: number): Complaint {
  const { milestones } = blankComplaint();
  const round = {
    receivedAt: body.receivedAt ?? instant(at),
    milestones: body.milestones,
    closedAt: body.milestones.closure.doneAt,
    reopenReason: '顾客再次反馈同一故障',
  };
  return {
    ...body,
    receivedAt: instant(at - 10 * minute),
    milestones,
    pastRounds: [...body.pastRounds, round],
    verifications: [],
    qualityConfirmation: { by: '', at: null },
    salesSupervision: { by: '', at: null },
    customerAcceptance: { way: '', at: null, proof: blankProof() },
  };
}
