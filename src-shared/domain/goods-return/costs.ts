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
 * A complaint with the costs of a return: what was taken before learns of changed amounts and bearers and is never there twice; what 业务部 added
 * to such a line (claimed, recovered) stays. The complaint as it is where nothing is new.
 */
export function withReturnCosts(complaint: Complaint, costs: readonly CostLine[]): Complaint {
  const isOf = (line: CostLine, one: CostLine): boolean =>
    line.sourceNumber === one.sourceNumber && line.category === one.category;
  const isNew = (one: CostLine): boolean => !complaint.costs.some((line) => isOf(line, one));
  const kept = complaint.costs.map((line) => {
    const now = costs.find((one) => isOf(line, one));
    if (now === undefined) return line;
    const isSame = line.amount === now.amount && line.bearer === now.bearer;
    return isSame ? line : { ...line, amount: now.amount, bearer: now.bearer };
  });
  const added = costs.filter(isNew);
  const isChanged = added.length > 0 || kept.some((line, index) => line !== complaint.costs[index]);
  return isChanged ? { ...complaint, costs: [...kept, ...added], hasNoCosts: false } : complaint;
}
