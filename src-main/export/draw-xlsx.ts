import {
  columnEdges,
  type FormDefinition,
  type Furniture,
  lateGround,
  type Page,
  type PlacedCell,
  pagesOf,
  pixel,
  type Raw,
  type StyleName,
  styles,
} from '@shared/forms';
import type { Borders, Style, Workbook, Worksheet } from 'exceljs';
import { headerFooter } from './header-footer';
import type { Pace } from './pace';
import { countPages } from './pages';
import type { Prepared } from './prepare';
import type { ExportResult } from './types';

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

/** Draws the placed cells as a spreadsheet: one physical row per placed row, manual page breaks, merges last. */
export async function drawXlsx(prepared: Prepared, fonts: SheetFonts, pace: Pace): Promise<ExportResult> {
  const total = await countPages(prepared, pace);
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  setProperties(workbook, prepared);
  const sheet = workbook.addWorksheet(sheetName(prepared.data.properties.sheetName), {
    views: [{ showGridLines: false, state: 'normal' }],
  });
  setColumns(sheet, prepared.form);
  const writer = new SheetWriter(
    workbook,
    sheet,
    createStyles(fonts),
    new Set(Object.keys(prepared.data.fields)),
  );
  let headRows = 0;
  for (const page of pagesOf(prepared.form, prepared.data, prepared.metrics)) {
    writer.write(page, page.number < total);
    headRows = page.headRows;
    await pace.step(page.number, total);
  }
  writer.merge();
  setPage(sheet, prepared.form, prepared.data.furniture, headRows, writer.lastRow);
  setDefaultFont(workbook);
  const buffer = await workbook.xlsx.writeBuffer();
  return { bytes: new Uint8Array(buffer), pages: total };
}

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

/** At most 31 characters, none of []:*?/\, no apostrophe at the ends. */
export function sheetName(wanted: string): string {
  const lawful = wanted.replaceAll(/[[\]:*?/\\]/g, '-').replaceAll(/^'+|'+$/g, '');
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
  const lastColumn = sheet.getColumn(form.columns.length).letter;
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

type CellStyle = Partial<Style>;
type StyleOf = (name: StyleName, format: string | null, isLate: boolean) => CellStyle;

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

/** One shared object per look: setting it costs half of setting its properties. */
function createStyles(fonts: SheetFonts): StyleOf {
  const known = new Map<string, CellStyle>();
  return (name, format, isLate) => {
    const key = `${name} ${format ?? ''} ${isLate}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const spec = styles[name];
    const grey = isLate ? lateGround : spec.ground;
    const style: CellStyle = {
      font: {
        name: spec.face === 'heading' ? fonts.heading : fonts.text,
        size: spec.size,
        bold: spec.isBold || isLate,
      },
      alignment: { horizontal: spec.align, vertical: spec.valign, wrapText: true },
      border: borders[spec.border],
      numFmt: format ?? '@',
      ...(grey === null
        ? {}
        : { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(grey) } } }),
    };
    known.set(key, style);
    return style;
  };
}

interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

class SheetWriter {
  lastRow = 0;
  private readonly merges: Merge[] = [];
  private readonly named = new Set<string>();

  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Worksheet,
    private readonly styleOf: StyleOf,
    private readonly nameable: ReadonlySet<string>,
  ) {}

  /** The head is written once: Excel repeats it on every page as title rows. */
  write(page: Page, breaksAfter: boolean): void {
    const skipped = page.number === 1 ? 0 : page.headRows;
    const offset = this.lastRow - skipped;
    for (const [index, { height }] of page.rows.entries()) {
      if (index >= skipped) this.sheet.getRow(offset + index + 1).height = height;
    }
    for (const cell of page.cells) if (cell.row >= skipped) this.writeCell(cell, offset + cell.row + 1);
    this.lastRow = offset + page.rows.length;
    if (breaksAfter) this.sheet.getRow(this.lastRow).addPageBreak();
  }

  private writeCell(placed: PlacedCell, row: number): void {
    const column = placed.column + 1;
    const cell = this.sheet.getCell(row, column);
    const isLate = placed.tone === 'late';
    cell.style = this.styleOf(placed.style, placed.raw?.format ?? null, isLate);
    if (placed.raw !== undefined) cell.value = cellValue(placed.raw);
    else if (placed.text !== '') cell.value = keepUnderscores(placed.text);
    this.name(placed.field, row, column);
    const bottom = row + placed.rowSpan - 1;
    const right = column + placed.columnSpan - 1;
    if (bottom > row || right > column) this.merges.push({ top: row, left: column, bottom, right });
  }

  /** A defined name for each bound field that is one of a kind, so that other programs find it. */
  private name(field: string | undefined, row: number, column: number): void {
    if (field === undefined || !this.nameable.has(field) || this.named.has(field)) return;
    this.named.add(field);
    const quoted = this.sheet.name.replaceAll("'", "''");
    const letter = this.sheet.getColumn(column).letter;
    this.workbook.definedNames.add(
      `'${quoted}'!$${letter}$${row}`,
      `field_${field.replaceAll(/[^A-Za-z0-9]/g, '_')}`,
    );
  }

  merge(): void {
    for (const { top, left, bottom, right } of this.merges) this.sheet.mergeCells(top, left, bottom, right);
  }
}

/** Dates are built in UTC: exceljs writes a local midnight as the day before. */
function cellValue(raw: Raw): number | Date {
  if (raw.kind === 'number') return raw.value;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = raw.wall.split(/[-T:]/).map(Number);
  return new Date(Date.UTC(year, month - 1, day, hour, minute));
}

/** Excel reads `_x0041_` in a file as the letter A; the escape of its underscore keeps what was written. */
export const keepUnderscores = (text: string): string => text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

interface StyledModel {
  readonly styles: { readonly model: { readonly fonts: string[] } };
}

/** exceljs always writes Calibri 11 as font 0, the one that column widths are counted in; this puts ours there. */
function setDefaultFont(workbook: Workbook): void {
  const writer = workbook.xlsx as unknown as { prepareModel: (model: StyledModel, options: unknown) => void };
  const original = writer.prepareModel.bind(writer);
  writer.prepareModel = (model, options) => {
    original(model, options);
    const { fonts } = model.styles.model;
    if (fonts.length > 0) {
      fonts[0] = `<font><sz val="${defaultFont.size}"/><color theme="1"/><name val="${defaultFont.name}"/><family val="2"/></font>`;
    }
  };
}
