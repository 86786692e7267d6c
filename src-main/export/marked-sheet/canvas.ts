import type { TaskValue } from '@shared/domain/report';
import type { DataValidation, Style, Worksheet } from 'exceljs';
import { headerFooter } from '../header-footer';
import { columnLetters } from '../sheet-rows';
import { firstMark, keyColumn, type SheetMark, sheetColumns } from './marks';
import { heightOf } from './row-height';

/** One cell, over some columns. */
export interface Placed {
  readonly span: number;
  readonly value: TaskValue | Date;
  readonly style: Partial<Style>;
  /** Of an answer: what it is asked by. */
  readonly asked?: AskedCell;
}

export interface AskedCell {
  readonly path: string;
  /** As the record says it, when the sheet is made. */
  readonly value: TaskValue;
  /** What the spreadsheet program lets in; null lets everything in. */
  readonly rule: DataValidation | null;
  /** Lines that an empty answer offers. */
  readonly leastLines: number;
}

/** Writes row after row, and notes where each answer is. */
export class Canvas {
  readonly marks: SheetMark[] = [];
  lastRow = 0;

  constructor(private readonly sheet: Worksheet) {}

  row(cells: readonly Placed[]): void {
    this.lastRow += 1;
    const key = `r${this.lastRow}`;
    let column = 1;
    for (const placed of cells) {
      this.cell(placed, column, key);
      column += placed.span;
    }
    const height = Math.max(
      ...cells.map(({ span, value, asked }) => heightOf(value, span, asked?.leastLines ?? 1)),
    );
    this.sheet.getRow(this.lastRow).height = height;
  }

  private cell({ span, value, style, asked }: Placed, column: number, key: string): void {
    const cell = this.sheet.getCell(this.lastRow, column);
    cell.value = value;
    cell.style = style;
    if (span > 1) this.sheet.mergeCells(this.lastRow, column, this.lastRow, column + span - 1);
    if (asked === undefined) return;
    if (asked.rule !== null) cell.dataValidation = asked.rule;
    this.sheet.getCell(this.lastRow, keyColumn).value = key;
    this.marks.push({ path: asked.path, cell: cell.address, key, value: asked.value });
  }
}

const inches = (mm: number): number => mm / 25.4;
const marginMm = 10;

export interface SheetPage {
  readonly orientation: 'portrait' | 'landscape';
  readonly columnWidth: number;
  readonly lastRow: number;
  readonly headerRight: string;
  readonly footerLeft: string;
}

/** One page wide, only the answer cells unlocked. */
export async function finishSheet(sheet: Worksheet, page: SheetPage): Promise<void> {
  for (let column = 1; column <= sheetColumns; column += 1) sheet.getColumn(column).width = page.columnWidth;
  sheet.getColumn(keyColumn).hidden = true;
  const margin = inches(marginMm);
  Object.assign(sheet.pageSetup, {
    paperSize: 9,
    orientation: page.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: {
      top: margin,
      right: margin,
      bottom: margin,
      left: margin,
      header: inches(5),
      footer: inches(4),
    },
    printArea: `A1:${columnLetters(sheetColumns)}${page.lastRow}`,
  });
  Object.assign(
    sheet.headerFooter,
    headerFooter({
      headerLeft: '',
      headerRight: page.headerRight,
      footerLeft: page.footerLeft,
      footerCenter: '',
      footerRight: '',
      stateMark: 'none',
      stateText: '',
    }),
  );
  // Without a password: it keeps a hand from slipping. Heights may be changed, for answers that need more room.
  await sheet.protect('', { selectLockedCells: true, selectUnlockedCells: true, formatRows: true });
}

/** @param title names the sort of sheet */
export function writeMarks(sheet: Worksheet, title: string, head: object, marks: readonly SheetMark[]): void {
  sheet.getCell('A1').value = title;
  sheet.getCell('B1').value = JSON.stringify(head);
  for (const [index, { path, cell, key, value }] of marks.entries())
    for (const [at, text] of [path, cell, key, JSON.stringify(value)].entries())
      sheet.getCell(firstMark + index, at + 1).value = text;
}
