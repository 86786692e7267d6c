import * as v from 'valibot';
import { isCivilDate } from '../calendar';
import { error, type Finding, warning } from '../finding';
import { civilDateSchema, idSchema, lineText, quantitySchema, shortText } from '../scalars';
import { blankProof, hasProof, proofSchema } from './proof';

/** What a case waits for from others, and what it has to show day by day: requests, controlled shipping, the PPM appeal (domain.md §9). */

/** What is asked for: missing facts, returned parts, a sub-supplier's analysis, the customer's word on closing. */
export const requestKinds = ['information', 'parts', 'supplier-answer', 'closing-confirmation'] as const;
export const shippingLevels = ['CS1', 'CS2'] as const;
export const appealStates = ['asked', 'accepted', 'rejected'] as const;
export type RequestKind = (typeof requestKinds)[number];

const date = v.nullable(civilDateSchema);

/** 追要与催办: one row each time somebody is asked or reminded, so that the days of asking stay. */
export const requestSchema = v.strictObject({
  id: idSchema,
  kind: v.nullable(v.picklist(requestKinds)),
  whom: shortText,
  what: lineText,
  askedOn: date,
  wantedBy: date,
  answeredOn: date,
  answer: lineText,
});
export type Request = v.InferOutput<typeof requestSchema>;

/** One day under controlled shipping: pieces checked and found defective. */
export const shippingDaySchema = v.strictObject({
  id: idSchema,
  on: date,
  checked: v.nullable(quantitySchema),
  defective: v.nullable(quantitySchema),
});
export type ShippingDay = v.InferOutput<typeof shippingDaySchema>;

/** 受控发运 CS1/CS2: why it began, what ends it, the result of each day, and the day and proof of its end. */
export const controlledShippingSchema = v.strictObject({
  /** Null: the customer did not put us under it. */
  level: v.nullable(v.picklist(shippingLevels)),
  startedOn: date,
  startCriteria: lineText,
  exitCriteria: lineText,
  /** Days without a defective piece, one after another, that the customer asks for. */
  cleanDaysWanted: v.nullable(quantitySchema),
  days: v.pipe(v.array(shippingDaySchema), v.maxLength(120)),
  exitedOn: date,
  exitProof: proofSchema,
});
export type ControlledShipping = v.InferOutput<typeof controlledShippingSchema>;

/** PPM申诉: asking the customer not to count these pieces, and what he said. */
export const ppmAppealSchema = v.strictObject({
  state: v.nullable(v.picklist(appealStates)),
  askedOn: date,
  answeredOn: date,
  reason: lineText,
});
export type PpmAppeal = v.InferOutput<typeof ppmAppealSchema>;

export const blankControlledShipping = (): ControlledShipping => ({
  level: null,
  startedOn: null,
  startCriteria: '',
  exitCriteria: '',
  cleanDaysWanted: null,
  days: [],
  exitedOn: null,
  exitProof: blankProof(),
});

export const blankPpmAppeal = (): PpmAppeal => ({
  state: null,
  askedOn: null,
  answeredOn: null,
  reason: '',
});

export interface FollowUp {
  readonly requests: readonly Request[];
  readonly controlledShipping: ControlledShipping;
  readonly ppmAppeal: PpmAppeal;
}

/** Asked, wanted by a day that is over, and not answered. @param today factory-local civil date */
export const isOverdueRequest = ({ wantedBy, answeredOn }: Request, today: string): boolean =>
  answeredOn === null && wantedBy !== null && wantedBy < today;

/** Days with pieces checked and none defective, back from the last one; a day without production neither counts nor breaks them. */
export function cleanDaysOf(days: readonly ShippingDay[]): number {
  const produced = days
    .filter(({ on, checked }) => on !== null && (checked ?? 0) > 0)
    .sort((a, b) => (a.on ?? '').localeCompare(b.on ?? ''));
  const lastBad = produced.findLastIndex(({ defective }) => defective !== 0);
  return produced.length - 1 - lastBad;
}

export const isUnderControlledShipping = ({ level, exitedOn }: ControlledShipping): boolean =>
  level !== null && exitedOn === null;

/** What is wrong with what was asked for and shown; that dates exist is checked with all others. */
export const checkFollowUp = ({ requests, controlledShipping, ppmAppeal }: FollowUp): readonly Finding[] => [
  ...requests.flatMap(checkRequest),
  ...checkShipping(controlledShipping),
  ...checkOrder('ppmAppeal.answeredOn', ppmAppeal.askedOn, ppmAppeal.answeredOn),
];

/** A sub-supplier answers before we have to: else our own analysis waits for his (case 19). @param analysisDay when ours is due */
export const checkSupplierRequests = (
  requests: readonly Request[],
  analysisDay: string,
): readonly Finding[] =>
  requests.flatMap(({ kind, wantedBy, answeredOn }, index) =>
    kind === 'supplier-answer' && answeredOn === null && wantedBy !== null && wantedBy >= analysisDay
      ? [warning(`requests.${index}.wantedBy`, 'later-than-ours', { due: analysisDay })]
      : [],
  );

function checkRequest({ what, askedOn, wantedBy, answeredOn }: Request, index: number): readonly Finding[] {
  const at = `requests.${index}`;
  return [
    ...(what.trim() === '' ? [error(`${at}.what`, 'required')] : []),
    ...(askedOn === null ? [error(`${at}.askedOn`, 'required')] : []),
    ...checkOrder(`${at}.wantedBy`, askedOn, wantedBy),
    ...checkOrder(`${at}.answeredOn`, askedOn, answeredOn),
  ];
}

function checkShipping(shipping: ControlledShipping): readonly Finding[] {
  const { level, startedOn, exitedOn, exitProof, cleanDaysWanted, days } = shipping;
  const at = 'controlledShipping';
  const clean = cleanDaysOf(days);
  const isShort = exitedOn !== null && cleanDaysWanted !== null && clean < cleanDaysWanted;
  return [
    ...days.flatMap(checkDay),
    ...(level !== null && startedOn === null ? [error(`${at}.startedOn`, 'required')] : []),
    ...checkOrder(`${at}.exitedOn`, startedOn, exitedOn),
    ...(isShort ? [error(`${at}.exitedOn`, 'not-clean', { clean, wanted: cleanDaysWanted })] : []),
    ...(exitedOn !== null && !hasProof(exitProof) ? [error(`${at}.exitProof`, 'needs-proof')] : []),
  ];
}

function checkDay({ checked, defective }: ShippingDay, index: number): readonly Finding[] {
  const at = `controlledShipping.days.${index}`;
  const isOver = checked !== null && defective !== null && defective > checked;
  return [
    ...((checked ?? 0) < 0 ? [error(`${at}.checked`, 'negative')] : []),
    ...((defective ?? 0) < 0 ? [error(`${at}.defective`, 'negative')] : []),
    ...(isOver ? [error(`${at}.defective`, 'more-than-checked', { checked })] : []),
  ];
}

const checkOrder = (path: string, from: string | null, to: string | null): readonly Finding[] =>
  from !== null && to !== null && isCivilDate(from) && isCivilDate(to) && to < from
    ? [error(path, 'end-before-start')]
    : [];
