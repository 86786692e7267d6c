import type { Answer, Input, Lesson } from '@shared/contract';
import { causeKinds } from '@shared/domain/report';
import type { Reader } from '../../data';
import { listRecords } from '../../data/repositories/record-list';
import { type FoundReport, findReport } from './read';

/** Past reports that hold all words, with the causes and actions that can be taken over from them. */
export async function findLessons(
  db: Reader,
  { text, exceptId, limit }: Input<'lesson.search'>,
): Promise<Answer<'lesson.search'>> {
  if (text.trim() === '') return { lessons: [] };
  const lines = await listRecords(db, { kind: 'report', text, offset: 0, limit: limit + 1 });
  const lessons: Lesson[] = [];
  for (const { id } of lines.filter((each) => each.id !== exceptId).slice(0, limit))
    lessons.push(lessonOf(await findReport(db, id)));
  return { lessons };
}

function lessonOf({ stored: { id, number, body } }: FoundReport): Lesson {
  const { analysis, actions, complaintNumber, customer, prevention, title } = body;
  return {
    recordId: id,
    number,
    complaintNumber,
    title,
    customerName: customer.name,
    lessons: prevention.lessons,
    causes: causeKinds
      .map((kind) => ({ kind, chain: analysis.chains[kind] }))
      .filter(({ chain }) => chain.rootCause !== ''),
    actions,
  };
}
