import { createExporter, type ExportJob } from '@main/export';
import { sheetName } from '@main/export/draw-xlsx';
import { headerFooter, headerFooterCap } from '@main/export/header-footer';
import { keepUnderscores } from '@main/export/sheet-rows';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { contextOf, entryOf, typicalBody } from '../../../interop/samples';

const exporter = createExporter({ workerUrl: null, fontsFolder: '' });

const caseJob = (changes: Partial<ReturnType<typeof typicalBody>> = {}): ExportJob => ({
  form: 'RTSP01-01-case',
  format: 'xlsx',
  context: contextOf('zh-CN', 'typical'),
  input: { ...entryOf({ ...typicalBody(), ...changes }, 7), companyId: null },
});

async function sheetOf(
  job: ExportJob,
): Promise<{ readonly workbook: ExcelJS.Workbook; readonly sheet: ExcelJS.Worksheet }> {
  const { bytes } = await exporter.run(job);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error('no sheet');
  return { workbook, sheet };
}

const cellsOf = (sheet: ExcelJS.Worksheet): ExcelJS.Cell[] => {
  const cells: ExcelJS.Cell[] = [];
  sheet.eachRow((row) => row.eachCell((cell) => cells.push(cell)));
  return cells;
};

test('numbers stay numbers and dates stay dates of the factory’s clock', async () => {
  const { sheet } = await sheetOf(caseJob());
  const cells = cellsOf(sheet);
  expect(cells.some(({ value }) => value === 2400)).toBe(true);
  expect(
    cells.some(({ value }) => value instanceof Date && value.toISOString() === '2026-11-10T16:35:00.000Z'),
  ).toBe(true);
  expect(
    cells.some(({ value }) => value instanceof Date && value.toISOString() === '2026-11-17T00:00:00.000Z'),
  ).toBe(true);
});

test('text that looks like a formula stays text', async () => {
  const { sheet } = await sheetOf(
    caseJob({ expectation: '=1+1', promised: '@cmd|x', containment: '+A1', prevention: '-2' }),
  );
  const cells = cellsOf(sheet);
  expect(cells.filter(({ type }) => type === ExcelJS.ValueType.Formula)).toEqual([]);
  for (const text of ['=1+1', '@cmd|x', '+A1', '-2'])
    expect(cells.some(({ value }) => value === text)).toBe(true);
});

test('the page is set: A4, one page wide, title rows repeated, print area, breaks by hand', async () => {
  const { sheet, workbook } = await sheetOf(caseJob());
  expect(sheet.pageSetup).toMatchObject({
    paperSize: 9,
    orientation: 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  });
  expect(sheet.pageSetup.printTitlesRow).toBe('1:4');
  expect(sheet.pageSetup.printArea).toMatch(/^A1:X\d+$/);
  expect(sheet.headerFooter.oddHeader).toContain('第 &P 页 共 &N 页');
  expect(workbook.title).toBe('顾客投诉管理表(投诉案卷)');
  for (let row = 1; row <= sheet.rowCount; row += 1)
    expect(sheet.getRow(row).height).toBeLessThanOrEqual(400);
});

test('bound fields have defined names', async () => {
  const { workbook } = await sheetOf(caseJob());
  expect(workbook.definedNames.getRanges('field_number').ranges).toHaveLength(1);
  expect(workbook.definedNames.getRanges('field_customer_name').ranges).toHaveLength(1);
});

test('header and footer stay under 255 characters and double an ampersand', () => {
  const long = 'A&B'.repeat(80);
  const made = headerFooter({
    headerLeft: '',
    headerRight: '第 {page} 页 共 {pages} 页',
    footerLeft: long,
    footerCenter: long,
    footerRight: '保存期限：3年',
    stateMark: 'none',
    stateText: '',
  });
  expect(made.oddFooter.length).toBeLessThanOrEqual(headerFooterCap);
  expect(made.oddHeader).toBe('&R&8 第 &P 页 共 &N 页');
  expect(made.oddFooter.replaceAll('&&', '')).not.toMatch(/&(?![LCR8])/);
});

test('a text that Excel would decode keeps its letters', () => {
  expect(keepUnderscores('a_x0041_b _x_')).toBe('a_x005F_x0041_b _x_');
});

test.each([
  ['顾客投诉管理表 2026-11', '顾客投诉管理表 2026-11'],
  ["'a/b:c*'", 'a-b-c-'],
  ["A customer's year", 'A customer’s year'],
  ['x'.repeat(40), 'x'.repeat(31)],
  ['', 'Sheet1'],
])('the sheet name for %s is lawful', (wanted, name) => {
  expect(sheetName(wanted)).toBe(name);
});
