import type { Style, Workbook, Worksheet } from 'exceljs';
import type { SheetRows } from './sheet-rows';
import { type ZipPart, zip } from './zip';

export type Look = Partial<Style>;

/** The font in which column widths are counted. */
export interface DefaultFont {
  readonly name: string;
  /** pt. */
  readonly size: number;
}

/** The insides of exceljs 4.4.0 that its own `writeBuffer` is made of. */
interface PreparedModel {
  readonly worksheets: readonly SheetModel[];
  readonly styles: { readonly model: { readonly fonts: string[] } };
  readonly sharedStrings: { model: { readonly values: readonly string[]; readonly count: number } };
}

interface SheetModel {
  readonly id: number;
  rows: readonly { readonly cells: readonly { readonly styleId?: number }[] }[];
  mergeCells: readonly string[];
  dimensions: string;
}

interface Archive {
  readonly append: (data: string | Buffer, options: { readonly name: string }) => void;
}

type AddPart = (archive: Archive, model: PreparedModel) => Promise<void>;

interface PartWriter {
  readonly prepareModel: (model: PreparedModel, options: object) => void;
  readonly addContentTypes: AddPart;
  readonly addOfficeRels: AddPart;
  readonly addWorkbookRels: AddPart;
  readonly addWorksheets: AddPart;
  readonly addSharedStrings: AddPart;
  readonly addDrawings: AddPart;
  readonly addMedia: AddPart;
  readonly addThemes: AddPart;
  readonly addStyles: AddPart;
  readonly addApp: AddPart;
  readonly addCore: AddPart;
  readonly addWorkbook: AddPart;
}

/**
 * The bytes of a workbook whose only sheet has these rows. exceljs writes every part but the rows; the sheet must have no cells of its
 * own.
 * `looks` are numbered from 1 in the rows; `descriptions` say what each picture shows, in the sheet's order.
 * @throws Error when exceljs numbers looks otherwise, which only another version of it could do
 */
export async function workbookFile(
  workbook: Workbook,
  sheet: Worksheet,
  rows: SheetRows,
  looks: readonly Look[],
  defaultFont: DefaultFont,
  descriptions: readonly string[] = [],
): Promise<Buffer> {
  for (const row of rows.breaks) sheet.getRow(row).addPageBreak();
  for (const [index, look] of looks.entries()) sheet.getCell(index + 1, 1).style = look;
  const writer = workbook.xlsx as unknown as PartWriter;
  const model = workbook.model as unknown as PreparedModel;
  writer.prepareModel(model, {});
  setDefaultFont(model, defaultFont);
  setRows(model, rows, looks.length);
  return zip(await partsOf(writer, model, (name, bytes) => finished(name, bytes, rows.chunks, descriptions)));
}

/** The bytes of a workbook as exceljs has it, of few rows: packed by our own archive, with our font to count columns in. */
export async function plainWorkbookFile(
  workbook: Workbook,
  defaultFont: DefaultFont = { name: 'Verdana', size: 10.5 },
): Promise<Buffer> {
  const writer = workbook.xlsx as unknown as PartWriter;
  const model = workbook.model as unknown as PreparedModel;
  writer.prepareModel(model, {});
  setDefaultFont(model, defaultFont);
  return zip(await partsOf(writer, model, (_, bytes) => bytes));
}

function finished(
  name: string,
  bytes: Buffer,
  rows: readonly Buffer[],
  descriptions: readonly string[],
): Buffer {
  if (name === 'xl/worksheets/sheet1.xml') return withRows(bytes, rows);
  return name.startsWith('xl/drawings/drawing') ? withDescriptions(bytes, descriptions) : bytes;
}

/** exceljs always writes Calibri 11 as font 0, the one that column widths are counted in; this puts ours there. */
function setDefaultFont({ styles }: PreparedModel, { name, size }: DefaultFont): void {
  styles.model.fonts[0] = `<font><sz val="${size}"/><color theme="1"/><name val="${name}"/><family val="2"/></font>`;
}

/** Takes the cells that carried the looks out again; what is said elsewhere about rows is told of the real ones. */
function setRows(model: PreparedModel, { merges, dimension, texts }: SheetRows, looks: number): void {
  const [sheet] = model.worksheets;
  const numbers = sheet?.rows.map(({ cells }) => cells[0]?.styleId) ?? [];
  if (sheet === undefined || numbers.length !== looks || numbers.some((number, at) => number !== at + 1))
    throw new Error('exceljs numbers the looks of cells in another way than expected');
  sheet.rows = [];
  sheet.mergeCells = merges;
  sheet.dimensions = dimension;
  model.sharedStrings.model = { values: texts.values, count: texts.count };
}

async function partsOf(
  writer: PartWriter,
  model: PreparedModel,
  finish: (name: string, bytes: Buffer) => Buffer,
): Promise<readonly ZipPart[]> {
  const parts: ZipPart[] = [];
  const archive: Archive = {
    append: (data, { name }) => {
      const bytes = typeof data === 'string' ? Buffer.from(data) : data;
      parts.push({ name, bytes: finish(name, bytes) });
    },
  };
  await writer.addContentTypes(archive, model);
  await writer.addOfficeRels(archive, model);
  await writer.addWorkbookRels(archive, model);
  await writer.addWorksheets(archive, model);
  await writer.addSharedStrings(archive, model);
  await writer.addDrawings(archive, model);
  await writer.addThemes(archive, model);
  await writer.addStyles(archive, model);
  await writer.addMedia(archive, model);
  await writer.addApp(archive, model);
  await writer.addCore(archive, model);
  await writer.addWorkbook(archive, model);
  return parts;
}

const noRows = '<sheetData/>';

function withRows(sheet: Buffer, rows: readonly Buffer[]): Buffer {
  const at = sheet.indexOf(noRows);
  if (at < 0) throw new Error('exceljs writes a sheet without rows in another way than expected');
  return Buffer.concat([
    sheet.subarray(0, at),
    Buffer.from('<sheetData>'),
    ...rows,
    Buffer.from('</sheetData>'),
    sheet.subarray(at + noRows.length),
  ]);
}

/** What a picture shows, for readers who do not see it; exceljs writes none. */
function withDescriptions(drawing: Buffer, descriptions: readonly string[]): Buffer {
  let at = 0;
  const described = drawing.toString().replaceAll(/<xdr:cNvPr id="\d+" name="Picture \d+"/g, (found) => {
    const description = descriptions[at] ?? '';
    at += 1;
    return `${found} descr="${asAttribute(description)}"`;
  });
  return Buffer.from(described);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Control characters, which XML does not know, are left out. */
const asAttribute = (text: string): string =>
  text.replaceAll(/\p{Cc}/gu, ' ').replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);
