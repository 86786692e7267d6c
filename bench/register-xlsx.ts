import { createExporter, type ExportJob } from '@main/export';
import { createExportJobs } from '@main/services/export-jobs';
import ExcelJS from 'exceljs';
import { openBenchDesk } from './desk';
import { type Figure, figure, inTurns } from './measure';
import { fontsFolder } from './places';
import { storeOf } from './stores';

const rounds = 3;

/** The register of 10,000 complaints as a spreadsheet, against the same sheet written by bare exceljs. */
export async function registerXlsx(sources: string): Promise<readonly Figure[]> {
  const { services, store, context } = await openBenchDesk(await storeOf(10_000, sources));
  const job: ExportJob = await createExportJobs(services).jobOf(context, {
    form: 'RTSP01-01',
    format: 'xlsx',
    language: 'zh-CN',
    scope: { kind: 'filter', filter: {} },
  });
  await store.close();
  const exporter = createExporter({ workerUrl: null, fontsFolder });
  const { bytes, pages } = await exporter.run(job);
  const content = await contentOf(bytes, pages);
  const [ours = 0, bare = 0] = await inTurns([() => exporter.run(job), () => writeBare(content)], rounds, 1);
  return [figure('xlsx-10k', ours, bare)];
}

/** Everything that stands in our file, ready to be written again. */
interface Content {
  readonly name: string;
  readonly widths: readonly (number | undefined)[];
  readonly rows: readonly { readonly height: number; readonly cells: readonly Cell[] }[];
  readonly merges: readonly string[];
  /** Rows after which a page ends. */
  readonly breaks: readonly number[];
  readonly page: Pick<ExcelJS.Worksheet, 'pageSetup' | 'headerFooter' | 'views'>;
  readonly names: ExcelJS.DefinedNamesModel;
}

interface Cell {
  readonly column: number;
  readonly value: ExcelJS.CellValue;
  readonly style: Partial<ExcelJS.Style>;
}

/** Reads our file. Equal looks share one object, as ours do. */
async function contentOf(bytes: Uint8Array, pages: number): Promise<Content> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error('the export has no sheet');
  const { merges } = sheet.model as unknown as { readonly merges: readonly string[] };
  const { pageSetup, headerFooter, views } = sheet;
  return {
    name: sheet.name,
    widths: sheet.columns.map(({ width }) => width),
    rows: rowsOf(sheet),
    merges,
    breaks: breaksOf(sheet.rowCount, pages),
    page: { pageSetup, headerFooter, views },
    names: workbook.definedNames.model,
  };
}

function rowsOf(sheet: ExcelJS.Worksheet): Content['rows'] {
  const looks = new Map<string, Partial<ExcelJS.Style>>();
  const lookOf = (style: Partial<ExcelJS.Style>) => {
    const key = JSON.stringify(style);
    const known = looks.get(key) ?? style;
    looks.set(key, known);
    return known;
  };
  const rows: { height: number; cells: Cell[] }[] = [];
  sheet.eachRow({ includeEmpty: true }, (row) => {
    const cells: Cell[] = [];
    // Empty cells have borders; those that a merge covers are made by merging.
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      if (cell.type !== ExcelJS.ValueType.Merge)
        cells.push({ column, value: cell.value, style: lookOf(cell.style) });
    });
    rows.push({ height: row.height, cells });
  });
  return rows;
}

/** exceljs reads no page breaks: as many as ours, at even distances. */
const breaksOf = (rows: number, pages: number): readonly number[] =>
  Array.from({ length: pages - 1 }, (_, index) => Math.floor((rows * (index + 1)) / pages));

async function writeBare({ name, widths, rows, merges, breaks, page, names }: Content): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(name);
  for (const [index, width] of widths.entries())
    if (width !== undefined) sheet.getColumn(index + 1).width = width;
  for (const [index, { height, cells }] of rows.entries()) {
    const row = sheet.getRow(index + 1);
    row.height = height;
    for (const { column, value, style } of cells) {
      const cell = row.getCell(column);
      cell.style = style;
      if (value !== null) cell.value = value;
    }
  }
  for (const merge of merges) sheet.mergeCells(merge);
  for (const row of breaks) sheet.getRow(row).addPageBreak();
  Object.assign(sheet, page);
  workbook.definedNames.model = names;
  await workbook.xlsx.writeBuffer();
}
