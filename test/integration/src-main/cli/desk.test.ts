import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { runDesk } from '@main/cli/main';
import { createExportJobs } from '@main/services/export-jobs';
import type { NewRecord } from '@main/services/record';
import { DatabaseSync } from '@photostructure/sqlite';
import type { ExportRequest } from '@shared/contract';
import { blankCustomer } from '@shared/domain/customer';
import { blankCommunication, type FeedbackLog } from '@shared/domain/feedback';
import { blankNotice, blankRecipient } from '@shared/domain/notice';
import { blankReport } from '@shared/domain/report';
import { blankSurvey } from '@shared/domain/survey';
import { Workbook } from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { demoNow, runCommand, seedDemoRecords } from '../../../helpers/demo';
import { unzip } from '../../../helpers/zip';
import { complaint, fileIn, openDesk, register } from '../../support/desk';
import { preparedDelivery } from '../../support/mail';
import { tempFolder } from '../../support/temp';

/**
 * The built command line, as an administrator calls it. What many calls of one kind prove runs in this process (`runInProcess`): dozens of
 * starts of the program prove no more than the ones beside it.
 */
describe('desk on a data folder', () => {
  let data = '';
  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'customer-desk-cli-'));
    await seedDemoRecords(data, 25);
    return () => rmSync(data, { recursive: true, force: true });
  });

  const shared = () => ['--data', data, '--now', demoNow] as const;

  it('lists complaints as JSON, newest first, filtered and searched', async () => {
    const all = JSON.parse(await runCommand('list', '--json', ...shared()));
    expect(all).toHaveLength(25);
    expect(Object.keys(all[0])).toEqual(
      expect.arrayContaining(['number', 'customer', 'receivedAt', 'status', 'dues']),
    );
    const times = all.map(({ receivedAt }: { readonly receivedAt: string }) => Date.parse(receivedAt));
    expect(times).toEqual([...times].sort((a, b) => b - a));
    const closed = JSON.parse(await runCommand('list', '--json', '--status', 'closed', ...shared()));
    expect(closed.length).toBeGreaterThan(0);
    expect(new Set(closed.map(({ status }: { readonly status: string }) => status))).toEqual(
      new Set(['closed']),
    );
    const [first] = JSON.parse(await runCommand('list', '--json', '--search', all[3].number, ...shared()));
    expect(first.number).toBe(all[3].number);
  });

  it('writes every form in both formats', async () => {
    for (const form of ['RTSP01-01', 'RTSP01-01-case', 'transfer-slip'])
      for (const [format, magic] of [
        ['pdf', '%PDF'],
        ['xlsx', 'PK'],
      ] as const) {
        const out = join(tempFolder(), `form.${format}`);
        await runCommand('export', form, '--format', format, '--out', out, ...shared());
        expect(readFileSync(out).subarray(0, magic.length).toString('latin1')).toBe(magic);
      }
  });

  it('imports customers from an ERP export, tells each faulty cell, and takes the import back', async () => {
    const folder = tempFolder();
    const csv = join(folder, 'erp.csv');
    writeFileSync(
      csv,
      '客户编码,客户名称,客户类别\nZ-1,演示新客户,主机厂\n,无代码,一级\nC1001,甲辰座椅系统(演示)有限公司,出口\n',
    );
    const desk = async (...args: readonly string[]) => {
      const [output, errors] = [new PassThrough(), new PassThrough()];
      const code = await runDesk([...args, ...shared()], { input: Readable.from([]), output, errors });
      return { code, output: String(output.read() ?? ''), errors: String(errors.read() ?? '') };
    };
    const counts = { new: 1, changed: 1, unchanged: 0, faulty: 1 };
    const dry = await desk('import', 'customers', csv, '--dry-run');
    expect(dry).toMatchObject({ code: 1, errors: 'desk: A3\tcode\tno-code\n' });
    expect(JSON.parse(dry.output)).toEqual({ file: 'erp.csv', ...counts, import: null });
    const map = join(folder, 'map.json');
    writeFileSync(map, JSON.stringify({ code: 'A', name: '客户名称' }));
    const done = JSON.parse((await desk('import', 'customers', csv, '--map', map)).output);
    expect(done).toMatchObject({ new: 1, changed: 0, unchanged: 1, faulty: 1 });
    expect(JSON.parse((await desk('import', 'undo', done.import)).output)).toEqual({
      import: done.import,
      undone: 1,
    });
    expect((await desk('import', 'undo', done.import)).code).toBe(2);
  });

  it('writes everything dated as an iCalendar file, each event under a name that stays', async () => {
    const file = join(tempFolder(), 'desk.ics');
    const write = async (...args: readonly string[]) => {
      const [output, errors] = [new PassThrough(), new PassThrough()];
      const given = ['calendar', '--ics', file, ...args, ...shared()];
      const code = await runDesk(given, { input: Readable.from([]), output, errors });
      expect([code, errors.read()]).toEqual([0, null]);
      const text = readFileSync(file, 'utf8').replaceAll('\r\n ', '');
      const uids = text.split('\r\n').filter((line) => line.startsWith('UID:'));
      expect(JSON.parse(String(output.read()))).toEqual({ file, events: uids.length });
      return { text, uids };
    };
    const all = await write();
    expect(all.text).toMatch(/SUMMARY:(✓ )?24小时响应 KS-2026-/);
    expect(all.uids.some((uid) => uid.startsWith('UID:record:'))).toBe(true);
    expect(new Set(all.uids).size).toBe(all.uids.length);
    expect((await write()).uids).toEqual(all.uids);
    const visits = await write('--kind', 'visits,closure');
    expect(visits.uids.length).toBeLessThan(all.uids.length);
    expect(visits.uids.some((uid) => uid.includes(':closure@'))).toBe(true);
    expect(visits.uids.some((uid) => uid.includes(':response@'))).toBe(false);
    const customer = all.text.match(/CATEGORIES:24小时响应,([^\r]+)/)?.[1] ?? '';
    const his = await write('--customer', customer);
    expect(his.uids.length).toBeGreaterThan(0);
    const events = his.text
      .split('BEGIN:VEVENT')
      .slice(1)
      .filter((event) => event.includes('UID:complaint:'));
    expect(events.every((event) => event.includes(customer))).toBe(true);
    const wrong = [
      ['--kind', 'party', 'party'],
      ['--customer', '没有的顾客', '没有的顾客'],
      ['--from', '2026-02-30', 'from not-a-date'],
    ] as const;
    for (const [option, value, told] of wrong) {
      const [output, errors] = [new PassThrough(), new PassThrough()];
      const given = ['calendar', '--ics', file, option, value, ...shared()];
      expect(await runDesk(given, { input: Readable.from([]), output, errors })).toBe(2);
      expect(String(errors.read())).toContain(told);
    }
    const open = await write('--open', '--lang', 'en');
    expect(open.uids.length).toBeLessThan(all.uids.length);
    expect(open.text).not.toContain('SUMMARY:✓');
    expect(open.text.split('BEGIN:VALARM').length - 1).toBe(open.uids.length * 2);
  });

  it('imports a year of the factory calendar, tells each doubt by its line, and what moved', async () => {
    const folder = tempFolder();
    const seeded = join(folder, 'desk');
    await seedDemoRecords(seeded, 10);
    const desk = async (...args: readonly string[]) => {
      const [output, errors] = [new PassThrough(), new PassThrough()];
      const given = [...args, '--data', seeded, '--now', demoNow];
      const code = await runDesk(given, { input: Readable.from([]), output, errors });
      return { code, output: String(output.read() ?? ''), errors: String(errors.read() ?? '') };
    };
    const shipped = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../../../resources/calendar/CN-2026.json'), 'utf8'),
    );
    const file = join(folder, '2026.json');
    const write = (days: readonly unknown[]) =>
      writeFileSync(file, JSON.stringify({ ...shipped, days }, null, 1));
    write(shipped.days);
    const same = await desk('import', 'calendar', file);
    expect([same.code, JSON.parse(same.output)]).toEqual([
      0,
      {
        file: '2026.json',
        years: [{ year: 2026, days: shipped.days.length, outcome: 'unchanged' }],
        moved: [],
      },
    ]);
    const extra = { name: '补班', date: '2026-12-05', isOffDay: false };
    write([extra, ...shipped.days]);
    const dry = await desk('import', 'calendar', file, '--dry-run');
    expect(dry.errors).toBe('desk: line 9\t2026\tdiffers-from-known\t2026-12-05\t2026-12-05 补班\n');
    expect(JSON.parse(dry.output).years[0].outcome).toBe('replaced');
    const note = ['--reason', '补充通知', '--approver', '操作员', '--proof', '国办发明电'];
    const taken = await desk('import', 'calendar', file, ...note);
    expect([taken.code, JSON.parse(taken.output).years[0].outcome]).toEqual([0, 'replaced']);
    expect(JSON.parse((await desk('import', 'calendar', file)).output).years[0].outcome).toBe('unchanged');
    write([{ ...extra, date: '2026-12-07' }, ...shipped.days]);
    const wrong = await desk('import', 'calendar', file);
    expect([wrong.code, JSON.parse(wrong.output).years[0].outcome]).toEqual([1, 'refused']);
    expect(wrong.errors).toContain('line 9\t2026\twork-on-weekday\t2026-12-07');
  });

  it('prints 顾客档案表 of a customer by his code, finance with --internal only', async () => {
    const text = async (...args: readonly string[]): Promise<string> => {
      const out = join(tempFolder(), 'file.xlsx');
      await runInProcess(
        'export',
        'CF',
        '--format',
        'xlsx',
        '--record',
        'C1001',
        '--out',
        out,
        ...args,
        ...shared(),
      );
      const book = new Workbook();
      await book.xlsx.readFile(out);
      return JSON.stringify(book.worksheets[0]?.getSheetValues());
    };
    const plain = await text();
    expect(plain).toContain('甲辰座椅系统(演示)有限公司');
    expect(plain).not.toContain('0000 0000 0000 1001');
    expect(await text('--internal')).toContain('0000 0000 0000 1001');
  });

  it('lists every form, and prints each of them blank, called by its title in both languages', async () => {
    const forms: readonly Listed[] = JSON.parse(await runCommand('forms', '--json'));
    expect(forms.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['RTSP01-01', 'RTSP01-01-case', 'transfer-slip']),
    );
    for (const { code, title, english } of forms) {
      const out = join(tempFolder(), 'blank.xlsx');
      await runInProcess(
        'export',
        code,
        '--blank',
        '--format',
        'xlsx',
        '--lang',
        'bilingual',
        '--out',
        out,
        ...shared(),
      );
      const words = wordsOf(out);
      expect(words, code).toContain(escaped(title));
      expect(words, code).toContain(escaped(english));
    }
  });

  it('prints an obsolete blank marked 作废 only, and a case sheet in the language agreed with its customer', async () => {
    const desk = await openDesk({ now: demoNow });
    const { version, settings } = await desk.call('settings.get', {});
    const revisions = [
      { number: 'QR-1', revision: 'A/0', effectiveOn: null, changeNote: '' },
      { number: 'QR-1', revision: 'A/1', effectiveOn: '2026-11-01', changeNote: '' },
    ];
    const forms = settings.forms.map((form) => (form.code === 'QF' ? { ...form, revisions } : form));
    await desk.call('settings.save', { version, forms });
    const body = { ...blankCustomer('Example Motors'), language: 'en' as const };
    const { id } = await desk.call('customer.save', { id: null, version: 0, body });
    const { stored } = await register(desk, {
      customer: { ...complaint().customer, id },
      receivedAt: '2026-11-20T10:00+08:00',
    });
    await desk.store.close();
    const printed = async (...words: readonly string[]): Promise<string> => {
      const out = join(tempFolder(), 'form.xlsx');
      const where = ['--format', 'xlsx', '--out', out, '--data', desk.folder, '--now', demoNow];
      await runInProcess('export', ...words, ...where);
      return wordsOf(out);
    };
    expect(await printed('QF', '--blank')).toMatch(/^(?!.*作废).*A\/1/s);
    expect(await printed('QF', '--blank', '--revision', 'A/0')).toMatch(/作废.*A\/0|A\/0.*作废/s);
    await expect(printed('QF', '--blank', '--revision', 'Z')).rejects.toMatchObject({ code: 2 });
    const sheet = ['RTSP01-01-case', '--record', stored.number];
    await expect(printed(...sheet, '--revision', 'A/0')).rejects.toMatchObject({ code: 2 });
    expect(await printed(...sheet)).toContain('Form no.');
    expect(await printed(...sheet, '--lang', 'zh-CN')).toContain('表单编号');
  });

  it('looks at the firm’s own form, loads it for a revision, and fills it from then on', async () => {
    const desk = await openDesk({ now: demoNow });
    await register(desk, { receivedAt: '2026-11-20T10:00+08:00' });
    await desk.store.close();
    const folder = tempFolder();
    const file = join(folder, '传递.xlsx');
    const book = new Workbook();
    book.addWorksheet('传递').addRows([['顾客', ''], ['要求时间', '见附页'], ['{{statement}}']]);
    await book.xlsx.writeFile(file);
    const own = ['--form', 'transfer-slip', '--data', desk.folder, '--now', demoNow] as const;
    const found = JSON.parse(await runCommand('template', 'inspect', file, '--json', ...own));
    expect(found.mapping.cells).toEqual([
      { sheet: '传递', cell: 'B1', field: 'customer' },
      { sheet: '传递', cell: 'A3', field: 'statement' },
    ]);
    expect(await runCommand('template', 'inspect', file, ...own)).toContain('doubtful\t传递!B2\tdues');
    await expect(runCommand('template', 'load', file, '--revision', 'Z/9', ...own)).rejects.toMatchObject({
      code: 2,
    });
    const mapping = join(folder, 'mapping.json');
    writeFileSync(
      mapping,
      JSON.stringify({
        ...found.mapping,
        cells: [...found.mapping.cells, { sheet: '传递', cell: 'C1', field: 'to' }],
      }),
    );
    expect(
      JSON.parse(await runCommand('template', 'load', file, '--mapping', mapping, ...own)),
    ).toMatchObject({ revision: '', cells: 3, repeats: 0 });
    const out = join(folder, 'slip.xlsx');
    const where = ['--format', 'xlsx', '--out', out, '--data', desk.folder, '--now', demoNow];
    await runCommand('export', 'transfer-slip', ...where);
    const filled = new Workbook();
    await filled.xlsx.readFile(out);
    expect(filled.getWorksheet('传递')?.getCell('B1').value).toBe('甲方汽车零部件');
    expect(filled.getWorksheet('传递')?.getCell('B2').value).toBe('见附页');
    expect(filled.getWorksheet('传递')?.getCell('A3').value).toBe('滑轨异响,批次 A12');
    writeFileSync(
      mapping,
      '{"cells":[{"sheet":"传递","cell":"nowhere","field":"to"}],"repeats":[],"pictures":[]}',
    );
    await expect(runCommand('template', 'load', file, '--mapping', mapping, ...own)).rejects.toMatchObject({
      code: 2,
    });
  });

  it('fills a customer’s own file with a report, telling what was doubtful and what did not fit', async () => {
    const [report] = JSON.parse(await runCommand('list', '--kind', 'report', '--json', ...shared()));
    const folder = tempFolder();
    const file = join(folder, '供方8D.xlsx');
    const book = new Workbook();
    const sheet = book.addWorksheet('8D');
    sheet.addRows([['8D No.', ''], ['流出原因', '由供方填写'], ['{{d4.occurrence.cause}} / {{secret}}']]);
    sheet.getColumn(2).width = 4;
    await book.xlsx.writeFile(file);
    const out = join(folder, 'filled.xlsx');
    const fill = (...more: readonly string[]) =>
      runCommand('template', 'fill', file, '--out', out, ...more, ...shared());
    const told = await fill('--record', report.number);
    expect(told).toContain('label\t8D!B1\treport.number');
    expect(told).toContain('doubtful\t8D!B2\td4.escape.cause');
    expect(told).toContain('no such field: {{secret}}');
    expect(JSON.parse(told.trim().split('\n').at(-1) ?? '')).toMatchObject({ file: out, form: '8D' });
    const filled = new Workbook();
    await filled.xlsx.readFile(out);
    const valueAt = (name: string) => filled.getWorksheet('8D')?.getCell(name).value;
    expect(valueAt('B1')).toBe(report.printedNumber);
    expect(valueAt('B2')).toBe('由供方填写');
    expect(valueAt('A3')).not.toContain('{{');
    await fill('--record', report.printedNumber);
    await expect(fill('--record', '8D-1999-0001')).rejects.toMatchObject({ code: 2 });
    await expect(fill()).rejects.toMatchObject({ code: 2 });
  });

  it('writes a form from the newest record of its kind, or from the one that is named', async () => {
    const [newest, other] = JSON.parse(await runCommand('list', '--kind', 'report', '--json', ...shared()));
    const write = async (form: string, format: string, ...more: readonly string[]) => {
      const out = join(tempFolder(), `record.${format}`);
      await runCommand('export', form, '--format', format, '--out', out, ...more, ...shared());
      return readFileSync(out).toString('latin1');
    };
    expect(newest.number > other.number).toBe(true);
    expect(await write('8D', 'pdf')).toMatch(/^%PDF/);
    expect(await write('CM', 'xlsx', '--record', other.number, '--lang', 'en')).toMatch(/^PK/);
    expect(await write('RTSP01-03', 'pdf', '--internal', '--lang', 'bilingual')).toMatch(/^%PDF/);
    const { printedNumber } = newest;
    expect(printedNumber).toMatch(/^(8D|5P|CM)-KS-\d{4}-\d{4}-R\d+$/);
    expect(await write('8D', 'pdf', '--record', printedNumber)).toMatch(/^%PDF/);
    const [ntf] = JSON.parse(await runCommand('list', '--kind', 'ntf-analysis', '--json', ...shared()));
    expect(ntf.printedNumber).toMatch(/^NTF-KS-/);
    expect(await write('NTF', 'pdf', '--record', ntf.printedNumber)).toMatch(/^%PDF/);
  });

  it('prints a record in the language agreed with the customer who gets it, in another on demand', async () => {
    const desk = await openDesk({ now: demoNow });
    const customer = async (name: string, language: 'zh-CN' | 'en') =>
      desk.call('customer.save', { id: null, version: 0, body: { ...blankCustomer(name), language } });
    const [home, abroad] = [await customer('乙方座椅', 'zh-CN'), await customer('Example Seats', 'en')];
    const recipients = [home, abroad].map(({ id, body }) => ({
      ...blankRecipient(crypto.randomUUID()),
      customerId: id,
      name: body.name,
    }));
    const write = (body: NewRecord['body'], kind: NewRecord['kind']) =>
      desk.services.records.register(desk.context, { kind, token: crypto.randomUUID(), body } as NewRecord);
    await write({ ...blankNotice(), recipients }, 'notice');
    const { customer: nobody } = blankReport();
    await write(
      { ...blankReport(), customer: { ...nobody, id: abroad.id, name: abroad.body.name } },
      'report',
    );
    await write(blankSurvey(), 'survey');
    await desk.store.close();
    const printed = async (...words: readonly string[]): Promise<string> => {
      const out = join(tempFolder(), 'form.xlsx');
      const where = ['--format', 'xlsx', '--out', out, '--data', desk.folder, '--now', demoNow];
      await runInProcess('export', ...words, ...where);
      return /Form no\.|表单编号/.exec(wordsOf(out))?.[0] ?? '';
    };
    expect(await printed('RTSP01-03')).toBe('表单编号');
    expect(await printed('RTSP01-03', '--recipient', '2')).toBe('Form no.');
    expect(await printed('8D')).toBe('Form no.');
    expect(await printed('8D', '--lang', 'zh-CN')).toBe('表单编号');
    expect(await printed('SV')).toBe('表单编号');
  });

  it.each([
    ['FR', 'feedback'],
    ['ER', 'enquiry'],
    ['PR', 'problem'],
  ])('makes the register %s of a period from its logs, as the window does', async (code) => {
    const desk = await openDesk({ now: demoNow });
    const said = (request: string, at: string) =>
      desk.services.records.register(desk.context, {
        kind: 'communication',
        token: crypto.randomUUID(),
        body: { ...blankCommunication(), kind: 'enquiry', channel: 'phone', request, at },
      });
    await said('本月问镀层', '2026-11-03T09:00+08:00');
    await said('本月问镀层', '2026-11-30T23:50+08:00');
    await said('上月问交期', '2026-10-31T09:00+08:00');
    await said('上月问交期', '2026-10-30T09:00+08:00');
    const byWindow = createExportJobs(desk.services);
    const request = { form: 'feedback-register', code, format: 'xlsx', language: 'zh-CN' } as ExportRequest;
    const days = { datedFrom: '2026-11-01', datedTo: '2026-11-30' };
    const job = await byWindow.jobOf(desk.context, { ...request, filter: days } as ExportRequest);
    const { input } = job as never as { readonly input: FeedbackLog };
    await desk.store.close();
    const printed = async (...words: readonly string[]): Promise<string> => {
      const out = join(tempFolder(), 'register.xlsx');
      const where = ['--data', desk.folder, '--now', demoNow] as const;
      await runInProcess('export', code, '--format', 'xlsx', '--out', out, ...words, ...where);
      return wordsOf(out);
    };
    const month = await printed('--month', '2026-11');
    expect(await printed('--from', days.datedFrom, '--to', days.datedTo)).toBe(month);
    expect(month).toContain('本月问镀层');
    expect(month).not.toContain('上月问交期');
    expect(month).toContain(`共 ${input.entries.length} 条`);
    expect(await printed('--from', '2026-10-01')).toContain('上月问交期');
    // A month without any says so; only a blank leaves a line to write on.
    expect(await printed('--month', '2026-09')).toContain('共 0 条');
  });

  it('prints the costs of a month over all complaints, without a role', async () => {
    const now = '2026-12-01T10:00+08:00';
    const desk = await openDesk({ now });
    const line = (kind: string, on: string) => ({
      id: crypto.randomUUID(),
      kind,
      amount: 1250,
      document: '',
      on,
    });
    await register(desk, { costs: [line('夜班挑选', '2026-11-30'), line('上月差旅', '2026-10-31')] });
    await desk.store.close();
    const out = join(tempFolder(), 'costs.xlsx');
    const where = ['--data', desk.folder, '--now', now] as const;
    await runCommand('export', 'QC', '--format', 'xlsx', '--out', out, '--month', '2026-11', ...where);
    expect(wordsOf(out)).toContain('夜班挑选');
    expect(wordsOf(out)).not.toContain('上月差旅');
  });

  it.each([
    [
      'a number that no record of the kind has',
      ['8D', '--record', 'LL-2026-0001'],
      'no record LL-2026-0001 of kind report',
    ],
    ['a copy for nobody', ['RTSP01-03', '--recipient', '9'], '--recipient takes 1 to 1'],
    ['a form that is none', ['9D'], 'no such form: 9D'],
    ['a month that is none', ['FR', '--month', '2026-13'], '--month takes YYYY-MM, not 2026-13'],
    ['a record of a list', ['QC', '--record', 'KS-2026-0001'], 'it lists the costs of all complaints'],
    ['a record of a month', ['MC', '--record', 'KS-2026-0001'], 'it shows everything dated of one --month'],
    ['a day that is none', ['ER', '--from', '2026-02-30'], 'no such day: 2026-02-30'],
    [
      'a kept sheet of a period',
      ['PR', '--record', 'WTDJ-2026-0001', '--month', '2026-11'],
      '--record prints a kept sheet',
    ],
  ])('refuses %s with its reason and ends with 2', async (_title, [form = '', ...more], reason) => {
    const out = join(tempFolder(), 'none.pdf');
    const call = runInProcess('export', form, '--format', 'pdf', '--out', out, ...more, ...shared());
    await expect(call).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining(reason) });
    expect(existsSync(out)).toBe(false);
  });

  it('says that there are no records where none were made, and refuses a kind that is none', async () => {
    const empty = tempFolder();
    await seedDemoRecords(empty, 1);
    const database = new DatabaseSync(join(empty, 'desk.sqlite'));
    database.exec(
      'delete from record_text; delete from record_date; delete from record_action; delete from submission; delete from record_body; delete from record_complaint; delete from record_customer; delete from record',
    );
    database.close();
    const out = join(empty, 'none.pdf');
    await expect(
      runCommand('export', 'SV', '--format', 'pdf', '--out', out, '--data', empty),
    ).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('no records of kind survey yet') });
    await expect(runCommand('list', '--kind', '8D', ...shared())).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--kind takes one of report'),
    });
    await expect(
      runCommand('list', '--kind', 'report', '--severity', 'A', ...shared()),
    ).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--severity filters complaints'),
    });
  });

  it('filters and searches records of a kind as the screen does', async () => {
    const ask = async (...filter: readonly string[]) => {
      const lines = await runInProcess('list', '--kind', 'communication', '--json', ...filter, ...shared());
      return JSON.parse(lines) as readonly { readonly number: string; readonly isOpen: boolean }[];
    };
    const all = await ask();
    expect(all.length).toBeGreaterThan(1);
    const open = await ask('--open');
    expect(open.map(({ number }) => number)).toEqual(
      all.filter(({ isOpen }) => isOpen).map(({ number }) => number),
    );
    const [, second] = all;
    expect(await ask('--search', second?.number ?? '')).toMatchObject([{ number: second?.number }]);
    expect(await ask('--to', '2000-01-01')).toEqual([]);
  });

  it('proves a sound store, and ends with 1 naming what was changed behind its back', async () => {
    expect(await runCommand('verify', ...shared())).not.toContain('BAD');
    const spoilt = tempFolder();
    await seedDemoRecords(spoilt, 10);
    const database = new DatabaseSync(join(spoilt, 'desk.sqlite'));
    database.exec("update complaint_body set body = json_set(body, '$.remarks', '改过') where rowid = 1");
    database.exec("update record_body set body = replace(body, '0', '1') where position = 2");
    database.close();
    await expect(runCommand('verify', '--data', spoilt)).rejects.toMatchObject({
      stdout: expect.stringMatching(/BAD complaints.*BAD records/s),
    });
    await expect(runCommand('verify', '--data', spoilt)).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringContaining('BAD'),
    });
  });

  it('backs everything up into one file, proves it, and puts it back elsewhere, with a password as without', async () => {
    const folder = tempFolder();
    const secret = join(folder, 'password.txt');
    writeFileSync(secret, '滑轨-2026-质量\r\n');
    for (const options of [[], ['--password-file', secret]] as const) {
      const file = join(folder, `desk-${options.length}.deskbackup`);
      const made = JSON.parse(await runCommand('backup', '--out', file, '--json', ...options, ...shared()));
      expect(made).toMatchObject({ reason: 'asked', counts: { complaints: 25 }, faulty: [] });
      const elsewhere = join(folder, `other-${options.length}`);
      const restore = ['restore', file, ...options, '--data', elsewhere] as const;
      expect(await runCommand(...restore, '--dry-run')).toContain('25 complaints');
      expect(existsSync(elsewhere)).toBe(false);
      expect(await runCommand(...restore)).toContain('proven from end to end');
      expect(await runCommand('verify', '--data', elsewhere)).not.toContain('BAD');
      expect(await runCommand('list', '--json', '--data', elsewhere, '--now', demoNow)).toBe(
        await runCommand('list', '--json', ...shared()),
      );
      const { aside } = JSON.parse(await runCommand(...restore, '--json'));
      expect(aside).toContain('before-restore-');
      const before = ['restore', join(aside, 'desk.sqlite'), '--data', elsewhere, '--dry-run'] as const;
      expect(await runCommand(...before)).toContain('25 complaints');
      await expect(runCommand('backup', '--out', file, ...shared())).rejects.toMatchObject({
        code: 2,
        stderr: expect.stringContaining(file),
      });
    }
    const sealed = join(folder, 'desk-2.deskbackup');
    await expect(runCommand('restore', sealed, '--data', join(folder, 'x'))).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('password'),
    });
  });

  it('names a backup that was changed, puts nothing back from it, and ends with 2', async () => {
    const folder = tempFolder();
    const file = join(folder, 'desk.deskbackup');
    await runCommand('backup', '--out', file, ...shared());
    const bytes = readFileSync(file);
    bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 255, bytes.length >> 1);
    writeFileSync(file, bytes);
    for (const way of [[], ['--dry-run']])
      await expect(runCommand('restore', file, '--data', join(folder, 'data'), ...way)).rejects.toMatchObject(
        { code: 2, stderr: expect.stringContaining(file) },
      );
    expect(existsSync(join(folder, 'data', 'desk.sqlite'))).toBe(false);
  });

  it('tells of attachments that were missing when the backup was made, and ends with 1', async () => {
    const desk = await openDesk({ isShared: true });
    const { attachments } = await desk.services.attachments.add(desk.context, [
      fileIn(desk, '毛刺.bin', Buffer.alloc(2_000, 7)),
    ]);
    await register(desk, { attachmentIds: attachments.map(({ id }) => id) });
    await desk.store.close();
    const [name = ''] = readdirSync(join(desk.folder, 'attachments'));
    rmSync(join(desk.folder, 'attachments', name));
    const out = join(tempFolder(), 'desk.deskbackup');
    await expect(runCommand('backup', '--out', out, '--data', desk.folder)).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringContaining(name),
    });
    expect(existsSync(out)).toBe(true);
  });

  it.runIf(process.platform === 'linux')(
    '[linux] says that a disk takes no file of such a size, as FAT32 beyond 4 GB, and leaves nothing there',
    async () => {
      const desk = await openDesk({ isShared: true });
      const { attachments } = await desk.services.attachments.add(desk.context, [
        fileIn(desk, '录像.bin', randomBytes(5_000_000)),
      ]);
      await register(desk, { attachmentIds: attachments.map(({ id }) => id) });
      await desk.store.close();
      const folder = tempFolder();
      const line = 'ulimit -f 3000; exec "$@"';
      const given = ['backup', '--out', join(folder, 'desk.deskbackup'), '--data', desk.folder];
      const { status, stderr } = spawnSync(
        'bash',
        ['-c', line, 'bash', process.execPath, resolve('out/main/cli.js'), ...given],
        { encoding: 'utf8' },
      );
      expect([status, stderr]).toEqual([2, expect.stringContaining('no file of this size')]);
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it('makes no desk out of a folder that holds none', async () => {
    const empty = tempFolder();
    for (const folder of [empty, join(empty, 'mistyped')])
      await expect(runCommand('list', '--data', folder)).rejects.toMatchObject({
        code: 2,
        stderr: expect.stringContaining(folder),
      });
    expect(readdirSync(empty)).toEqual([]);
  });

  it('puts a complaint together as one PDF for an auditor, and refuses what is no complaint', async () => {
    const made = await openDesk({ isShared: true });
    const { number } = await preparedDelivery(made);
    await made.store.close();
    const out = join(tempFolder(), 'case.pdf');
    const options = ['--out', out, '--data', made.folder, '--now', demoNow] as const;
    const { file, pages } = JSON.parse(await runCommand('dossier', '--record', number, ...options));
    expect(file).toBe(out);
    expect(pages).toBeGreaterThan(3);
    expect(readFileSync(out, 'latin1').startsWith('%PDF-')).toBe(true);
    await expect(runCommand('dossier', '--record', 'KS-1999-0001', ...options)).rejects.toMatchObject({
      code: 2,
    });
  });

  it('writes a mail draft to the customer’s contacts with the paper as kept, and that it went out', async () => {
    const made = await openDesk({ isShared: true });
    const { complaintId, number } = await preparedDelivery(made);
    await made.store.close();
    const out = join(tempFolder(), 'draft.eml');
    const options = ['--record', number, '--form', 'RTSP01-01-case', '--out', out] as const;
    const printed = await runCommand('deliver', 'eml', ...options, '--data', made.folder, '--now', demoNow);
    const { to, delivery, files } = JSON.parse(printed);
    expect(to).toEqual(['lin@example.cn']);
    const desk = await openDesk({ folder: made.folder });
    const { deliveries } = await desk.call('delivery.proposal', { recordId: complaintId });
    expect(deliveries.at(-1)).toMatchObject({
      id: delivery,
      facts: { road: 'mail-draft', files, steps: [{ state: 'prepared' }, { state: 'handed-over' }] },
    });
    const { path } = await desk.services.attachments.locate(
      deliveries.at(-1)?.facts.files[0]?.attachmentId ?? '',
    );
    const mail = readFileSync(out, 'latin1');
    expect(mail.startsWith('X-Unsent: 1')).toBe(true);
    expect(mail.replaceAll('\r\n', '')).toContain(readFileSync(path).toString('base64'));
    await expect(
      runCommand('deliver', 'eml', ...options.with(3, '8D'), '--data', made.folder),
    ).rejects.toThrow(/not printed by 8D/);
  });

  it('answers --help for every command', async () => {
    for (const command of ['deadlines', 'list', 'export', 'forms', 'verify', 'backup', 'restore', 'seed'])
      expect(await runCommand(command, '--help')).toMatch(new RegExp(`^desk ${command} .*\\[options\\]`));
  });

  it('names what it does not understand and ends with 2', async () => {
    await expect(runCommand('list', '--severity', 'Z', ...shared())).rejects.toMatchObject({ code: 2 });
    await expect(
      runCommand('export', 'RTSP01-01-case', '--format', 'pdf', ...shared()),
    ).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--out'),
    });
  });
});

/** Header, shared texts and the texts of the sheets of a spreadsheet. */
const wordsOf = (file: string): string =>
  [...unzip(readFileSync(file))]
    .filter(([name]) => name.startsWith('xl/worksheets/') || name.endsWith('sharedStrings.xml'))
    .map(([, text]) => text)
    .join('\n');

/** A form as `desk forms --json` tells it. */
interface Listed {
  readonly code: string;
  readonly title: string;
  readonly english: string;
}

/** What a command printed in this process; one that ends otherwise than with 0 throws its code and what it said, as `runCommand` does. */
async function runInProcess(...args: readonly string[]): Promise<string> {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const code = await runDesk(args, { input: Readable.from([]), output, errors });
  const stderr = String(errors.read() ?? '');
  const stdout = String(output.read() ?? '');
  if (code !== 0)
    throw Object.assign(new Error(`desk ${args.join(' ')}: ${stderr}`), { code, stdout, stderr });
  expect(stderr, args.join(' ')).toBe('');
  return stdout;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll("'", '&apos;');
