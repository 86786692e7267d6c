import { civilDateAt, civilDateOf, epochOf, isCivilDate, isInstant } from '../calendar';
import { type Dues, defaultDeadlineRules, type MilestoneKind, milestoneKinds } from '../deadline';
import { error, type Finding, warning } from '../finding';
import { isSame } from '../same';
import { checkKept, isNewRound, missingNote } from './check-kept';
import { type ClosingRules, closingGapsOf } from './closing';
import { checkFollowUp, checkSupplierRequests } from './follow-up';
import { hasProof } from './proof';
import { proposeBranch } from './propose';
import { holdingEnd } from './register-row';
import type { Branch, Category, Complaint, ProductLine, Stage } from './schema';

/** Editor paths that must be filled before a complaint can be saved (decisions.md, G: four fields). */
export const requiredPaths = ['customer.name', 'receivedAt', 'channel', 'statement'] as const;

/**
 * Everything wrong with a complaint by itself, errors and warnings, each named at its field.
 * @param now epoch milliseconds of the desk's clock; nothing may have happened later.
 */
export function checkComplaint(complaint: Complaint, now: number): readonly Finding[] {
  return [
    ...checkRequired(complaint),
    ...checkTimes(complaint, now),
    ...complaint.lines.flatMap(checkLine),
    ...checkDisposition(complaint),
    ...checkLiability(complaint),
    ...checkBranch(complaint),
    ...complaint.subIssues.flatMap((row, index) => checkBranch(row, `subIssues.${index}.`)),
    ...checkStageChanges(complaint),
    ...milestoneKinds.flatMap((kind) => checkMilestone(complaint, kind)),
    ...checkVerifications(complaint),
    ...checkFollowUp(complaint),
  ];
}

/** What a change of a complaint needs besides being right in itself. */
export interface ChangeContext {
  readonly now: number;
  readonly duesBefore: Dues | null;
  /** The dues as they shall stand, where known: they show whether another customer's agreement moves a clock. */
  readonly duesAfter?: Dues | null;
  readonly closingRules: ClosingRules;
  /** Of the factory, for what today is; default Asia/Shanghai. */
  readonly timeZone?: string;
  readonly note: { readonly reason: string; readonly approver: string; readonly proof: string };
}

/**
 * Rules between the record as it stood and as it shall stand: moved clocks need reason, proof and 审核人 once a
 * milestone is due or done; closing needs the gate; withdrawing needs the customer's proof; an earlier round stays as it was.
 */
export function checkChange(before: Complaint, after: Complaint, context: ChangeContext): readonly Finding[] {
  return [
    ...checkMovedClock(before, after, context),
    ...checkLaterTimes(before, after, context.duesAfter ?? null),
    ...checkSuppliers(after, context.duesAfter ?? null),
    ...checkClosing(before, after, context),
    ...checkReopening(before, after, context),
    ...checkWithdrawal(after),
    ...checkLateReasons(before, after, context.duesAfter ?? null),
    ...checkHandOver(before, after, context),
    ...checkKept(before, after, context),
  ];
}

/** A complaint cannot be its own repetition or be merged into itself. @param number its own number */
export function checkReferences(complaint: Complaint, number: string): readonly Finding[] {
  return (['repeatOf', 'mergedInto'] as const)
    .filter((path) => complaint[path].trim() === number)
    .map((path) => error(path, 'own-reference'));
}

/** The fields whose change moves a clock, as they differ between two versions. */
export function movedClockPaths(before: Complaint, after: Complaint): readonly string[] {
  const moved: string[] = [];
  if (before.receivedAt !== after.receivedAt) moved.push('receivedAt');
  for (const kind of milestoneKinds) {
    if (!isSame(before.milestones[kind].customerTime, after.milestones[kind].customerTime))
      moved.push(`milestones.${kind}.customerTime`);
  }
  return moved;
}

function checkMovedClock(before: Complaint, after: Complaint, context: ChangeContext): readonly Finding[] {
  if (isNewRound(before, after)) return [];
  const moved = [...movedClockPaths(before, after), ...movedByCustomer(before, after, context)];
  if (moved.length === 0 || !isAnyDueOrDone(before, context)) return [];
  return moved.flatMap((path) => missingNote(path, context.note));
}

/** Naming another customer moves a clock when that one's standing agreement differs. */
function movedByCustomer(before: Complaint, after: Complaint, context: ChangeContext): readonly string[] {
  const { duesBefore, duesAfter } = context;
  if (before.customer.id === after.customer.id || !duesBefore || !duesAfter) return [];
  return milestoneKinds.some((kind) => duesBefore[kind].due !== duesAfter[kind].due) ? ['customer.id'] : [];
}

const isAnyDueOrDone = (complaint: Complaint, { duesBefore, now }: ChangeContext): boolean =>
  milestoneKinds.some(
    (kind) =>
      complaint.milestones[kind].doneAt !== null || (duesBefore !== null && duesBefore[kind].endsAt <= now),
  );

/** A customer's time later than ours needs proof: refused when it is newly stated, pointed out where it stands. */
function checkLaterTimes(before: Complaint, after: Complaint, dues: Dues | null): readonly Finding[] {
  if (dues === null) return [];
  return milestoneKinds.flatMap((kind) => {
    const { customerTime, customerTimeProof } = after.milestones[kind];
    const isLater = dues[kind].warnings.includes('later-than-procedure');
    if (customerTime === null || !isLater || hasProof(customerTimeProof)) return [];
    const isNew = !isSame(before.milestones[kind].customerTime, customerTime);
    return [(isNew ? error : warning)(`milestones.${kind}.customerTimeProof`, 'needs-proof')];
  });
}

/** The factory-local day on which causes and measures are due, an extension counted in; null once they are submitted. */
export function openAnalysisDay({ analysis }: Complaint['milestones'], dues: Dues | null): string | null {
  if (dues === null || analysis.doneAt !== null) return null;
  return civilDateAt(holdingEnd(dues.analysis, analysis) - 1, dues.analysis.timeZone);
}

/** A sub-supplier's answer is wanted before the day on which ours is due, an extension counted in. */
function checkSuppliers({ milestones, requests }: Complaint, dues: Dues | null): readonly Finding[] {
  const day = openAnalysisDay(milestones, dues);
  return day === null ? [] : checkSupplierRequests(requests, day);
}

function checkClosing(before: Complaint, after: Complaint, context: ChangeContext): readonly Finding[] {
  const wasOpen = before.milestones.closure.doneAt === null || isNewRound(before, after);
  const isClosing = wasOpen && after.milestones.closure.doneAt !== null;
  if (!isClosing || after.isHistoricalImport) return [];
  return closingGapsOf(after, context.closingRules).map((gap) =>
    error('milestones.closure.doneAt', 'not-ready', { gap }),
  );
}

/** A new round keeps the one before it word for word; taking a close back without one needs a reason. */
function checkReopening(before: Complaint, after: Complaint, { note }: ChangeContext): readonly Finding[] {
  const findings: Finding[] = [];
  before.pastRounds.forEach((round, index) => {
    if (!isSame(round, after.pastRounds[index])) findings.push(error(`pastRounds.${index}`, 'not-whole'));
  });
  if (isNewRound(before, after)) {
    const index = before.pastRounds.length;
    const round = after.pastRounds[index];
    const { receivedAt, milestones } = before;
    const kept = { receivedAt, milestones, closedAt: milestones.closure.doneAt };
    const found = round && {
      receivedAt: round.receivedAt,
      milestones: round.milestones,
      closedAt: round.closedAt,
    };
    if (after.pastRounds.length !== index + 1 || !isSame(kept, found))
      findings.push(error(`pastRounds.${index}`, 'not-whole'));
    if (round?.reopenReason.trim() === '')
      findings.push(error(`pastRounds.${index}.reopenReason`, 'needs-reason'));
    return findings;
  }
  const isTakenBack = before.milestones.closure.doneAt !== null && after.milestones.closure.doneAt === null;
  if (isTakenBack && note.reason.trim() === '')
    findings.push(error('milestones.closure.doneAt', 'needs-reason'));
  return findings;
}

function checkWithdrawal({ withdrawal }: Complaint): readonly Finding[] {
  if (withdrawal === null || hasProof(withdrawal.proof)) return [];
  return [error('withdrawal.proof', 'needs-proof')];
}

/** Milestones done after the date that holds: the original one, or a later one the customer agreed to. */
export const lateMilestones = (complaint: Complaint, dues: Dues): readonly MilestoneKind[] =>
  milestoneKinds.filter((kind) => {
    const { doneAt } = complaint.milestones[kind];
    return doneAt !== null && epochOf(doneAt) >= holdingEnd(dues[kind], complaint.milestones[kind]);
  });

/** Whoever marks a milestone late says why; what stood before the rule is left as it is. */
function checkLateReasons(before: Complaint, after: Complaint, dues: Dues | null): readonly Finding[] {
  if (dues === null) return [];
  return lateMilestones(after, dues).flatMap((kind) => {
    const [was, is] = [before.milestones[kind], after.milestones[kind]];
    const isNew = was.doneAt !== is.doneAt || isNewRound(before, after);
    return isNew && is.lateReason.trim() === '' ? [error(`milestones.${kind}.lateReason`, 'required')] : [];
  });
}

/** A product leaves development by a hand-over that says when, and who gave and who took (5.3.3 → 5.3.4). */
function checkHandOver(before: Complaint, after: Complaint, context: ChangeContext): readonly Finding[] {
  const [from, to] = [before.stage, after.stage];
  if (from !== 'development' || to === null || to === from) return [];
  const timeZone = context.timeZone ?? defaultDeadlineRules.timeZone;
  const today = civilDateAt(context.now, timeZone);
  const received = after.pastRounds[0]?.receivedAt ?? after.receivedAt;
  const first = received !== null && isInstant(received) ? civilDateOf(received, timeZone) : '';
  const known = new Set(before.stageChanges.map(({ id }) => id));
  const isHandedOver = after.stageChanges.some(
    (row) =>
      !known.has(row.id) &&
      row.from === from &&
      row.to === to &&
      row.on !== null &&
      isCivilDate(row.on) &&
      row.on >= first &&
      row.on <= today &&
      row.handedOverBy.trim() !== '' &&
      row.takenOverBy.trim() !== '',
  );
  return isHandedOver ? [] : [error('stage', 'needs-hand-over')];
}

function checkRequired(complaint: Complaint): readonly Finding[] {
  const missing: Record<(typeof requiredPaths)[number], boolean> = {
    'customer.name': complaint.customer.name.trim() === '',
    receivedAt: complaint.receivedAt === null,
    channel: complaint.channel === null,
    statement: complaint.statement.trim() === '',
  };
  return requiredPaths.filter((path) => missing[path]).map((path) => error(path, 'required'));
}

function checkTimes(complaint: Complaint, now: number): readonly Finding[] {
  const current = momentOrNull(complaint.receivedAt);
  // What was done in an earlier round lies before the reopened complaint's T0, but never before the first.
  const first = momentOrNull(complaint.pastRounds[0]?.receivedAt ?? complaint.receivedAt);
  const past = pastInstants(complaint).flatMap(([path, at]) => {
    if (at === null) return [];
    if (!isInstant(at)) return [error(path, 'not-a-time')];
    const epoch = epochOf(at);
    if (epoch > now) return [error(path, 'in-the-future')];
    const received = path.startsWith('milestones.')
      ? current
      : path === 'receivedAt'
        ? lastEnd(complaint)
        : first;
    return received !== null && epoch < received ? [error(path, 'before-receipt')] : [];
  });
  return [
    ...past,
    ...milestoneKinds.flatMap((kind) => checkCustomerTime(complaint, kind)),
    ...civilDates(complaint).flatMap(([path, date]) =>
      date === null || isCivilDate(date) ? [] : [error(path, 'not-a-date')],
    ),
  ];
}

const momentOrNull = (at: string | null): number | null =>
  at === null || !isInstant(at) ? null : epochOf(at);

/** A new round is received after the one before it was. */
const lastEnd = ({ pastRounds }: Complaint): number | null =>
  momentOrNull(pastRounds.at(-1)?.receivedAt ?? null);

function checkCustomerTime(complaint: Complaint, kind: MilestoneKind): readonly Finding[] {
  const time = complaint.milestones[kind].customerTime;
  const path = `milestones.${kind}.customerTime`;
  if (time?.kind !== 'absolute') return [];
  if (!isInstant(time.at)) return [error(path, 'not-a-time')];
  const received = momentOrNull(complaint.receivedAt);
  return received !== null && epochOf(time.at) < received ? [error(path, 'before-receipt')] : [];
}

type Dated = readonly [path: string, at: string | null];

const pastInstants = (complaint: Complaint): readonly Dated[] => [
  ['receivedAt', complaint.receivedAt],
  ['noticedAt', complaint.noticedAt],
  ...milestoneKinds.map((kind): Dated => [`milestones.${kind}.doneAt`, complaint.milestones[kind].doneAt]),
  ...complaint.handOvers.flatMap((row, index): readonly Dated[] => [
    [`handOvers.${index}.at`, row.at],
    [`handOvers.${index}.receivedAt`, row.receivedAt],
  ]),
  ['qualityConfirmation.at', complaint.qualityConfirmation.at],
  ['salesSupervision.at', complaint.salesSupervision.at],
  ['customerAcceptance.at', complaint.customerAcceptance.at],
  ['withdrawal.at', complaint.withdrawal?.at ?? null],
];

const civilDates = (complaint: Complaint): readonly Dated[] => [
  ['discoveredOn', complaint.discoveredOn],
  ['implementedOn', complaint.implementedOn],
  ['ppmAppeal.askedOn', complaint.ppmAppeal.askedOn],
  ['ppmAppeal.answeredOn', complaint.ppmAppeal.answeredOn],
  ['controlledShipping.startedOn', complaint.controlledShipping.startedOn],
  ['controlledShipping.exitedOn', complaint.controlledShipping.exitedOn],
  ...complaint.controlledShipping.days.map(
    (row, index): Dated => [`controlledShipping.days.${index}.on`, row.on],
  ),
  ...complaint.requests.flatMap((row, index): readonly Dated[] => [
    [`requests.${index}.askedOn`, row.askedOn],
    [`requests.${index}.wantedBy`, row.wantedBy],
    [`requests.${index}.answeredOn`, row.answeredOn],
  ]),
  ...complaint.lines.flatMap((line, index): readonly Dated[] => [
    [`lines.${index}.producedOn`, line.producedOn],
    [`lines.${index}.shippedOn`, line.shippedOn],
  ]),
  ...complaint.stageChanges.map((row, index): Dated => [`stageChanges.${index}.on`, row.on]),
  ...complaint.subIssues.map((row, index): Dated => [`subIssues.${index}.doneOn`, row.doneOn]),
  ...complaint.documentUpdates.map((row, index): Dated => [`documentUpdates.${index}.on`, row.on]),
  ...complaint.verifications.map((row, index): Dated => [`verifications.${index}.on`, row.on]),
  ...complaint.costs.map((row, index): Dated => [`costs.${index}.on`, row.on]),
];

const quantityFields = [
  'shippedQuantity',
  'checkedQuantity',
  'defectiveQuantity',
  'suspectQuantity',
  'confirmedByUs',
  'confirmedByCustomer',
  'countedForPpm',
] as const satisfies readonly (keyof ProductLine)[];

function checkLine(line: ProductLine, index: number): readonly Finding[] {
  const at = (field: keyof ProductLine) => `lines.${index}.${field}`;
  const negative = quantityFields
    .filter((field) => (line[field] ?? 0) < 0)
    .map((field) => error(at(field), 'negative'));
  const { shippedQuantity: shipped, checkedQuantity: checked, defectiveQuantity: defective } = line;
  const findings = [...negative];
  if (defective !== null && shipped !== null && defective > shipped)
    findings.push(error(at('defectiveQuantity'), 'more-than-sent', { shipped }));
  if (defective !== null && checked !== null && defective > checked)
    findings.push(warning(at('defectiveQuantity'), 'more-than-checked', { checked }));
  if (checked !== null && shipped !== null && checked > shipped)
    findings.push(error(at('checkedQuantity'), 'more-than-sent', { shipped }));
  return findings;
}

function checkDisposition({ disposition, lineStopMinutes }: Complaint): readonly Finding[] {
  const figures = Object.entries(disposition).map(
    ([field, count]) => [`disposition.${field}`, count] as const,
  );
  return [...figures, ['lineStopMinutes', lineStopMinutes] as const]
    .filter(([, count]) => (count ?? 0) < 0)
    .map(([path]) => error(path, 'negative'));
}

function checkLiability({ liability }: Complaint): readonly Finding[] {
  if (liability.length === 0) return [];
  const sum = liability.reduce((total, { share }) => total + share, 0);
  const negative = liability.flatMap(({ share }, index) =>
    share < 0 ? [error(`liability.${index}.share`, 'negative')] : [],
  );
  const parties = liability.map(({ party }) => party);
  const twice = parties.flatMap((party, index) =>
    parties.indexOf(party) < index ? [error(`liability.${index}.party`, 'duplicate')] : [],
  );
  const total = sum === 100 ? [] : [error('liability', 'shares-not-100', { sum })];
  return [...negative, ...twice, ...total];
}

interface Classified {
  readonly category: Category | null;
  readonly stage: Stage | null;
  readonly branch: Branch | null;
  readonly branchReason?: string | undefined;
}

/** A complaint or one of its sub-issues goes another way than 5.3.2–5.3.4 propose only with a reason. */
function checkBranch({ branch, branchReason, category, stage }: Classified, at = ''): readonly Finding[] {
  const proposed = proposeBranch(category, stage);
  const differs = branch !== null && proposed !== null && branch !== proposed;
  return differs && (branchReason ?? '').trim() === '' ? [error(`${at}branchReason`, 'needs-reason')] : [];
}

/** A hand-over has a day; that the day exists is checked with all other dates. */
const checkStageChanges = ({ stageChanges }: Complaint): readonly Finding[] =>
  stageChanges.flatMap(({ on }, index) =>
    on === null ? [error(`stageChanges.${index}.on`, 'required')] : [],
  );

function checkMilestone(complaint: Complaint, kind: MilestoneKind): readonly Finding[] {
  const milestone = complaint.milestones[kind];
  const path = `milestones.${kind}`;
  return milestone.extensions.flatMap((extension, index) => {
    const at = `${path}.extensions.${index}`;
    return [
      ...(isCivilDate(extension.agreedDue) || isInstant(extension.agreedDue)
        ? []
        : [error(`${at}.agreedDue`, 'not-a-date')]),
      ...(extension.reason.trim() === '' ? [error(`${at}.reason`, 'needs-reason')] : []),
      ...(extension.approver.trim() === '' ? [error(`${at}.approver`, 'needs-approver')] : []),
      ...(hasProof(extension.consent) ? [] : [error(`${at}.consent`, 'needs-proof')]),
    ];
  });
}

function checkVerifications({ verifications }: Complaint): readonly Finding[] {
  return verifications.flatMap(({ quantity, defective }, index) => {
    const at = `verifications.${index}`;
    const findings: Finding[] = [];
    if ((quantity ?? 0) < 0) findings.push(error(`${at}.quantity`, 'negative'));
    if ((defective ?? 0) < 0) findings.push(error(`${at}.defective`, 'negative'));
    if (quantity !== null && defective !== null && defective > quantity)
      findings.push(error(`${at}.defective`, 'more-than-checked', { checked: quantity }));
    return findings;
  });
}
