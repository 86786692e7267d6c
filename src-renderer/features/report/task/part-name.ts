import type { Report, TaskPart } from '@shared/domain/report';
import { fill, type Texts } from '@shared/text';

const longest = 40;

/** `D4 原因`, or the action by its beginning. */
export function taskPartName({ actions }: Pick<Report, 'actions'>, part: TaskPart, { task }: Texts): string {
  if (typeof part === 'string') return task.parts[part];
  const text = actions.find(({ id }) => id === part.action)?.action ?? '';
  if (text === '') return task.parts.action;
  const short = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return fill(task.actionPart, { text: short });
}
