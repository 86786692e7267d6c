import { dayOfCell, type SheetAnswer, type TaskValue } from '@shared/domain/report';
import { caps } from '@shared/domain/scalars';
import { readMarkedSheet } from '../marked-sheet/read-marked-sheet';
import { UnreadableFile } from '../marked-sheet/unreadable-file';
import {
  answerDatePath,
  answererPath,
  marksFormat,
  marksTitle,
  type TaskHead,
  taskHeadSchema,
} from './marks';

/** An answered task sheet as it came back. */
export interface AnsweredSheet {
  readonly head: TaskHead;
  readonly answeredBy: string;
  /** Civil date. */
  readonly answeredOn: string;
  readonly answers: readonly SheetAnswer[];
  readonly dayOffset: number;
}

/**
 * What a file says, by its hidden marks.
 * @throws UnreadableFile, also where nobody says who answered, or when
 */
export async function readTaskSheet(bytes: Buffer): Promise<AnsweredSheet> {
  const kind = { title: marksTitle, format: marksFormat, schema: taskHeadSchema };
  const { head, answers: all, dayOffset } = await readMarkedSheet(bytes, kind);
  const valueAt = (path: string): TaskValue => all.find((each) => each.path === path)?.value ?? null;
  const answeredBy = String(valueAt(answererPath) ?? '')
    .trim()
    .slice(0, caps.short);
  const answeredOn = dayOfCell(valueAt(answerDatePath), dayOffset);
  if (answeredBy === '') throw new UnreadableFile('no-answerer');
  if (answeredOn === null) throw new UnreadableFile('no-answer-date');
  const answers = all.filter(({ path }) => path !== answererPath && path !== answerDatePath);
  return { head, answeredBy, answeredOn, answers, dayOffset };
}
