import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createExporter, type Exporter, type ExportJob, type PhotoFile } from '@main/export';
import { bind } from '@main/export/prepare';
import { openWorkbook, sheetsToRecognise } from '@main/export/template';
import { mappingOf, recognise, type TemplateMapping } from '@shared/domain/template';
import { type FormData, fieldCatalogue, formDefinitions, papers, rowsOfList } from '@shared/forms';
import { Workbook } from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jobOf } from './jobs';
import { samplePhotos } from './photos';
import { contextOf, emptyBody, entryOf } from './samples';
import { checkStructure, fontsFolder, printBySpreadsheet, tally, textOf, workFolder } from './tools';

/** Every form of ours, its blank spreadsheet taken for the firm's own file: recognised, loaded, and filled with a typical record. */

/** How many fields and columns of lists were found when this was written; it may only get better. */
const floors: Readonly<Record<string, readonly [fields: number, columns: number]>> = {
  'RTSP01-01': [5, 25],
  'RTSP01-01-case': [76, 25],
  'transfer-slip': [19, 0],
  CF: [34, 30],
  QF: [39, 0],
  CR: [28, 7],
  FR: [5, 15],
  ER: [5, 13],
  PR: [5, 9],
  OF: [32, 27],
  CP: [18, 8],
  QA: [21, 0],
  SM: [13, 21],
  RT: [39, 28],
  'RTSP01-03': [34, 20],
  EE: [24, 26],
  '8D': [84, 34],
  CM: [38, 0],
  '5P': [26, 0],
  NTF: [49, 30],
  HO: [18, 6],
  TS: [31, 0],
  SA: [28, 0],
  SP: [15, 8],
  SQ: [19, 16],
  SV: [23, 0],
  SR: [12, 40],
  'RTSP01-02': [33, 8],
  'visit-plan': [5, 8],
  'survey-plan': [5, 14],
  QC: [5, 12],
  DW: [5, 10],
  HW: [5, 10],
  CY: [5, 13],
  MC: [5, 5],
  'MC-A3': [5, 5],
};

const headFields = ['head.title', 'head.formNumber', 'head.revision', 'head.effectiveOn', 'head.record'];

interface Made {
  readonly mapping: TemplateMapping;
  readonly data: FormData;
  readonly bytes: Uint8Array;
  readonly print: string;
  readonly notes: readonly { readonly code: string }[];
}

const codes = [...formDefinitions.keys()];
const made = new Map<string, Made>();
let remove = (): Promise<void> => Promise.resolve();

const sampleOf = (code: string, photoFiles: Readonly<Record<string, PhotoFile>>): ExportJob => {
  const form = papers.has(code) ? 'paper' : (code as 'RTSP01-01' | 'RTSP01-01-case' | 'transfer-slip');
  return jobOf({ name: code, form, code, size: 'typical', language: 'zh-CN' }, 'xlsx', photoFiles);
};

function blankOf(code: string): ExportJob {
  const context = contextOf('zh-CN', 'empty');
  const format = 'xlsx';
  const paper = papers.get(code);
  if (paper !== undefined) return { form: 'paper', code, format, context, input: paper.blank() };
  if (code === 'RTSP01-01') return { form: code, format, context, entries: [], scope: { kind: 'blank' } };
  const form = code as 'RTSP01-01-case' | 'transfer-slip';
  return { form, format, context, input: { ...entryOf(emptyBody(), 7), companyId: null }, isBlank: true };
}

async function make(
  code: string,
  exporter: Exporter,
  {
    folder,
    photoFiles,
  }: { readonly folder: string; readonly photoFiles: Readonly<Record<string, PhotoFile>> },
): Promise<Made> {
  const definition = formDefinitions.get(code);
  if (definition === undefined) throw new Error(`no form ${code}`);
  const template = join(folder, `${code}-firm.xlsx`);
  const { bytes: blank } = await exporter.run(blankOf(code));
  await writeFile(template, blank);
  const book = await openWorkbook(Buffer.from(blank));
  const mapping = mappingOf(recognise(sheetsToRecognise(book), fieldCatalogue(definition)));
  const job = sampleOf(code, photoFiles);
  const filled = { ...job, template: { fileName: `${code}.xlsx`, path: template, mapping } };
  const { bytes, notes } = await exporter.run(filled);
  const path = join(folder, `${code}-filled.xlsx`);
  await writeFile(path, bytes);
  return { mapping, data: bind(job), bytes, notes, print: path };
}

beforeAll(async () => {
  const { path: folder, remove: removeFolder } = await workFolder();
  remove = removeFolder;
  const exporter = createExporter({ workerUrl: null, fontsFolder: await fontsFolder() });
  const photoFiles = await samplePhotos(folder);
  for (const code of codes) made.set(code, await make(code, exporter, { folder, photoFiles }));
  const files = [...made.values()].map(({ print }) => print);
  const prints = await printBySpreadsheet(files, folder);
  for (const [index, code] of codes.entries()) {
    const one = made.get(code);
    if (one !== undefined) made.set(code, { ...one, print: prints[index] ?? '' });
  }
}, 600_000);
afterAll(() => remove());

const of = (code: string): Made => {
  const found = made.get(code);
  if (found === undefined) throw new Error(`not made: ${code}`);
  return found;
};

test('every form has a floor', () => {
  expect(Object.keys(floors).toSorted()).toEqual(codes.toSorted());
});

describe.each(codes)('%s as the firm’s own file', (code) => {
  test('is recognised: its head, and no fewer fields and columns than ever', () => {
    const { mapping } = of(code);
    const fields = new Set(mapping.cells.map(({ field }) => field));
    const columns = new Set(
      mapping.repeats.flatMap(({ list, cells }) => cells.map(({ field }) => `${list}.${field}`)),
    );
    for (const field of headFields) expect(fields, field).toContain(field);
    const [leastFields = 0, leastColumns = 0] = floors[code] ?? [];
    expect(fields.size).toBeGreaterThanOrEqual(leastFields);
    expect(columns.size).toBeGreaterThanOrEqual(leastColumns);
  });

  test('holds the record’s values in the mapped cells, numbers and days as such', async () => {
    const { mapping, data, bytes } = of(code);
    const book = new Workbook();
    await book.xlsx.load(bytes as never);
    const wanted = [
      ...mapping.cells.map(({ sheet, cell, field }) => ({ sheet, cell, value: data.fields[field] })),
      ...mapping.repeats.flatMap(({ sheet, list, firstRow, rowsPerItem, items, cells }) =>
        rowsOfList(data, list)
          .slice(0, items)
          .flatMap((row, item) =>
            cells.map(({ column, rowOffset, field }) => ({
              sheet,
              cell: `${column}${firstRow + item * rowsPerItem + rowOffset}`,
              value: row[field],
            })),
          ),
      ),
    ].filter(({ value }) => value !== undefined && value.text !== '');
    expect(wanted.length).toBeGreaterThan(0);
    for (const { sheet, cell, value } of wanted) {
      const found = book.getWorksheet(sheet)?.getCell(cell).value;
      const shown =
        typeof found === 'number' && value?.raw?.kind === 'number'
          ? found === value.raw.value
          : String(found) === value?.text;
      expect(shown, `${cell}: ${String(found)} for ${value?.text}`).toBe(true);
    }
  });

  test('opens in LibreOffice, which prints every character of the values', async () => {
    const { mapping, data, print, notes } = of(code);
    await checkStructure(print);
    const long = notes.some((note) => note.code === 'cell-overflow');
    if (long) return;
    const printed = tally(await textOf(print));
    for (const { field } of mapping.cells)
      for (const character of tally(data.fields[field]?.text ?? '').keys())
        expect(printed.has(character), `${field}: ${character}`).toBe(true);
  });
});
