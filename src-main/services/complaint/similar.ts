import type { Answer, Input, SimilarCase } from '@shared/contract';
import type { RegisterRow } from '@shared/domain/complaint';
import type { Reader } from '../../data';
import { complaintRows } from '../../data/repositories/complaint-list';
import { newestWith, sharedWords } from '../../data/repositories/similar-words';

const perKind = 30;
const answered = 20;
const newestFirst = { key: 'receivedAt', descending: true } as const;

/** Earlier cases of the same customer, the same part, or in much the same words; most reasons first, then the newest. */
export async function similarComplaints(
  db: Reader,
  now: number,
  input: Input<'complaint.similar'>,
): Promise<Answer<'complaint.similar'>> {
  const page = { offset: 0, limit: perKind };
  const { customerId, partNumber } = input;
  const byCustomer =
    customerId === null ? [] : await complaintRows(db, { customerId, now }, newestFirst, page);
  const byPart = await newestWith(db, partNumber, perKind);
  const byWords = await sharedWords(db, input.text, perKind);
  const cases = new Map<string, SimilarCase>();
  const add = (rows: readonly RegisterRow[], match: SimilarCase['matches'][number]): void => {
    for (const row of rows) {
      const known = cases.get(row.id);
      cases.set(row.id, { row, matches: [...(known?.matches ?? []), match] });
    }
  };
  add(byPart, 'part');
  add(byWords, 'words');
  add(byCustomer, 'customer');
  const ranked = [...cases.values()]
    .filter(({ row }) => row.id !== input.exceptId && !row.isVoid)
    .sort((a, b) => weightOf(b) - weightOf(a) || (a.row.number < b.row.number ? 1 : -1));
  return { cases: ranked.slice(0, answered) };
}

/** The same part or words say more than the same customer. */
const weightOf = ({ matches }: SimilarCase): number =>
  matches.reduce((sum, match) => sum + (match === 'customer' ? 1 : 2), 0);
