import { createExporter, type ExportJob } from '@main/export';
import { columnLetters } from '@main/export/sheet-rows';
import type { ComplaintEntry } from '@shared/forms';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { unzip } from '../../../helpers/zip';
import { contextOf, entryOf, registerEntries, typicalBody } from '../../../interop/samples';

const exporter = createExporter({ workerUrl: null, fontsFolder: '' });
const context = contextOf('zh-CN', 'typical');
const input = { ...entryOf({ ...typicalBody(), remarks: '<&> "丁"' }, 7), companyId: null };

const jobs: Readonly<Record<string, ExportJob>> = {
  register: {
    form: 'RTSP01-01',
    format: 'xlsx',
    context,
    entries: registerEntries('typical'),
    scope: { kind: 'month', month: '2026-11' },
  },
  'case sheet': { form: 'RTSP01-01-case', format: 'xlsx', context, input },
  'transfer slip': { form: 'transfer-slip', format: 'xlsx', context, input },
};

const sheetPart = 'xl/worksheets/sheet1.xml';
const rowsAndMerges = /<sheetData>.*<\/mergeCells>/s;
const dimension = /<dimension [^>]*>/;

/** The same cells, read and written again by exceljs alone. */
async function rewritten(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return unzip(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

test.each(Object.entries(jobs))('a %s has the rows, texts and merges that exceljs writes', async (_, job) => {
  const { bytes } = await exporter.run(job);
  const ours = unzip(bytes);
  const theirs = await rewritten(bytes);
  for (const pattern of [rowsAndMerges, dimension]) {
    const [found] = pattern.exec(ours.get(sheetPart) ?? '') ?? [];
    expect(found).toBeTruthy();
    expect(pattern.exec(theirs.get(sheetPart) ?? '')?.[0]).toBe(found);
  }
  expect(ours.get('xl/sharedStrings.xml')).toBe(theirs.get('xl/sharedStrings.xml'));
});

test.each(Object.entries(jobs))('every page of a %s but the last ends in a break', async (_, job) => {
  const { bytes, pages } = await exporter.run(job);
  const breaks = unzip(bytes).get(sheetPart)?.match(/<brk /g) ?? [];
  expect(breaks.length).toBe(pages - 1);
});

test('progress never passes the total and ends with it', async () => {
  const told: (readonly [number, number])[] = [];
  const register = jobs.register as Extract<ExportJob, { form: 'RTSP01-01' }>;
  const listed = register.entries as readonly ComplaintEntry[];
  const entries = Array.from({ length: 40 }, () => listed).flat();
  const { pages } = await exporter.run(
    { ...register, entries },
    { onProgress: (done, total) => told.push([done, total]) },
  );
  expect(told.length).toBeGreaterThan(1);
  for (const [done, total] of told) expect(done).toBeLessThanOrEqual(total);
  expect(told.at(-1)).toEqual([pages, pages]);
});

test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [702, 'ZZ'],
  [703, 'AAA'],
])('column %i is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});
