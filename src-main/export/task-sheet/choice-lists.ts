import { type TaskChoice, taskChoices } from '@shared/domain/report';
import type { Texts } from '@shared/text';
import type { Worksheet } from 'exceljs';
import { marksSheet } from '../marked-sheet/marks';
import { columnLetters } from '../sheet-rows';
import { taskWords } from './words';

/**
 * The words of each closed set, below each other on the hidden sheet: a list written into a cell's rule may hold no comma, and no more
 * than 255 characters.
 */

/** Right of the marks. */
const firstColumn = 6;

const sets = Object.keys(taskChoices) as readonly TaskChoice[];

const columnOf = (choices: TaskChoice): number => firstColumn + sets.indexOf(choices);

/** Where the spreadsheet program finds the words of a set. */
export function listRange(choices: TaskChoice): string {
  const column = columnLetters(columnOf(choices));
  return `'${marksSheet}'!$${column}$1:$${column}$${taskChoices[choices].length}`;
}

export function writeLists(sheet: Worksheet, texts: Texts): void {
  const words = taskWords(texts);
  for (const choices of sets) {
    const codes: readonly (string | boolean)[] = taskChoices[choices];
    for (const [index, code] of codes.entries())
      sheet.getCell(index + 1, columnOf(choices)).value = words[choices][String(code)] ?? '';
  }
}
