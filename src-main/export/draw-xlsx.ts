import {
  columnEdges,
  type FormDefinition,
  type Furniture,
  lateGround,
  type Page,
  type PlacedCell,
  pagesOf,
  pixel,
  type StyleName,
  styles,
} from '@shared/forms';
import type { Borders, Workbook, Worksheet } from 'exceljs';
import type { FontFiles } from './fonts';
import { headerFooter } from './header-footer';
import type { Pace } from './pace';
import type { Prepared } from './prepare';
import { SheetPictures } from './sheet-pictures';
import { columnLetters, SheetRows } from './sheet-rows';
import type { Drawn } from './types';
import { type Look, workbookFile } from './workbook-file';

/** Fonts that Windows has ⚙; what lacks them substitutes, and the paginator's reserve holds the difference. */
export interface SheetFonts {
  readonly text: string;
  readonly heading: string;
}

export const defaultSheetFonts: SheetFonts = { text: '宋体', heading: '黑体' };

/**
 * Column widths count digits of the workbook's default font. Verdana 10.5 has digits 9 pixels wide in Excel, and LibreOffice without
 * Verdana takes DejaVu Sans, whose digits are as wide; Calibri's stand-in would make every column a third wider.
 */
const defaultFont = { name: 'Verdana', size: 10.5, digitPixels: 9 } as const;

/** Draws the placed cells as a spreadsheet: one physical row per placed row, manual page breaks. */
export async function drawXlsx(
  prepared: Prepared,
  fonts: SheetFonts,
  fontFiles: FontFiles,
  pace: Pace,
): Promise<Drawn> {
  const { form, data, metrics, pictures } = prepared;
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  setProperties(workbook, prepared);
  const sheet = workbook.addWorksheet(sheetName(data.properties.sheetName), {
    views: [{ showGridLines: false, state: 'normal' }],
  });
  setColumns(sheet, form);
  const looks = new Looks(fonts);
  const names = new FieldNames(workbook, sheet, new Set(Object.keys(data.fields)));
  const placed = new SheetPictures(workbook, sheet, form, pictures, metrics, fontFiles);
  const rows = new SheetRows(
    form.columns.length,
    (cell) => looks.numberOf(cell),
    (cell, row, column) => {
      names.note(cell.field, row, column);
      placed.note(cell, row);
    },
  );
  let headRows = 0;
  let pages = 0;
  for (const page of pagesOf(form, data, metrics)) {
    await placed.prepare(page);
    rows.write(page);
    ({ headRows, number: pages } = page);
    await pace.step(pages, likelyPages(page));
  }
  setPage(sheet, form, data.furniture, headRows, rows.lastRow);
  const bytes = await workbookFile(workbook, sheet, rows, looks.all, defaultFont, placed.descriptions);
  await pace.step(pages, pages);
  return { bytes, pages };
}

/** Pages are drawn as they come, their count is known after the last: until then it is reckoned from the rows that are placed. */
const likelyPages = ({ number, share }: Page): number => Math.max(number, Math.round(number / share));

function setProperties(workbook: Workbook, { data }: Prepared): void {
  const { title, subject, author, company, keywords, createdAt } = data.properties;
  workbook.title = title;
  workbook.subject = subject;
  workbook.creator = author;
  workbook.lastModifiedBy = author;
  workbook.company = company;
  workbook.keywords = keywords;
  workbook.created = new Date(createdAt);
  workbook.modified = new Date(createdAt);
}

/**
 * At most 31 characters, none of []:*?/\, no apostrophe at the ends. One inside is written in its typographic form: exceljs does not double it
 * in the names of print area and repeated head, and a program that cannot read these prints later pages without the head.
 */
export function sheetName(wanted: string): string {
  const lawful = wanted
    .replaceAll(/[[\]:*?/\\]/g, '-')
    .replaceAll(/^'+|'+$/g, '')
    .replaceAll("'", '’');
  const cut = Array.from(lawful).slice(0, 31).join('').trim();
  return cut === '' ? 'Sheet1' : cut;
}

function setColumns(sheet: Worksheet, form: FormDefinition): void {
  const edges = columnEdges(form);
  for (const [index] of form.columns.entries()) {
    const points = (edges[index + 1] ?? 0) - (edges[index] ?? 0);
    sheet.getColumn(index + 1).width = points / pixel / defaultFont.digitPixels;
  }
}

const paperCodes = { A3: 8, A4: 9, A5: 11 } as const;
const inches = (mm: number): number => mm / 25.4;

function setPage(
  sheet: Worksheet,
  form: FormDefinition,
  furniture: Furniture,
  headRows: number,
  lastRow: number,
): void {
  const { top, right, bottom, left } = form.margins;
  const lastColumn = columnLetters(form.columns.length);
  Object.assign(sheet.pageSetup, {
    paperSize: paperCodes[form.paper],
    orientation: form.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: false,
    margins: {
      top: inches(top),
      right: inches(right),
      bottom: inches(bottom),
      left: inches(left),
      header: inches(5),
      footer: inches(4),
    },
    printArea: `A1:${lastColumn}${lastRow}`,
    ...(headRows === 0 ? {} : { printTitlesRow: `1:${headRows}` }),
  });
  Object.assign(sheet.headerFooter, headerFooter(furniture));
  if (headRows > 0) sheet.views = [{ showGridLines: false, state: 'frozen', xSplit: 0, ySplit: headRows }];
}

const argb = (grey: number): string => {
  const part = Math.round(grey * 255)
    .toString(16)
    .padStart(2, '0');
  return `FF${part}${part}${part}`;
};

const thin = { style: 'thin', color: { argb: 'FF000000' } } as const;
const borders: Readonly<Record<'box' | 'none' | 'dashed-bottom', Partial<Borders>>> = {
  box: { top: thin, left: thin, bottom: thin, right: thin },
  none: {},
  'dashed-bottom': { bottom: { style: 'dashed' } },
};

/** The different looks of a sheet's cells, numbered from 1 in the order in which they are first asked for. */
class Looks {
  readonly all: Look[] = [];
  /** By format, then by style: a key put together of both would cost more than all else here. */
  private readonly plain = new Map<string, Map<StyleName, number>>();
  private readonly late = new Map<string, Map<StyleName, number>>();
  private readonly byLook = new Map<string, number>();

  constructor(private readonly fonts: SheetFonts) {}

  numberOf({ style, raw, tone }: PlacedCell): number {
    const isLate = tone === 'late';
    const format = raw?.format ?? '@';
    const byFormat = isLate ? this.late : this.plain;
    const byStyle = byFormat.get(format) ?? new Map<StyleName, number>();
    const known = byStyle.get(style);
    if (known !== undefined) return known;
    const number = this.add(this.lookOf(style, format, isLate));
    byFormat.set(format, byStyle.set(style, number));
    return number;
  }

  /** Two styles may look alike in a spreadsheet. */
  private add(look: Look): number {
    const key = JSON.stringify(look);
    const known = this.byLook.get(key);
    if (known !== undefined) return known;
    this.byLook.set(key, this.all.push(look));
    return this.all.length;
  }

  private lookOf(name: StyleName, format: string, isLate: boolean): Look {
    const spec = styles[name];
    const grey = isLate ? lateGround : spec.ground;
    return {
      font: {
        name: spec.face === 'heading' ? this.fonts.heading : this.fonts.text,
        size: spec.size,
        bold: spec.isBold || isLate,
      },
      alignment: { horizontal: spec.align, vertical: spec.valign, wrapText: true },
      border: borders[spec.border],
      numFmt: format,
      ...(grey === null
        ? {}
        : { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(grey) } } }),
    };
  }
}

/** A defined name for each bound field that is one of a kind, so that other programs find it. */
class FieldNames {
  private readonly left: Set<string>;

  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Worksheet,
    fields: ReadonlySet<string>,
  ) {
    this.left = new Set(fields);
  }

  /** The first cell of a field has its name. */
  note(field: string | undefined, row: number, column: number): void {
    if (field === undefined || !this.left.delete(field)) return;
    this.workbook.definedNames.add(
      `'${this.sheet.name}'!$${columnLetters(column)}$${row}`,
      `field_${field.replaceAll(/[^A-Za-z0-9]/g, '_')}`,
    );
  }
}
