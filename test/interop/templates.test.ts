import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readArchive } from '@main/export/foreign-workbook/archive';
import { makePicture } from '@main/export/picture';
import { fillTemplate, openWorkbook, sheetsToRecognise } from '@main/export/template';
import { mappingOf, recognise, type TemplateMapping } from '@shared/domain/template';
import { type FieldValue, fieldCatalogue, formDefinitions, notoSansSc } from '@shared/forms';
import { Workbook } from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firmTemplate, onePixel } from './firm-template';
import { checkStructure, printBySpreadsheet, textOf, workFolder } from './tools';

/** A firm's own sheet filled by us, opened by programs that people have. */

const form = formDefinitions.get('RT');
if (form === undefined) throw new Error('no such form');
const catalogue = fieldCatalogue(form);

const text = (value: string): FieldValue => ({ text: value });
const number = (value: number): FieldValue => ({
  text: String(value),
  raw: { kind: 'number', value, format: '0' },
});

const data = {
  fields: {
    'customer.name': text('演示动力总成 & <苏州>'),
    complaintNumber: text('KS-2026-0031'),
    registeredOn: {
      text: '2026-11-20',
      raw: { kind: 'date', wall: '2026-11-20', format: 'yyyy-mm-dd' },
    } as const,
    amount: { text: '12345.60', raw: { kind: 'number', value: 12345.6, format: '0.00' } } as const,
    cause: text('丝锥崩刃'),
    'customer.contactPhone': text('0574-1234'),
    remarks: text('长文'.repeat(120)),
    'total.declared': number(7),
  },
  lists: {
    lines: Array.from({ length: 7 }, (_, index) => ({
      order: number(index + 1),
      partNumber: text(`DM-${1101 + index}`),
      declared: number(10 + index),
      symptom: text(index === 0 ? '=SUM(A1)' : `不良${index}`),
    })),
  },
  furniture: {
    headerLeft: '',
    headerRight: '',
    footerLeft: '',
    footerCenter: '',
    footerRight: '',
    stateMark: 'none',
    stateText: '',
  },
} as const;

const filled = async (bytes: Buffer, mapping: TemplateMapping, headerLeft = '') =>
  fillTemplate({
    bytes,
    mapping,
    data: { ...data, furniture: { ...data.furniture, headerLeft } },
    metrics: notoSansSc(),
    pictureOf: (_, { width, height }) => makePicture({ source: onePixel, marks: [], width, height }),
    unreadable: () => '?',
  });

const proposalOf = async (bytes: Buffer) =>
  recognise(sheetsToRecognise(await openWorkbook(bytes)), catalogue);

/** The mapping a person would adopt: what was recognised, and the cell of a formula to prove that it is kept. */
async function mapped(bytes: Buffer): Promise<TemplateMapping> {
  const mapping = mappingOf(await proposalOf(bytes));
  return { ...mapping, cells: [...mapping.cells, { sheet: '退货单', cell: 'F3', field: 'total.declared' }] };
}

let folder = '';
let remove = (): Promise<void> => Promise.resolve();

beforeAll(async () => {
  const work = await workFolder();
  folder = work.path;
  remove = work.remove;
});
afterAll(() => remove());

test('a firm’s own sheet is recognised by its labels, heads and placeholders', async () => {
  const { bytes } = await firmTemplate();
  const { cells, repeats, unknown } = await proposalOf(bytes);
  const found = Object.fromEntries(
    cells.map(({ sheet, cell, field, certainty }) => [`${sheet} ${cell}`, `${field} ${certainty}`]),
  );
  expect(found).toMatchObject({
    '退货单 B3': 'customer.name label',
    '退货单 B4': 'registeredOn label',
    '退货单 A5': 'cause placeholder',
    '退货单 B6': 'remarks placeholder',
    '数据 A2': 'customer.name placeholder',
  });
  expect(unknown).toEqual(['nothing.of.ours']);
  expect(repeats).toMatchObject([{ list: 'lines', firstRow: 11, items: 5, rowsPerItem: 1 }]);
});

describe('a filled sheet', () => {
  test('differs from the template in its touched cells only, every other part is the same byte for byte', async () => {
    for (const hasMacro of [false, true]) {
      const { bytes, touched } = await firmTemplate({ hasMacro });
      const result = await filled(bytes, await mapped(bytes));
      expect(result.extension).toBe(hasMacro ? 'xlsm' : 'xlsx');
      const [before, after] = await Promise.all([readArchive(bytes), readArchive(result.bytes)]);
      expect(after.names).toEqual(before.names);
      const changed = after.names.filter(
        (name) => !after.bytes(name)?.equals(before.bytes(name) ?? Buffer.of()),
      );
      // The hidden sheet has a placeholder.
      expect(changed.toSorted()).toEqual([...touched, 'xl/worksheets/sheet2.xml'].toSorted());
      const cells =
        /<c r="(A5|B6|F4|F7|B3|D3|B4|D4|[A-E]1[1-5])"( s="\d+")?(\/>| t="\w+">.*?<\/c>|>.*?<\/c>)/g;
      const rest = (file: typeof before): string =>
        file.text('xl/worksheets/sheet1.xml').replaceAll(cells, '');
      expect(rest(after)).toBe(rest(before));
      expect(after.text('xl/workbook.xml').replace(' fullCalcOnLoad="1"', '')).toBe(
        before.text('xl/workbook.xml').replace(' fullCalcOnLoad="1"', ''),
      );
      expect(after.text('xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
    }
  });

  test('holds texts, numbers and dates as such for another reader, and says what did not fit', async () => {
    const { bytes } = await firmTemplate();
    const result = await filled(bytes, await mapped(bytes));
    const book = new Workbook();
    await book.xlsx.load(result.bytes as never);
    const sheet = book.getWorksheet('退货单');
    const valueAt = (name: string) => sheet?.getCell(name).value;
    expect(valueAt('B3')).toBe('演示动力总成 & <苏州>');
    expect(valueAt('B4')).toEqual(new Date('2026-11-20T00:00:00Z'));
    expect(valueAt('D4')).toBe(12345.6);
    expect(valueAt('A5')).toBe('原因 丝锥崩刃');
    expect(valueAt('F7')).toBe('电话： 0574-1234');
    expect(valueAt('F4')).toBeNull();
    expect(valueAt('F3')).toMatchObject({ formula: 'SUM(C11:C15)' });
    expect(valueAt('C11')).toBe(10);
    expect(valueAt('E11')).toBe('=SUM(A1)');
    expect(valueAt('B15')).toBe('DM-1105');
    expect(valueAt('A16')).toBe('以上由仓库填写');
    expect(book.getWorksheet('数据')?.getCell('A2').value).toBe('演示动力总成 & <苏州>');
    expect(result.notes).toEqual([
      { code: 'list-overflow', params: { sheet: '退货单', list: 'lines', left: 2, items: 5 } },
      { code: 'cell-overflow', params: { sheet: '退货单', field: 'remarks', cell: 'B6' } },
      { code: 'formula-kept', params: { sheet: '退货单', field: 'total.declared', cell: 'F3' } },
    ]);
  });

  test('opens in LibreOffice and prints every value, the mark in the header and what the firm drew', async () => {
    const { bytes } = await firmTemplate();
    const result = await filled(bytes, await mapped(bytes), '作废');
    const path = join(folder, 'filled.xlsx');
    await writeFile(path, result.bytes);
    const [print = ''] = await printBySpreadsheet([path], folder);
    await checkStructure(print);
    const printed = (await textOf(print)).replaceAll(/\s/g, '');
    for (const words of [
      '作废示例厂',
      '品质文件',
      '演示动力总成&<苏州>',
      'KS-2026-0031',
      '2026年11月20日',
      '12,345.60',
      '丝锥崩刃',
      'DM-1101',
      'DM-1105',
      '=SUM(A1)',
      '受控章',
    ])
      expect(printed, words).toContain(words);
    expect(printed).not.toContain('{{');
    expect(printed).not.toContain('DM-1106');
  });

  test('of a blank has no placeholder left and keeps what the firm wrote', async () => {
    const { bytes } = await firmTemplate();
    const result = await fillTemplate({
      bytes,
      mapping: await mapped(bytes),
      data: { fields: {}, lists: {}, furniture: data.furniture },
      metrics: notoSansSc(),
      pictureOf: () => Promise.resolve(null),
      unreadable: () => '',
    });
    const book = new Workbook();
    await book.xlsx.load(result.bytes as never);
    const sheet = book.getWorksheet('退货单');
    expect(sheet?.getCell('A5').value).toBe('原因 ');
    expect(sheet?.getCell('B6').value).toBeNull();
    expect(sheet?.getCell('A16').value).toBe('以上由仓库填写');
    expect(result.notes).toEqual([]);
  });
});

describe('photos', () => {
  const photo = { text: '', photo: { attachmentId: 'a', caption: '照片 1 "孔"', marks: [] } } as const;
  const fill = async (bytes: Buffer, sheet: string) =>
    fillTemplate({
      bytes,
      mapping: {
        cells: [],
        repeats: [],
        pictures: [{ sheet, range: 'A18:B22', list: 'photos', index: 0, field: 'photo.1' }],
      },
      data: { fields: {}, lists: { photos: [{ 'photo.1': photo }] }, furniture: data.furniture },
      metrics: notoSansSc(),
      pictureOf: (_, { width, height }) => makePicture({ source: onePixel, marks: [], width, height }),
      unreadable: () => '',
    });

  test('come into the drawing that is there; what was drawn stays as it was', async () => {
    const { bytes } = await firmTemplate();
    const [before, after] = await Promise.all([
      readArchive(bytes),
      readArchive((await fill(bytes, '退货单')).bytes),
    ]);
    const drawing = 'xl/drawings/drawing1.xml';
    const own = before.text(drawing);
    const end = own.lastIndexOf('</');
    expect(after.text(drawing).startsWith(own.slice(0, end))).toBe(true);
    expect(after.text(drawing)).toContain('descr="照片 1 &quot;孔&quot;"');
    expect(after.names.filter((name) => !before.names.includes(name))).toEqual(['xl/media/image1.jpeg']);
    const changed = before.names.filter(
      (name) => !after.bytes(name)?.equals(before.bytes(name) ?? Buffer.of()),
    );
    expect(changed.toSorted()).toEqual(
      [
        '[Content_Types].xml',
        drawing,
        'xl/drawings/_rels/drawing1.xml.rels',
        'xl/workbook.xml',
        // Their placeholders are emptied.
        'xl/worksheets/sheet1.xml',
        'xl/worksheets/sheet2.xml',
      ].toSorted(),
    );
  });

  test('stand in the merged cell of their placeholder; one that cannot be read leaves its words there', async () => {
    const book = new Workbook();
    const sheet = book.addWorksheet('页');
    sheet.mergeCells('B2:D9');
    sheet.getCell('B2').value = '{{photos.photo.1}}';
    sheet.getCell('B10').value = '{{photos.caption.1}}';
    const bytes = Buffer.from(await book.xlsx.writeBuffer());
    for (const isReadable of [true, false]) {
      const result = await fillTemplate({
        bytes,
        mapping: {
          cells: [],
          repeats: [
            {
              sheet: '页',
              list: 'photos',
              firstRow: 2,
              rowsPerItem: 9,
              items: 1,
              cells: [
                { column: 'B', rowOffset: 0, field: 'photo.1' },
                { column: 'B', rowOffset: 8, field: 'caption.1' },
              ],
            },
          ],
          pictures: [],
        },
        data: {
          fields: {},
          lists: { photos: [{ 'photo.1': photo, 'caption.1': text('孔口') }] },
          furniture: data.furniture,
        },
        metrics: notoSansSc(),
        pictureOf: (_, { width, height }) =>
          isReadable ? makePicture({ source: onePixel, marks: [], width, height }) : Promise.resolve(null),
        unreadable: () => '读不出',
      });
      const read = new Workbook();
      await read.xlsx.load(result.bytes as never);
      const page = read.getWorksheet('页');
      expect(page?.getImages().length).toBe(isReadable ? 1 : 0);
      expect(page?.getCell('B2').value).toBe(isReadable ? null : '读不出');
      expect(page?.getCell('B10').value).toBe('孔口');
    }
  });

  test('make a drawing where there is none, and other programs find the picture in its box', async () => {
    const book = new Workbook();
    const sheet = book.addWorksheet('页');
    sheet.getCell('A1').value = '照片页';
    const result = await fill(Buffer.from(await book.xlsx.writeBuffer()), '页');
    const read = new Workbook();
    await read.xlsx.load(result.bytes as never);
    const [image] = read.getWorksheet('页')?.getImages() ?? [];
    expect(image?.range.tl).toMatchObject({ nativeRow: 17 });
    const path = join(folder, 'photo.xlsx');
    await writeFile(path, result.bytes);
    const [print = ''] = await printBySpreadsheet([path], folder);
    await checkStructure(print);
    expect(await textOf(print)).toContain('照片页');
  });
});
