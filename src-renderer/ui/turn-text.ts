import type { RegisterRow } from '@shared/domain/complaint';
import { fill, type Texts } from '@shared/text';

/** Whose turn it is, in words. */
export function turnText(turn: RegisterRow['turn'], texts: Texts): string {
  const words = texts.frame.today;
  if (turn.who !== 'department') return words.turn[turn.who];
  return turn.department === ''
    ? words.turnDepartmentUnknown
    : fill(words.turn.department, { department: turn.department });
}
