import { numbersIn } from '@shared/domain/numbers-in';
import { paperNumber, type StoredRecord } from '@shared/domain/record';
import { type CountedCase, linkedNumbers, type PiecesCounted, piecesCounted } from '@shared/domain/report';
import type { Reader } from '../../data';
import { type FoundComplaint, findComplaint } from '../../data/repositories/complaints';
import { listRecords } from '../../data/repositories/record-list';
import { complaintIdsOf, findRecord } from '../../data/repositories/records';

/** Longer chains are somebody's mistake; their end is not looked for. */
const longestChain = 50;

/**
 * How the defective pieces of a complaint count, with the reports and complaints they may count with looked up.
 * @param refersTo what its report refers to as it is typed; undefined as it is saved
 */
export async function piecesOf(
  db: Reader,
  complaint: FoundComplaint,
  refersTo?: string,
): Promise<PiecesCounted> {
  const saved = await caseOf(db, complaint);
  const own: CountedCase =
    refersTo === undefined ? saved : { ...saved, report: { number: saved.report?.number ?? '', refersTo } };
  const cases = new Map([[own.number, own]]);
  const waiting = [...linkedNumbers(own)];
  for (let number = waiting.shift(); number !== undefined; number = waiting.shift()) {
    if (cases.has(number) || cases.size > longestChain) continue;
    const found = await caseNamed(db, number);
    if (found === null) continue;
    cases.set(number, found);
    waiting.push(...linkedNumbers(found));
  }
  return piecesCounted(own, (number) => cases.get(number) ?? null);
}

async function caseNamed(db: Reader, number: string): Promise<CountedCase | null> {
  const [id] = await complaintIdsOf(db, [number]);
  const found = id === undefined ? null : await findComplaint(db, id);
  return found === null ? null : caseOf(db, found);
}

async function caseOf(db: Reader, { stored, isVoid }: FoundComplaint): Promise<CountedCase> {
  const { id, number, body } = stored;
  const report = await reportOf(db, id);
  return {
    number,
    isVoid,
    customer: body.customer,
    body,
    report,
    sameEvent: await sameEventAs(db, id, number),
  };
}

const mostEvents = 20;

/** Complaints of the same customer that are linked to the same escape events. */
async function sameEventAs(db: Reader, complaintId: string, number: string): Promise<readonly string[]> {
  const lines = await listRecords(db, { kind: 'escape-event', complaintId, offset: 0, limit: mostEvents });
  const numbers: string[] = [];
  for (const { id } of lines) {
    const found = await findRecord(db, id);
    if (found === null) continue;
    const { customers } = (found.stored as StoredRecord<'escape-event'>).body;
    const linked = customers.map(({ complaintNumber }) => numbersIn(complaintNumber));
    numbers.push(...linked.filter((each) => each.includes(number)).flat());
  }
  return [...new Set(numbers)];
}

/** The newest report of a complaint that stands. */
async function reportOf(db: Reader, complaintId: string): Promise<CountedCase['report']> {
  const [line] = await listRecords(db, { kind: 'report', complaintId, offset: 0, limit: 1 });
  const found = line === undefined ? null : await findRecord(db, line.id);
  if (found === null) return null;
  const stored = found.stored as StoredRecord<'report'>;
  return { number: paperNumber(stored), refersTo: stored.body.refersTo };
}

export type PiecesOf = typeof piecesOf;
