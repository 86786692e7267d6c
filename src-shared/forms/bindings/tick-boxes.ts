import type { FieldValue } from '../types';
import { text } from './values';

/** A box to tick and the same box ticked: both are in every Chinese font. */
export const tickBox = (isTicked: boolean): string => (isTicked ? '■' : '□');

type Names<Choice extends string> = Readonly<Record<Choice, string>>;

/** All choices in a row, those taken ticked; with none taken it is a line to tick by hand. */
const rowOf = <Choice extends string>(
  choices: readonly Choice[],
  taken: readonly (Choice | null)[],
  names: Names<Choice>,
  afterBox: string,
): string =>
  choices.map((choice) => `${tickBox(taken.includes(choice))}${afterBox}${names[choice]}`).join('  ');

/** Close together, so that eleven choices fill two lines. */
export const tickBoxes = <Choice extends string>(
  choices: readonly Choice[],
  taken: readonly (Choice | null)[],
  names: Names<Choice>,
): FieldValue => text(rowOf(choices, taken, names, ''));

/** With a blank after each box, where a letter has room for it; as words, for a note may follow. */
export const roomyTicks = <Choice extends string>(
  choices: readonly Choice[],
  taken: readonly (Choice | null)[],
  names: Names<Choice>,
): string => rowOf(choices, taken, names, ' ');

/** □是 □否, or other two words. */
export const yesNoBoxes = (answer: boolean | null, yes: string, no: string): FieldValue =>
  tickBoxes(['yes', 'no'], [answer === null ? null : answer ? 'yes' : 'no'], { yes, no });
