import type { Complaint, CostLine } from '../complaint/schema';
import type { GoodsReturn } from './schema';

/** What of a return is money, by the category of its cost line. */
const amounts = [
  { category: 'returns', bearer: 'costBearer', amount: 'amount' },
  { category: 'freight', bearer: 'freightBearer', amount: 'freight' },
] as const;

/**
 * The costs of a return as lines of its complaint: settlement and freight, each with its bearer; nothing where no money is entered. Their
 * category names them.
 */
export const costsOfReturn = (record: GoodsReturn, newId: () => string): readonly CostLine[] =>
  amounts.flatMap(({ category, bearer, amount }): readonly CostLine[] => {
    const fen = record[amount];
    if (fen === null || fen === 0) return [];
    return [
      {
        id: newId(),
        kind: '',
        amount: fen,
        document: record.creditNote === '' ? record.number : record.creditNote,
        on: record.judgedOn ?? record.receivedOn ?? record.registeredOn,
        category,
        currency: 'CNY',
        bearer: record[bearer],
        claimed: null,
        recovered: null,
        sourceNumber: record.number,
      },
    ];
  });

/** The lines of a complaint that were taken from this return. */
export const costsFrom = (complaint: Pick<Complaint, 'costs'>, number: string): readonly CostLine[] =>
  complaint.costs.filter(({ sourceNumber }) => sourceNumber === number);

/**
 * A complaint with the costs of the return of this number as they are now; none takes them back. A line taken before learns of its amount and bearer,
 * under whatever category 业务部 put it since, and none is there twice. One that nothing stands behind any more goes; where something was
 * claimed or recovered by it, or the complaint was closed with it, it stays and cost nothing: closing asks for costs, and what it was
 * shown stays to be seen. The complaint as it is where nothing is new.
 */
export function withReturnCosts(complaint: Complaint, number: string, costs: readonly CostLine[]): Complaint {
  const pairs = pairsOf(costsFrom(complaint, number), costs);
  const kept = complaint.costs.flatMap((line): readonly CostLine[] => {
    if (line.sourceNumber !== number) return [line];
    const now = pairs.get(line);
    if (now !== undefined) return [withMoney(line, now)];
    return isClaimed(line) || isClosed(complaint)
      ? [withMoney(line, { amount: 0, bearer: line.bearer })]
      : [];
  });
  const paired = new Set(pairs.values());
  const added = costs.filter((one) => !paired.has(one));
  const isChanged =
    added.length > 0 ||
    kept.length !== complaint.costs.length ||
    kept.some((line, index) => line !== complaint.costs[index]);
  if (!isChanged) return complaint;
  return { ...complaint, costs: [...kept, ...added], hasNoCosts: complaint.hasNoCosts && added.length === 0 };
}

/** Each line with what it is now: by category, and those that were put under another one in their order. */
function pairsOf(lines: readonly CostLine[], costs: readonly CostLine[]): ReadonlyMap<CostLine, CostLine> {
  const pairs = new Map<CostLine, CostLine>();
  const open = new Set(costs);
  for (const line of lines) {
    const now = costs.find(({ category }) => category === line.category);
    if (now !== undefined && open.delete(now)) pairs.set(line, now);
  }
  const moved = lines.filter((line) => !pairs.has(line) && !isOwnCategory(line));
  const left = [...open];
  for (const [index, line] of moved.entries()) {
    const now = left[index];
    if (now !== undefined) pairs.set(line, now);
  }
  return pairs;
}

const isOwnCategory = ({ category: its }: CostLine): boolean =>
  amounts.some(({ category }) => category === its);

const isClosed = ({ milestones }: Complaint): boolean => milestones.closure.doneAt !== null;

const isClaimed = ({ claimed = null, recovered = null }: CostLine): boolean =>
  (claimed ?? 0) !== 0 || (recovered ?? 0) !== 0;

const withMoney = (line: CostLine, { amount, bearer }: Pick<CostLine, 'amount' | 'bearer'>): CostLine =>
  line.amount === amount && line.bearer === bearer ? line : { ...line, amount, bearer };
