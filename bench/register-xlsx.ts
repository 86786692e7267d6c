import { createExporter, type ExportJob } from '@main/export';
import { createExportJobs } from '@main/services/export-jobs';
import ExcelJS from 'exceljs';
import { openBenchDesk } from './desk';
import { type Figure, figure, inTurns } from './measure';
import { fontsFolder } from './places';
import { storeOf } from './stores';

const rounds = 3;

/** The register of 10,000 complaints as a spreadsheet, against the same cells written by bare exceljs. */
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
  const cells = await cellsOf((await exporter.run(job)).bytes);
  const [ours = 0, bare = 0] = await inTurns([() => exporter.run(job), () => writeBare(cells)], rounds, 1);
  return [figure('xlsx-10k', ours, bare)];
}

interface Sheet {
  readonly widths: readonly (number | undefined)[];
  readonly rows: readonly { readonly height: number; readonly cells: readonly Cell[] }[];
  readonly merges: readonly string[];
}

interface Cell {
  readonly column: number;
  readonly value: ExcelJS.CellValue;
  readonly style: Partial<ExcelJS.Style>;
}

/** Everything that stands in our file, ready to be written again. Equal looks share one object, as ours do. */
async function cellsOf(bytes: Uint8Array): Promise<Sheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error('the export has no sheet');
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
    row.eachCell((cell, column) => {
      if (cell.type !== ExcelJS.ValueType.Merge)
        cells.push({ column, value: cell.value, style: lookOf(cell.style) });
    });
    rows.push({ height: row.height, cells });
  });
  const { merges } = sheet.model as unknown as { readonly merges: readonly string[] };
  return { widths: sheet.columns.map(({ width }) => width), rows, merges };
}

async function writeBare({ widths, rows, merges }: Sheet): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('bare');
  for (const [index, width] of widths.entries())
    if (width !== undefined) sheet.getColumn(index + 1).width = width;
  for (const [index, { height, cells }] of rows.entries()) {
    const row = sheet.getRow(index + 1);
    row.height = height;
    for (const { column, value, style } of cells) {
      const cell = row.getCell(column);
      cell.style = style;
      cell.value = value;
    }
  }
  for (const merge of merges) sheet.mergeCells(merge);
  await workbook.xlsx.writeBuffer();
}
