import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, OpenedImport } from '@shared/contract';
import { blankContact, blankCustomer } from '@shared/domain/customer';
import type { ImportMapping } from '@shared/domain/customer-import';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { gbk } from '../../../helpers/gbk';
import { openDesk, register, type TestDesk } from '../../support/desk';
import { tempFolder } from '../../support/temp';

type Cells = readonly (string | number | Date | null)[];

const heads = [
  '客户编码',
  '客户名称',
  '客户类别',
  '等级',
  '合作日期',
  '联系人',
  '联系电话',
  '信用额度',
  '备注',
];

async function workbook(rows: readonly Cells[], name = 'erp.xlsx'): Promise<string> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('客户');
  for (const row of rows) sheet.addRow([...row]);
  const path = join(tempFolder(), name);
  await book.xlsx.writeFile(path);
  return path;
}

const quoted = (cell: Cells[number]): string => {
  const text = cell === null ? '' : String(cell);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
const csv = (rows: readonly Cells[]): string => rows.map((row) => row.map(quoted).join(',')).join('\r\n');

function file(bytes: Buffer | string, name: string): string {
  const path = join(tempFolder(), name);
  writeFileSync(path, bytes);
  return path;
}

const { signal } = new AbortController();
const control = { signal, report: () => undefined };

async function opened(desk: TestDesk, path: string): Promise<OpenedImport> {
  const answer = await desk.services.customers.imports.open(desk.context, path);
  if (answer.kind !== 'opened') throw new Error(JSON.stringify(answer));
  return answer;
}

const plan = (desk: TestDesk, token: string, mapping: ImportMapping): Promise<Answer<'import.plan'>> =>
  desk.call('import.plan', { token, mapping, offset: 0, limit: 500 });

async function imported(desk: TestDesk, path: string) {
  const { token, mapping } = await opened(desk, path);
  return desk.services.customers.imports.run(desk.context, { token, mapping }, control);
}

const customers = (desk: TestDesk, text = '') =>
  desk.call('customer.page', {
    filter: { text },
    sort: { key: 'code', descending: false },
    offset: 0,
    limit: 500,
  });

async function byCode(desk: TestDesk, code: string) {
  const found = await desk.services.customers.named(desk.context, code);
  if (found === null) throw new Error(`no ${code}`);
  return found;
}

/** 5,000 rows, every hundredth faulty in one of five ways. */
const faults = ['code', 'kind', 'date', 'limit', 'long'] as const;
const rowOf = (index: number): Cells => {
  const fault = index % 100 === 99 ? faults[Math.floor(index / 100) % faults.length] : null;
  return [
    fault === 'code' ? null : `E${String(index).padStart(5, '0')}`,
    `演示顾客${index}有限公司`,
    fault === 'kind' ? '外星厂' : '主机厂',
    index % 3 === 0 ? 'VIP' : '一般',
    fault === 'date' ? '2020-02-31' : new Date(Date.UTC(2020, index % 12, 1 + (index % 27))),
    '王工',
    `0574-${index}`,
    fault === 'limit' ? '很多' : 12_345.67,
    fault === 'long' ? '长'.repeat(2001) : `第${index}家`,
  ];
};
/** The head is row 1, so the first faulty one (index 99) is row 101. */
const rowTold = (fault: number): number => fault * 100 + 101;
const toldOf: Readonly<Record<(typeof faults)[number], string>> = {
  code: '0 no-code',
  kind: '2 not-a-choice',
  date: '4 not-a-date',
  limit: '7 not-a-number',
  long: '8 too-long',
};
/** What is to be told of all fifty: the row as the spreadsheet counts it, then column (from 0) and fault. */
const faultsTold = Array.from({ length: 50 }, (_, fault) => [
  rowTold(fault),
  toldOf[faults[fault % faults.length] ?? 'code'],
]);
const describeFault = ({ column, code }: { readonly column: number | null; readonly code: string }): string =>
  `${column} ${code}`;
const large = (): readonly Cells[] => [heads, ...Array.from({ length: 5000 }, (_, index) => rowOf(index))];

describe('an ERP export of 5,000 rows with 50 faulty ones', () => {
  const dated = (rows: readonly Cells[]): readonly Cells[] =>
    rows.map((row) => row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell)));
  const files = {
    'an .xlsx': () => workbook(large()),
    'a .csv in GBK': async () => file(gbk(csv(dated(large()))), 'erp.csv'),
  };
  it.each(Object.entries(files))(
    'is imported as %s but for the faulty rows, each told by row and column, and undone as one step',
    { timeout: 120_000 },
    async (_, make) => {
      const desk = await openDesk();
      const { token, mapping, rows } = await opened(desk, await make());
      expect(rows).toBe(5000);
      expect(mapping).toMatchObject({ code: 0, name: 1, kind: 2, 'finance.creditLimit': 7 });
      const { counts } = await plan(desk, token, mapping);
      expect(counts).toEqual({ new: 4950, changed: 0, unchanged: 0, faulty: 50 });
      const told = await desk.call('import.plan', {
        token,
        mapping,
        outcomes: ['faulty'],
        offset: 0,
        limit: 100,
      });
      expect(told.total).toBe(50);
      expect(told.rows.map(({ row, faults: own }) => [row, ...own.map(describeFault)])).toEqual(faultsTold);
      const steps: number[] = [];
      const { id } = await desk.services.customers.imports.run(
        desk.context,
        { token, mapping },
        { signal, report: (done) => void steps.push(done) },
      );
      expect(steps.length).toBeGreaterThan(10);
      expect(steps.at(-1)).toBe(4950);
      expect((await customers(desk)).total).toBe(4950);
      expect((await byCode(desk, 'E00012')).body).toMatchObject({
        name: '演示顾客12有限公司',
        kind: 'oem',
        grade: 'vip',
        cooperationSince: '2020-01-13',
        contacts: [{ name: '王工', phone: '0574-12' }],
        finance: { creditLimit: 1_234_567 },
      });
      expect(await desk.call('import.undo', { id })).toEqual({ undone: 4950, obstacles: [] });
      expect((await customers(desk)).total).toBe(0);
      // One step, and it is over: there is nothing of it left to undo once more.
      const { imports } = await desk.call('import.list', { offset: 0, limit: 10 });
      expect(imports).toMatchObject([{ id, created: 4950, faulty: 50, undoneAt: expect.any(String) }]);
      await expect(desk.call('import.undo', { id })).rejects.toMatchObject({ code: 'not-found' });
      expect((await desk.services.verify()).flatMap(({ defects }) => defects)).toEqual([]);
    },
  );
});

describe('a second file', () => {
  const first: readonly Cells[] = [
    heads,
    ['A1', '甲方', '一级', 'VIP', '2020-01-01', '王工', '1', 100, ''],
    ['A2', '乙方', '一级', '一般', '2020-01-01', '李工', '2', 100, ''],
  ];
  const second: readonly Cells[] = [
    heads,
    ['A1', '甲方', '主机厂', 'VIP', '2020-01-01', '赵工', '9', 250, ''],
    ['A2', '乙方', '一级', '一般', '2020-01-01', '李工', '2', 100, ''],
    ['A3', '丙方', '', '', '', '', '', '', ''],
    ['A3', '丙方二', '', '', '', '', '', '', ''],
  ];

  it('updates by ERP code: what changes is shown old and new, an empty cell changes nothing', async () => {
    const desk = await openDesk();
    await imported(desk, await workbook(first));
    const { token, mapping, isRemembered } = await opened(desk, await workbook(second));
    expect(isRemembered).toBe(true);
    const { counts, rows } = await plan(desk, token, mapping);
    expect(counts).toEqual({ new: 1, changed: 1, unchanged: 1, faulty: 1 });
    expect(rows[0]).toMatchObject({
      row: 2,
      outcome: 'changed',
      changes: [
        { field: 'kind', old: 'tier-one', new: 'oem' },
        { field: 'contact.name', old: '', new: '赵工' },
        { field: 'contact.phone', old: '', new: '9' },
        { field: 'finance.creditLimit', old: 10_000, new: 25_000 },
      ],
    });
    expect(rows[3]).toMatchObject({
      row: 5,
      outcome: 'faulty',
      faults: [{ code: 'duplicate-code', column: 0, otherRow: 4, text: 'A3' }],
    });
    const run = await desk.services.customers.imports.run(desk.context, { token, mapping }, control);
    const { id, body } = await byCode(desk, 'A1');
    expect(body.contacts.map(({ name }) => name)).toEqual(['王工', '赵工']);
    const { entries } = await desk.call('customer.history', { id, offset: 0, limit: 5 });
    expect(entries[0]).toMatchObject({ reason: 'erp.xlsx', operator: '操作员', action: 'save' });
    await desk.call('import.undo', { id: run.id });
    expect((await byCode(desk, 'A1')).body).toMatchObject({ kind: 'tier-one', contacts: [{ name: '王工' }] });
    expect((await customers(desk)).rows.map(({ code }) => code)).toEqual(['A1', 'A2']);
    expect((await desk.services.verify()).flatMap(({ defects }) => defects)).toEqual([]);
    const { imports } = await desk.call('import.list', { offset: 0, limit: 10 });
    expect(imports.map(({ undoneBy }) => undoneBy)).toEqual(['操作员', null]);
  });

  it('gives its code to the customer of that name who has none yet', async () => {
    const desk = await openDesk();
    const { id } = await desk.call('customer.save', {
      id: null,
      version: 0,
      body: { ...blankCustomer('甲 方'), contacts: [{ ...blankContact(crypto.randomUUID()), name: '王工' }] },
    });
    await imported(desk, await workbook(first));
    expect((await byCode(desk, 'A1')).id).toBe(id);
  });

  it('is not undone, in no part, where a customer was changed or used since', async () => {
    const desk = await openDesk();
    const run = await imported(desk, await workbook(first));
    const a1 = await byCode(desk, 'A1');
    await desk.call('customer.save', { ...a1, body: { ...a1.body, remarks: '手工修改' } });
    const a2 = await byCode(desk, 'A2');
    await register(desk, {
      customer: {
        id: a2.id,
        name: '乙方',
        code: '',
        plant: '',
        contactName: '',
        contactPhone: '',
        supplierCode: '',
      },
    });
    const { undone, obstacles } = await desk.call('import.undo', { id: run.id });
    expect(undone).toBe(0);
    expect(obstacles.map(({ name, why }) => `${name} ${why}`).sort()).toEqual(
      ['乙方 used-since', '甲方 changed-since'].sort(),
    );
    expect((await customers(desk)).total).toBe(2);
    await expect(desk.call('import.undo', { id: crypto.randomUUID() })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

it('an import that wrote 财务 is undone by nobody without the right to it; one without 财务 is', async () => {
  const desk = await openDesk();
  const operator = { ...desk.context.operator, name: '别人', roles: ['quality'] as const };
  const undo = (id: string) =>
    desk.services.customers.imports.undo({ ...desk.context, operator }, { id }).catch((error) => error);
  const row = (kind: string, limit: number | null): readonly Cells[] => [
    heads,
    ['A1', '甲方', kind, '', '', '', '', limit, ''],
  ];
  await imported(desk, await workbook(row('一级', 900)));
  const plain = await imported(desk, await workbook(row('主机厂', null)));
  expect(await undo(plain.id)).toMatchObject({ undone: 1 });
  expect((await byCode(desk, 'A1')).body).toMatchObject({
    kind: 'tier-one',
    finance: { creditLimit: 90_000 },
  });
  const more = await imported(desk, await workbook(row('一级', 1_000)));
  expect(await undo(more.id)).toMatchObject({ code: 'forbidden', params: { right: 'finance' } });
  await desk.call('import.undo', { id: more.id });
  expect((await byCode(desk, 'A1')).body.finance?.creditLimit).toBe(90_000);
});

it('an import that is cancelled leaves nothing behind', async () => {
  const desk = await openDesk();
  const path = await workbook([heads, ...Array.from({ length: 400 }, (_, index) => rowOf(index))]);
  const { token, mapping } = await opened(desk, path);
  const controller = new AbortController();
  const report = (done: number): void => {
    if (done >= 100) controller.abort();
  };
  await expect(
    desk.services.customers.imports.run(
      desk.context,
      { token, mapping },
      { signal: controller.signal, report },
    ),
  ).rejects.toMatchObject({ code: 'cancelled' });
  expect((await customers(desk)).total).toBe(0);
  expect((await desk.call('import.list', { offset: 0, limit: 5 })).total).toBe(0);
});

it('财务 is neither offered nor imported by somebody who may not see it', async () => {
  const desk = await openDesk();
  const path = await workbook([heads, rowOf(1)]);
  const other = { ...desk.context, operator: { id: '', name: '品管员', roles: ['quality'] as const } };
  const { imports } = desk.services.customers;
  const answer = await imports.open(other, path);
  if (answer.kind !== 'opened') throw new Error('refused');
  expect(answer.mapping).not.toHaveProperty(['finance.creditLimit']);
  expect(answer.fields).not.toContain('finance.creditLimit');
  const asked = { token: answer.token, mapping: { ...answer.mapping, 'finance.creditLimit': 7 } };
  await expect(imports.run(other, asked, control)).rejects.toMatchObject({
    code: 'forbidden',
    params: { right: 'finance' },
  });
});

describe('a file that is no export', () => {
  const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  const cases = [
    ['an old .xls', Buffer.concat([compound, Buffer.alloc(600)]), 'old-format'],
    [
      'one with a password',
      Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]),
      'encrypted',
    ],
    ['half a workbook', Buffer.from('PK\u0003\u0004half'), 'damaged'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'damaged'],
    ['an empty one', Buffer.from(''), 'no-rows'],
    ['a head alone', Buffer.from('客户编码,客户名称\n'), 'no-rows'],
    ['one far too large', Buffer.alloc(20_000_001, 0x61), 'too-large'],
    ['a line without end', Buffer.from(`a,b\n"${'x'.repeat(200_000)}`), 'too-large'],
  ] as const;
  it.each(cases)('is refused with the reason: %s', async (_, bytes, why) => {
    const desk = await openDesk();
    const answer = await desk.services.customers.imports.open(desk.context, file(bytes, 'x.csv'));
    expect(answer).toMatchObject({ kind: 'refused', why });
  });

  it('finds the head below a title, and semicolons, tabs and UTF-16 as well', async () => {
    const desk = await openDesk();
    const titled = await workbook([['客户一览表'], ['打印日期', '2026-11-22'], heads, rowOf(1)]);
    expect(await opened(desk, titled)).toMatchObject({ rows: 1, mapping: { code: 0, name: 1 } });
    const semicolons = file('代码;名称;备注\nA1;甲方;"a;b"\n', 's.csv');
    expect((await opened(desk, semicolons)).columns.map(({ samples }) => samples[0])).toEqual([
      'A1',
      '甲方',
      'a;b',
    ]);
    const wide = file(Buffer.from('\ufeff代码\t名称\r\nA1\t甲方\r\n', 'utf16le'), 'u.txt');
    expect(await opened(desk, wide)).toMatchObject({ rows: 1, mapping: { code: 0, name: 1 } });
  });
});

describe('codes that a spreadsheet keeps as numbers', () => {
  /** A workbook whose first column shows its codes by a number format. */
  async function coded(format: string, codes: readonly (string | number)[]): Promise<string> {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('客户');
    sheet.addRow(['客户编码', '客户名称']);
    for (const code of codes) sheet.addRow([code, `公司${code}`]).getCell(1).numFmt = format;
    const path = join(tempFolder(), 'codes.xlsx');
    await book.xlsx.writeFile(path);
    return path;
  }
  const planned = async (path: string) => {
    const desk = await openDesk();
    const { token, mapping } = await opened(desk, path);
    return plan(desk, token, mapping);
  };

  it('keep the zeros that the sheet shows', async () => {
    const { rows, doubtful } = await planned(await coded('000000', [123, 45_678, 900_001]));
    expect(rows.map(({ code }) => code)).toEqual(['000123', '045678', '900001']);
    expect(doubtful).toBe(0);
  });

  it('formatted as text stay as they were typed', async () => {
    const { rows, doubtful } = await planned(await coded('@', ['000123', '0007']));
    expect(rows.map(({ code }) => code)).toEqual(['000123', '0007']);
    expect(doubtful).toBe(0);
  });

  it('are named where zeros or digits may be lost, and imported all the same', async () => {
    const desk = await openDesk();
    const path = await coded('General', ['000123', 456, Number('12345678901234567890')]);
    const { token, mapping } = await opened(desk, path);
    const { counts, doubtful } = await plan(desk, token, mapping);
    expect([counts.new, counts.faulty, doubtful]).toEqual([3, 0, 2]);
    const asked = { token, mapping, isDoubtful: true, offset: 0, limit: 9 };
    expect(
      (await desk.call('import.plan', asked)).rows.map(({ row, notes }) => [row, notes[0]?.code]),
    ).toEqual([
      [3, 'lost-zeros'],
      [4, 'lost-digits'],
    ]);
  });

  it('shorter than nearly all others of their column are named; numbers of any length are not', async () => {
    const usual = await planned(await coded('General', [100_001, 100_002, 100_003, 100_004, 100_005, 42]));
    expect(usual.doubtful).toBe(1);
    expect((await planned(await coded('General', [1, 22, 333, 4444]))).doubtful).toBe(0);
  });
});
