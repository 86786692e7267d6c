import type { FieldValue } from '../types';
import { text } from './values';

/** A box to tick and the same box ticked: both are in every Chinese font. */
export const tickBox = (isTicked: boolean): string => (isTicked ? '■' : '□');

/** All choices in a row, those taken ticked; with none taken it is a line to tick by hand. */
export const tickBoxes = <Choice extends string>(
  choices: readonly Choice[],
  taken: readonly (Choice | null)[],
  names: Readonly<Record<Choice, string>>,
): FieldValue =>
  text(choices.map((choice) => `${tickBox(taken.includes(choice))}${names[choice]}`).join('  '));

/** □是 □否. */
export const yesNoBoxes = (answer: boolean | null, yes: string, no: string): FieldValue =>
  text(`${tickBox(answer === true)}${yes}  ${tickBox(answer === false)}${no}`);
