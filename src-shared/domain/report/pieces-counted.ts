import type { Complaint, CustomerRef, ProductLine } from '../complaint';
import { complaintOfReport } from './rules';

/** What of a complaint says how its defective pieces count. */
export interface CountedCase {
  readonly number: string;
  readonly isVoid: boolean;
  readonly customer: Pick<CustomerRef, 'id' | 'name'>;
  readonly body: Pick<Complaint, 'countingRule' | 'lines' | 'mergedInto' | 'withdrawal'>;
  /** The report that answers it, as its paper is called; null where none stands: a voided one answers nothing. */
  readonly report: { readonly number: string; readonly refersTo: string } | null;
  /** Complaints on the same 外流事件, this one among them or not; suspect pieces of the event itself are no defects and count nowhere. */
  readonly sameEvent?: readonly string[];
}

/** Why pieces count as they do. */
export const countingReasons = [
  'as-reported',
  'agreed',
  'one-occurrence',
  'not-counted',
  'withdrawn',
  'void',
  'counted-elsewhere',
] as const;

export interface PiecesCounted {
  /** Pieces that this complaint adds to a sum; null while no line has a figure. */
  readonly pieces: number | null;
  readonly why: (typeof countingReasons)[number];
  /** The report, else the complaint, that its pieces are counted with; null where they are its own. */
  readonly countedWith: string | null;
}

type Find = (number: string) => CountedCase | null;

/**
 * How many defective pieces of a complaint count, so that each is counted once (domain.md §5.1: the same defect reported twice): those of
 * a complaint that refers to another's 8D, or is merged into it, count with the last one of that chain; those of a later complaint on the
 * same escape event with its customer's first (§9, case 27). A voided or withdrawn case, or a voided report, holds nobody's pieces.
 * @param find the complaint of a number; null where there is none
 */
export function piecesCounted(own: CountedCase, find: Find): PiecesCounted {
  if (own.isVoid) return uncounted('void');
  if (own.body.withdrawal !== null) return uncounted('withdrawn');
  const holder = holderOf(own, find);
  return holder.number === own.number
    ? ownPieces(own.body)
    : { ...uncounted('counted-elsewhere'), countedWith: holder.report?.number ?? holder.number };
}

const uncounted = (why: PiecesCounted['why']): PiecesCounted => ({ pieces: 0, why, countedWith: null });

/** The end of the chain; of a ring the case that was registered first. */
function holderOf(own: CountedCase, find: Find): CountedCase {
  const chain = [own];
  for (;;) {
    const last = chain.at(-1) ?? own;
    const next = nextOf(last, find);
    if (next === null) return last;
    const ring = chain.findIndex(({ number }) => number === next.number);
    if (ring >= 0) return firstOf(chain.slice(ring), next);
    chain.push(next);
  }
}

const firstOf = (ring: readonly CountedCase[], start: CountedCase): CountedCase =>
  ring.reduce((first, each) => (each.number < first.number ? each : first), start);

const referredBy = ({ report }: Pick<CountedCase, 'report'>): string =>
  complaintOfReport(report?.refersTo ?? '');

/** Numbers of complaints that this one's pieces may count with: what has to be looked up for it. */
export const linkedNumbers = (
  own: Pick<CountedCase, 'number' | 'body' | 'report' | 'sameEvent'>,
): readonly string[] =>
  [referredBy(own), own.body.mergedInto.trim(), ...earlierOnEvent(own)].filter((number) => number !== '');

/** Registered before this one, the first one first. */
const earlierOnEvent = ({ number, sameEvent = [] }: Pick<CountedCase, 'number' | 'sameEvent'>) =>
  sameEvent.filter((other) => other < number).sort();

function nextOf(own: CountedCase, find: Find): CountedCase | null {
  const target = find(referredBy(own));
  // A report that was voided, or never was one of ours, answers for nobody.
  if (target !== null && target.report !== null && holds(target, own)) return target;
  const into = find(own.body.mergedInto.trim());
  if (into !== null && holds(into, own)) return into;
  const earlier = earlierOnEvent(own).map(find);
  return earlier.find((each) => each !== null && holds(each, own)) ?? null;
}

/** The same customer's, and standing itself: pieces of another customer are other pieces. */
const holds = (target: CountedCase, own: CountedCase): boolean =>
  target.number !== own.number &&
  !target.isVoid &&
  target.body.withdrawal === null &&
  (own.customer.id === null || target.customer.id === null
    ? own.customer.name === target.customer.name
    : own.customer.id === target.customer.id);

/** By the counting rule; a figure agreed for a line goes before the one reported. */
function ownPieces({ countingRule, lines }: CountedCase['body']): PiecesCounted {
  if (countingRule === 'not-counted') return uncounted('not-counted');
  const isAgreed = lines.some(({ countedForPpm }) => countedForPpm !== null);
  if (countingRule === 'per-occurrence' && !isAgreed)
    return { pieces: 1, why: 'one-occurrence', countedWith: null };
  const known = lines.flatMap(figureOf);
  const pieces = known.length === 0 ? null : known.reduce((sum, figure) => sum + figure, 0);
  return { pieces, why: isAgreed ? 'agreed' : 'as-reported', countedWith: null };
}

const figureOf = ({ countedForPpm, defectiveQuantity }: ProductLine): readonly number[] => {
  const figure = countedForPpm ?? defectiveQuantity;
  return figure === null ? [] : [figure];
};
