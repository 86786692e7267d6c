import type { Complaint, ProductLine } from '../complaint/schema';
import { numbersIn } from '../numbers-in';
import { sumOf } from './balance';
import type { GoodsReturn, ReturnLine } from './schema';

/** A figure both sides agreed on that the complaint does not count yet (domain.md §9, case 30). */
export interface PiecesProposal {
  /** Of the complaint's product line. */
  readonly lineId: string;
  readonly part: string;
  /** What the complaint counts now; null while nothing was counted. */
  readonly counted: number | null;
  readonly agreed: number;
}

type Named = Pick<Complaint, 'lines'>;

/**
 * What a return proposes for the PPM of a complaint it names: by product line, the pieces agreed on for its part, and for its batch where the
 * complaint has several of one part. Never taken over by itself.
 */
export function proposedPieces(
  record: GoodsReturn,
  { number, body }: { readonly number: string; readonly body: Named },
): readonly PiecesProposal[] {
  const returned = record.lines.filter(
    (line) => line.agreedQuantity !== null && complaintsOfLine(record, line).includes(number),
  );
  return body.lines.flatMap((line): readonly PiecesProposal[] => {
    const mine = returned.filter((each) => isOf(each, line, body.lines));
    const agreed = sumOf(mine.map(({ agreedQuantity }) => agreedQuantity));
    if (agreed === null || agreed === line.countedForPpm) return [];
    return [{ lineId: line.id, part: line.partNumber || line.partName, counted: line.countedForPpm, agreed }];
  });
}

/** A line that became a complaint counts there alone; every other with the complaints of the return. */
const complaintsOfLine = ({ complaintNumber }: GoodsReturn, line: ReturnLine): readonly string[] =>
  numbersIn(line.complaintNumber.trim() === '' ? complaintNumber : line.complaintNumber);

/** No piece counts with two lines: of several alike the first of the same batch takes it. */
function isOf(returned: ReturnLine, line: ProductLine, all: readonly ProductLine[]): boolean {
  const alike = all.filter((each) => isPart(returned, each));
  const taking =
    alike.length === 1 ? alike[0] : alike.find((each) => folded(each.batch) === folded(returned.batch));
  return taking === line;
}

function isPart(returned: ReturnLine, line: ProductLine): boolean {
  const number = folded(returned.partNumber);
  return number === ''
    ? folded(returned.partName) === folded(line.partName)
    : [line.partNumber, line.customerPartNumber].map(folded).includes(number);
}

const folded = (text: string): string => text.trim().toUpperCase();

/** The complaint with the figures that somebody confirmed. */
export const withAgreedPieces = (
  complaint: Complaint,
  confirmed: readonly Pick<PiecesProposal, 'lineId' | 'agreed'>[],
): Complaint => ({
  ...complaint,
  countingRule: 'agreed-with-customer',
  lines: complaint.lines.map((line) => {
    const agreed = confirmed.find(({ lineId }) => lineId === line.id)?.agreed;
    return agreed === undefined ? line : { ...line, confirmedByCustomer: agreed, countedForPpm: agreed };
  }),
});
