import { error, type Finding } from '../finding';
import { isGoodProven, type NtfAnalysis, type NtfTest } from './ntf';
import { indexed, isBlank } from './scope';

/** Why an NTF analysis cannot be closed yet; the sentences live in src-shared/text. */
export const ntfGateCodes = [
  'specification-missing',
  'tests-missing',
  'requirement-unanswered',
  'reading-missing',
  'equipment-missing',
  'test-date-missing',
  'calibration-missing',
  'calibration-expired',
  'conclusion-missing',
  'good-unproven',
  'trigger-unanswered',
  'assistance-missing',
  'assistance-incomplete',
  'whereabouts-missing',
  'keep-until-missing',
  'agreement-missing',
  'agreement-unproven',
] as const;
export type NtfGateCode = (typeof ntfGateCodes)[number];

export interface NtfGate {
  readonly code: NtfGateCode;
  /** Dotted path of the field to jump to: `tests.0.measured`. */
  readonly path: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

const unless = (
  isMet: boolean,
  code: NtfGateCode,
  path: string,
  params?: NtfGate['params'],
): readonly NtfGate[] => (isMet ? [] : [params === undefined ? { code, path } : { code, path, params }]);

/**
 * What is missing before an NTF analysis may be closed: every requirement proved with equipment in calibration, the trigger answered, help
 * given (5.3.8), the samples accounted for, and an agreement; never by us alone.
 */
export const ntfGates = (record: NtfAnalysis): readonly NtfGate[] => [
  ...unless(!isBlank(record.specificationNumber), 'specification-missing', 'specificationNumber'),
  ...unless(record.tests.length > 0, 'tests-missing', 'tests'),
  ...indexed(record.tests).flatMap(([index, test]) => testGates(index, test)),
  ...unless(record.conclusion !== null, 'conclusion-missing', 'conclusion'),
  ...unless(record.conclusion !== 'good' || isGoodProven(record), 'good-unproven', 'conclusion'),
  ...unless(record.isTriggered !== null, 'trigger-unanswered', 'isTriggered'),
  ...assistanceGates(record),
  ...unless(record.sampleDisposal !== null, 'whereabouts-missing', 'sampleDisposal'),
  ...unless(record.sampleDisposal !== 'kept' || record.keptUntil !== null, 'keep-until-missing', 'keptUntil'),
  ...agreementGates(record),
];

function testGates(index: number, test: NtfTest): readonly NtfGate[] {
  const at = `tests.${index}`;
  const params = { item: test.item };
  return [
    ...unless(test.verdict !== 'pending', 'requirement-unanswered', `${at}.verdict`, params),
    ...unless(!isBlank(test.measured), 'reading-missing', `${at}.measured`, params),
    ...unless(!isBlank(test.equipment), 'equipment-missing', `${at}.equipment`, params),
    ...unless(test.on !== null, 'test-date-missing', `${at}.on`, params),
    ...calibrationGates(at, test),
  ];
}

/** The last day of the calibration still counts. */
function calibrationGates(at: string, { item, calibratedUntil, on }: NtfTest): readonly NtfGate[] {
  const path = `${at}.calibratedUntil`;
  if (calibratedUntil === null) return unless(false, 'calibration-missing', path, { item });
  const isValid = on === null || on <= calibratedUntil;
  return unless(isValid, 'calibration-expired', path, { item, until: calibratedUntil });
}

const assistanceGates = ({ assistances }: NtfAnalysis): readonly NtfGate[] => [
  ...unless(assistances.length > 0, 'assistance-missing', 'assistances'),
  ...indexed(assistances).flatMap(([index, { on, counterpart, content }]) =>
    unless(
      on !== null && !isBlank(counterpart) && !isBlank(content),
      'assistance-incomplete',
      `assistances.${index}`,
      { order: index + 1 },
    ),
  ),
];

/** The customer agrees, or the management accepts in writing that he does not. */
function agreementGates(record: NtfAnalysis): readonly NtfGate[] {
  if (!isBlank(record.managementAcceptance)) return [];
  if (record.agreement !== 'accepted') return unless(false, 'agreement-missing', 'agreement');
  return [
    ...unless(!isBlank(record.agreedBy), 'agreement-unproven', 'agreedBy'),
    ...unless(record.agreedOn !== null, 'agreement-unproven', 'agreedOn'),
  ];
}

/** What no closing passes over; the other gates are reasons, not walls. */
const closingCodes: ReadonlySet<NtfGateCode> = new Set([
  'good-unproven',
  'assistance-missing',
  'assistance-incomplete',
  'agreement-missing',
  'agreement-unproven',
]);

/**
 * A closed analysis must have the customer's agreement or the management's written acceptance, and help given (TSP01 5.3.8); a good part
 * must be proven (decisions: NTF). An open one may lack anything. `params.gap` is the gate's code.
 */
export const checkNtf = (record: NtfAnalysis): readonly Finding[] =>
  record.closedOn === null
    ? []
    : ntfGates(record)
        .filter(({ code }) => closingCodes.has(code))
        .map(({ code, path, params }) => error(path, 'not-ready', { ...params, gap: code }));

/** The gate a finding of `checkNtf` speaks of; null for a finding of another rule. */
export function ntfGateOf({ code, path, params = {} }: Finding): NtfGate | null {
  const gate = ntfGateCodes.find((each) => each === params.gap);
  return code === 'not-ready' && gate !== undefined ? { code: gate, path, params } : null;
}
