import { leastLots, validationGates } from './gates-effect';
import { containmentGates } from './gates-facts';
import type { CauseKind, Report } from './schema';
import { isBlank, unansweredPlaces } from './scope';
import { isWeakAction } from './weak-cause';

/**
 * The own assessment before sending (domain.md §2.3): twelve blocks of three questions; those marked basic must be yes. O is occurrence,
 * N is non-detection. The sentences live in src-shared/text (report.selfCheck).
 */
export const selfCheckBlocks = [
  'general',
  'D1',
  'D2',
  'D3',
  'D4-O',
  'D4-N',
  'D5-O',
  'D5-N',
  'D6-O',
  'D6-N',
  'D7',
  'D8',
] as const;
export type SelfCheckBlock = (typeof selfCheckBlocks)[number];

export const selfCheckIds = [
  'revision-and-date',
  'consistent',
  'summary-page',
  'leader-and-sponsor',
  'departments-in-team',
  'duties-and-contacts',
  'one-sentence',
  'numbers-not-adjectives',
  'contrast-without-causes',
  'every-place-counted',
  'clean-parts-marked',
  'sorting-figures',
  'whys-with-evidence',
  'cause-switchable',
  'explains-contrasts',
  'escape-point-named',
  'why-not-stopped',
  'managerial-escape-found',
  'every-cause-has-action',
  'verified-before-release',
  'side-effects-and-change',
  'detection-meets-escape',
  'error-proofing-first',
  'detection-verified',
  'dates-and-breakpoint',
  'figures-after-breakpoint',
  'containment-removal-recorded',
  'new-control-in-use',
  'challenged-with-defects',
  'enough-lots',
  'revisions-named',
  'read-across-reviewed',
  'lessons-filed',
  'all-effective',
  'acceptance-attached',
  'costs-and-summary',
] as const;
export type SelfCheckId = (typeof selfCheckIds)[number];

export interface SelfCheckQuestion {
  readonly id: SelfCheckId;
  readonly block: SelfCheckBlock;
  /** Must be yes. */
  readonly isBasic: boolean;
}

const block = (
  name: SelfCheckBlock,
  basic: readonly SelfCheckId[],
  further: readonly SelfCheckId[],
): readonly SelfCheckQuestion[] => [
  ...basic.map((id) => ({ id, block: name, isBasic: true })),
  ...further.map((id) => ({ id, block: name, isBasic: false })),
];

export const selfCheckQuestions: readonly SelfCheckQuestion[] = [
  ...block('general', ['revision-and-date', 'consistent'], ['summary-page']),
  ...block('D1', ['leader-and-sponsor', 'departments-in-team'], ['duties-and-contacts']),
  ...block('D2', ['one-sentence', 'numbers-not-adjectives'], ['contrast-without-causes']),
  ...block('D3', ['every-place-counted', 'clean-parts-marked'], ['sorting-figures']),
  ...block('D4-O', ['whys-with-evidence', 'cause-switchable'], ['explains-contrasts']),
  ...block('D4-N', ['escape-point-named', 'why-not-stopped'], ['managerial-escape-found']),
  ...block('D5-O', ['every-cause-has-action', 'verified-before-release'], ['side-effects-and-change']),
  ...block('D5-N', ['detection-meets-escape'], ['error-proofing-first', 'detection-verified']),
  ...block('D6-O', ['dates-and-breakpoint', 'figures-after-breakpoint'], ['containment-removal-recorded']),
  ...block('D6-N', ['new-control-in-use'], ['challenged-with-defects', 'enough-lots']),
  ...block('D7', ['revisions-named', 'read-across-reviewed'], ['lessons-filed']),
  ...block('D8', ['all-effective', 'acceptance-attached'], ['costs-and-summary']),
];

/** Answers by question, as a report keeps them; a question without one is open. */
export type SelfCheckAnswers = Readonly<Record<string, boolean>>;

export interface BlockScore {
  readonly yes: number;
  readonly no: number;
  readonly open: number;
  /** Every basic question of the block was answered yes. */
  readonly isBasicMet: boolean;
}

export interface SelfCheckScore {
  readonly blocks: Readonly<Record<SelfCheckBlock, BlockScore>>;
  /** Questions answered yes of all 36, in whole per cent; an open one is not a yes. */
  readonly percent: number;
  readonly isBasicMet: boolean;
}

export function selfCheckScore(answers: SelfCheckAnswers): SelfCheckScore {
  const blocks = Object.fromEntries(
    selfCheckBlocks.map((name) => [
      name,
      scoreOf(
        selfCheckQuestions.filter((question) => question.block === name),
        answers,
      ),
    ]),
  ) as Record<SelfCheckBlock, BlockScore>;
  const all = scoreOf(selfCheckQuestions, answers);
  return {
    blocks,
    percent: Math.round((all.yes / selfCheckQuestions.length) * 100),
    isBasicMet: all.isBasicMet,
  };
}

function scoreOf(questions: readonly SelfCheckQuestion[], answers: SelfCheckAnswers): BlockScore {
  const yes = questions.filter(({ id }) => answers[id] === true).length;
  const no = questions.filter(({ id }) => answers[id] === false).length;
  const isBasicMet = questions.every(({ id, isBasic }) => !isBasic || answers[id] === true);
  return { yes, no, open: questions.length - yes - no, isBasicMet };
}

/** Yes, no, or null where only a person can say. */
type Proposal = boolean | null;

/** A person judges what is there; that nothing is there the program sees. */
const onlyIfThere = (isThere: boolean): null | false => (isThere ? null : false);

/**
 * The answers that can be read from the report itself; null where only a person can say. A yes says that the facts are there, never that
 * they are right: the person answers last.
 */
export const proposedAnswers = (report: Report): Readonly<Record<SelfCheckId, Proposal>> => ({
  ...factProposals(report),
  ...causeProposals(report),
  ...actionProposals(report),
  ...effectProposals(report),
  ...closingProposals(report),
});

const factProposals = (report: Report) => {
  const { members, problem, parts, updatedOn } = report;
  const has = (duty: Report['members'][number]['duty']): boolean =>
    members.some((member) => member.duty === duty && !isBlank(member.name));
  const rows = report.containment.rows.filter(({ isApplicable }) => isApplicable);
  const d3 = containmentGates(report).map(({ code }) => code);
  const own = ['customer', 'in-transit', 'own-finished', 'own-in-process'] as const;
  return {
    'revision-and-date': updatedOn !== null,
    consistent: null,
    'summary-page': !isBlank(problem.summary),
    'leader-and-sponsor': has('leader') && has('sponsor'),
    'departments-in-team': onlyIfThere(members.length > 0),
    'duties-and-contacts':
      members.length > 0 && members.every(({ role, phone }) => !isBlank(role) && !isBlank(phone)),
    'one-sentence': onlyIfThere(!isBlank(problem.summary)),
    'numbers-not-adjectives':
      problem.complainedQuantity !== null &&
      (!isBlank(problem.when) || problem.detectedOn !== null) &&
      !isBlank(problem.where + problem.detectedPlace) &&
      parts.some(({ batch }) => !isBlank(batch)),
    'contrast-without-causes': onlyIfThere(problem.contrasts.length > 0),
    'every-place-counted':
      own.every((place) => !unansweredPlaces(report).includes(place)) &&
      rows.every(({ checked }) => checked !== null),
    'clean-parts-marked': !d3.some(
      (code) => code === 'clean-point-missing' || code === 'first-clean-shipment-missing',
    ),
    'sorting-figures':
      rows.length > 0 && rows.every(({ checked, defective }) => checked !== null && defective !== null),
  } satisfies Partial<Record<SelfCheckId, Proposal>>;
};

const causeProposals = ({ analysis, problem }: Report) => {
  const occurrence = analysis.chains['technical-occurrence'];
  const detection = analysis.chains['technical-escape'];
  return {
    'whys-with-evidence':
      occurrence.steps.length >= 3 &&
      occurrence.steps.every(({ why, evidence }) => !isBlank(why) && !isBlank(evidence)),
    'cause-switchable':
      occurrence.isSwitchable === true ? true : onlyIfThere(!isBlank(occurrence.verification)),
    'explains-contrasts': onlyIfThere(problem.contrasts.length > 0 && !isBlank(occurrence.rootCause)),
    'escape-point-named': !isBlank(analysis.escapePoint),
    'why-not-stopped': detection.steps.length > 0 && !isBlank(detection.rootCause),
    'managerial-escape-found': !isBlank(analysis.chains['managerial-escape'].rootCause),
  } satisfies Partial<Record<SelfCheckId, Proposal>>;
};

const kindsOf = (side: 'occurrence' | 'escape'): readonly CauseKind[] => [
  `technical-${side}`,
  `managerial-${side}`,
];

const written = ({ actions }: Report, side: 'occurrence' | 'escape') =>
  actions.filter(({ cause, action }) => kindsOf(side).includes(cause) && !isBlank(action));

/** Every root cause of this side has an action; without a root cause there is nothing to have one. */
function hasActions(report: Report, side: 'occurrence' | 'escape'): boolean {
  const kinds = kindsOf(side).filter((kind) => !isBlank(report.analysis.chains[kind].rootCause));
  return kinds.length > 0 && kinds.every((kind) => written(report, side).some(({ cause }) => cause === kind));
}

const actionProposals = (report: Report) => {
  const occurrence = written(report, 'occurrence');
  const detection = written(report, 'escape');
  const isAssessed = occurrence.every(({ sideEffects }) => !isBlank(sideEffects));
  return {
    'every-cause-has-action': hasActions(report, 'occurrence'),
    'verified-before-release':
      occurrence.length > 0 && occurrence.every(({ verification }) => !isBlank(verification)),
    'side-effects-and-change': occurrence.length > 0 && isAssessed && report.changeApproval.isNeeded !== null,
    'detection-meets-escape': hasActions(report, 'escape'),
    'error-proofing-first': onlyIfThere(detection.some(({ action }) => !isWeakAction(action))),
    'detection-verified': onlyIfThere(
      detection.length > 0 && detection.every(({ verification }) => !isBlank(verification)),
    ),
  } satisfies Partial<Record<SelfCheckId, Proposal>>;
};

const effectProposals = (report: Report) => {
  const occurrence = written(report, 'occurrence');
  const detection = written(report, 'escape');
  const after = report.validation.rows.filter(({ phase }) => phase === 'after');
  return {
    'dates-and-breakpoint':
      occurrence.length > 0 &&
      occurrence.every(({ doneOn, breakpoint }) => doneOn !== null && !isBlank(breakpoint)),
    'figures-after-breakpoint': validationGates(report).length === 0,
    'containment-removal-recorded': report.validation.containmentRemovedOn !== null,
    'new-control-in-use': onlyIfThere(
      detection.length > 0 && detection.every(({ doneOn }) => doneOn !== null),
    ),
    'challenged-with-defects': null,
    'enough-lots': after.filter(({ checked }) => checked !== null && checked > 0).length >= leastLots,
  } satisfies Partial<Record<SelfCheckId, Proposal>>;
};

const closingProposals = ({ prevention, closure, internal }: Report) => {
  const changed = prevention.documents.filter(({ need }) => need === 'yes');
  const { readAcross, lessons, lessonNumber } = prevention;
  const isTold = closure.allActionsDone !== null && closure.verdict !== null;
  return {
    'revisions-named':
      changed.length > 0 &&
      changed.every(({ fromRevision, toRevision }) => !isBlank(fromRevision) && !isBlank(toRevision)),
    'read-across-reviewed': readAcross.length > 0 && readAcross.every(({ decision }) => !isBlank(decision)),
    'lessons-filed': isBlank(lessonNumber) ? onlyIfThere(!isBlank(lessons)) : true,
    'all-effective': isTold ? closure.allActionsDone === true && closure.verdict === 'effective' : null,
    'acceptance-attached': onlyIfThere(closure.customerVerdict === 'accepted'),
    'costs-and-summary':
      internal.costs.length > 0 && !isBlank(closure.summary) ? true : onlyIfThere(!isBlank(closure.summary)),
  } satisfies Partial<Record<SelfCheckId, Proposal>>;
};
