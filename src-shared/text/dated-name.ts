import type { DatedKind } from '../domain/dated';
import type { Texts } from './index';

/** What falls due, in words: a milestone, a date of a record or a task sheet that is out. */
export function datedName(what: DatedKind, { choices, recordFacts, task }: Texts): string {
  if (what === 'task-answer') return task.answer;
  const names: Readonly<Record<string, string>> = { ...recordFacts.date, ...choices.milestone };
  return names[what] ?? '';
}
