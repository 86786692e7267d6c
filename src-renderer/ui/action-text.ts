import type { ActionRow } from '@shared/contract';
import { fill, type Texts } from '@shared/text';

/** What is to be done, as lists and the calendar say it: an action by its own text, an answer by the task sheet that asks it. */
export function actionText(
  { kind, discipline, text }: Pick<ActionRow, 'kind' | 'discipline' | 'text'>,
  { task }: Texts,
): string {
  if (kind === 'action') return text;
  const parts: Readonly<Record<string, string>> = task.parts;
  const part = text === '' ? (parts[discipline] ?? discipline) : fill(task.actionPart, { text });
  return fill(task.askedAnswer, { part });
}
