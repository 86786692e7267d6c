import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { createExporter } from '@main/export';
import { ServiceError } from '@main/services';
import { createDeliveryDesk, type DeliveryDesk } from '@main/services/delivery/desk';
import { saveDelivery } from '@main/services/delivery/save';
import { blankComplaint } from '@shared/domain/complaint';
import { type DeliveryChoice, plainChoice } from '@shared/domain/delivery';
import type { Report } from '@shared/domain/report';
import { mappingOf } from '@shared/domain/template';
import { Workbook } from 'exceljs';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { newCustomer, openDesk, register, sentAs3D, type TestDesk } from '../../support/desk';
import { rejection } from '../../support/failure';
import { tempFolder } from '../../support/temp';

const fontsFolder = resolve(import.meta.dirname, '../../../../out/fonts');
const run = promisify(execFile);
const refused = (work: Promise<unknown>): Promise<ServiceError> => rejection(work, ServiceError);

function deliveries(desk: TestDesk): DeliveryDesk {
  const exporter = createExporter({ workerUrl: null, fontsFolder });
  onTestFinished(() => exporter.close());
  return createDeliveryDesk(desk.services, (job) => exporter.run(job));
}

/** A report of a customer with a file, sent as R0. */
async function sentReport(desk: TestDesk, change: Partial<Report> = {}) {
  const customer = await newCustomer(desk, '甲方汽车零部件');
  const { stored: complaint } = await register(desk, {
    customer: { ...blankComplaint().customer, id: customer.id, name: customer.body.name },
  });
  const started = await desk.call('report.start', {
    token: crypto.randomUUID(),
    complaintId: complaint.id,
  });
  const { stored } = await desk.call('report.get', { id: started.id });
  await desk.call('record.save', {
    kind: 'report',
    id: stored.id,
    version: stored.version,
    body: { ...stored.body, title: '滑轨毛刺', ...change },
    reason: '',
  });
  const after = await desk.call('report.submit', {
    id: stored.id,
    version: stored.version + 1,
    sent: sentAs3D,
  });
  const [submission] = after.submissions;
  return { customer, report: after.stored, submissionId: submission?.id ?? '' };
}

const choiceOf = (recordId: string, change: Partial<DeliveryChoice> = {}): DeliveryChoice => ({
  ...plainChoice({ recordId, submissionId: null, code: '8D', language: 'zh-CN' }),
  ...change,
});

const sendTo = { customerId: null, customer: '甲方汽车零部件', contact: '林晓', address: 'lin@example.cn' };

const defects = async (desk: TestDesk) => (await desk.services.verify()).flatMap((check) => check.defects);

describe('a file for a customer', () => {
  it('is made once for a frozen revision: every later delivery takes the same bytes, whatever the clock and the record say', async () => {
    const desk = await openDesk();
    const { report, submissionId } = await sentReport(desk);
    const choice = choiceOf(report.id, { submissionId, formats: ['pdf', 'xlsx'] });
    const given = { choice, road: 'file', recipient: sendTo, acceptedReason: '' } as const;
    const first = await deliveries(desk).create(desk.context, given);
    desk.at('2026-11-25T09:00+08:00');
    await desk.call('report.revise', { id: report.id, version: report.version, reason: '补充' });
    const again = await deliveries(desk).create(desk.context, { ...given, acceptedReason: '客户再要一份' });
    expect(again.facts.files).toEqual(first.facts.files);
    expect(first.facts.files.map(({ name }) => name.replace(/^.*\./, ''))).toEqual(['pdf', 'xlsx']);
    const [pdf] = first.facts.files;
    const { path } = await desk.services.attachments.locate(pdf?.attachmentId ?? '');
    expect(createHash('sha256').update(readFileSync(path)).digest('hex')).toBe(pdf?.sha256);
    expect(first).toMatchObject({ revision: 0, submissionId, facts: { stage: '3D', language: 'zh-CN' } });
    expect(await defects(desk)).toEqual([]);
  });

  it('shows the very bytes that are kept afterwards', async () => {
    const desk = await openDesk();
    const { report, submissionId } = await sentReport(desk);
    const choice = choiceOf(report.id, { submissionId });
    const files = deliveries(desk);
    const shown = await files.draw(desk.context, { choice });
    desk.at('2026-11-21T10:07+08:00');
    const { facts } = await files.create(desk.context, {
      choice,
      road: 'print',
      recipient: sendTo,
      acceptedReason: '',
    });
    const hash = createHash('sha256')
      .update(shown.bytes ?? new Uint8Array())
      .digest('hex');
    expect(facts.files[0]?.sha256).toBe(hash);
    const once = await files.draw(desk.context, { choice });
    expect(once.files).toEqual([{ name: facts.files[0]?.name, size: facts.files[0]?.size, isKept: true }]);
    expect(Buffer.from(once.bytes ?? []).equals(Buffer.from(shown.bytes ?? []))).toBe(true);
  });

  it('is refused while the revision was not submitted, and of a voided record', async () => {
    const desk = await openDesk();
    const { report, submissionId } = await sentReport(desk);
    const files = deliveries(desk);
    const given = { road: 'file', recipient: sendTo, acceptedReason: '不管' } as const;
    const open = await refused(files.create(desk.context, { ...given, choice: choiceOf(report.id) }));
    expect(open.params).toMatchObject({ why: 'delivery-findings' });
    await desk.call('record.void', { id: report.id, version: report.version, reason: '误建' });
    const choice = choiceOf(report.id, { submissionId });
    expect((await files.draw(desk.context, { choice })).findings).toContainEqual(
      expect.objectContaining({ code: 'void', level: 'block' }),
    );
    await refused(files.create(desk.context, { ...given, choice }));
  });

  it("names another customer's words in it and goes out with a written reason only", async () => {
    const desk = await openDesk();
    await newCustomer(desk, '乙方底盘系统');
    const { report, submissionId } = await sentReport(desk, { title: '与乙方底盘系统同批 仅供内部' });
    const files = deliveries(desk);
    const choice = choiceOf(report.id, { submissionId });
    const { findings } = await files.draw(desk.context, { choice });
    expect(findings).toContainEqual({
      code: 'other-customer',
      level: 'reason',
      params: { words: '乙方底盘系统' },
    });
    expect(findings).toContainEqual({
      code: 'internal-words',
      level: 'reason',
      params: { words: '仅供内部' },
    });
    const given = { choice, road: 'file', recipient: sendTo } as const;
    await refused(files.create(desk.context, { ...given, acceptedReason: ' ' }));
    const { facts } = await files.create(desk.context, { ...given, acceptedReason: '客户书面同意' });
    expect(facts).toMatchObject({ acceptedReason: '客户书面同意' });
    expect(facts.accepted).toEqual(expect.arrayContaining(['other-customer', 'internal-words']));
  });

  it('takes along no file that the record does not name', async () => {
    const desk = await openDesk();
    const { report, submissionId } = await sentReport(desk);
    const strange = await desk.call('attachment.keep', { name: '别家.pdf', bytes: new Uint8Array([1]) });
    const choice = choiceOf(report.id, { submissionId, evidenceIds: [strange.id] });
    const failure = await refused(
      deliveries(desk).create(desk.context, { choice, road: 'file', recipient: sendTo, acceptedReason: '' }),
    );
    expect(failure.params).toMatchObject({ why: 'foreign-file' });
  });

  it('can be a file finished elsewhere: frozen by its hash as that revision', async () => {
    const desk = await openDesk();
    const { report, submissionId } = await sentReport(desk);
    const outside = await desk.call('attachment.keep', {
      name: '8D-客户模板.xls',
      bytes: new Uint8Array([208, 207, 17, 224]),
    });
    const choice = choiceOf(report.id, { submissionId, formats: [], outsideId: outside.id });
    const { facts, revision } = await deliveries(desk).create(desk.context, {
      choice,
      road: 'file',
      recipient: sendTo,
      acceptedReason: '',
    });
    expect({ revision, files: facts.files }).toMatchObject({
      revision: 0,
      files: [{ name: '8D-客户模板.xls', sha256: outside.sha256, code: '' }],
    });
  });
});

describe('what becomes of a delivery', () => {
  it('is written step by step with the receipt, and a step that cannot follow is refused', async () => {
    const desk = await openDesk();
    const { report, submissionId } = await sentReport(desk);
    const choice = choiceOf(report.id, { submissionId });
    const { id } = await deliveries(desk).create(desk.context, {
      choice,
      road: 'portal',
      recipient: sendTo,
      acceptedReason: '',
    });
    const at = '2026-11-21T09:58+08:00';
    await desk.call('delivery.mark', { id, state: 'sent', note: 'QIS-2288', at });
    await refused(desk.call('delivery.mark', { id, state: 'cancelled', note: '' }));
    const receipt = { at: '2026-11-21T10:00+08:00', by: '林晓', words: '收到', attachmentIds: [] };
    await desk.call('delivery.receive', { id, receipt });
    const { deliveries: kept } = await desk.call('delivery.proposal', { recordId: report.id });
    expect(kept).toHaveLength(1);
    expect(kept[0]?.facts).toMatchObject({
      steps: [{ state: 'prepared' }, { state: 'sent', at, note: 'QIS-2288', by: '操作员' }],
      receipt,
    });
  });

  it('cannot be changed behind the history', async () => {
    const desk = await openDesk();
    const { report, submissionId } = await sentReport(desk);
    const choice = choiceOf(report.id, { submissionId });
    await deliveries(desk).create(desk.context, {
      choice,
      road: 'file',
      recipient: sendTo,
      acceptedReason: '',
    });
    await desk.store.write((trx) =>
      sql`update delivery set facts = replace(facts, '林晓', '别人')`.execute(trx),
    );
    expect(await defects(desk)).toEqual([expect.stringContaining('the delivery')]);
  });
});

it('tells a customer of his complaint nothing of what it cost, who bears it and what we noted', async () => {
  const desk = await openDesk();
  const customer = await newCustomer(desk, '甲方汽车零部件');
  const { stored } = await register(desk, {
    customer: { ...blankComplaint().customer, id: customer.id, name: customer.body.name },
    problemSummary: '滑轨异响',
    costs: [{ id: crypto.randomUUID(), kind: '挑选加班费', amount: 4_321_00, document: 'PZ-88', on: null }],
    liability: [{ party: 'us', share: 100 }],
    liabilityNote: '我方工序漏检',
    remarks: '内部备注甲',
  });
  const choice = choiceOf(stored.id, { code: 'RTSP01-01-case', formats: ['pdf', 'xlsx'] });
  const { facts } = await deliveries(desk).create(desk.context, {
    choice,
    road: 'file',
    recipient: sendTo,
    acceptedReason: '',
  });
  const said: string[] = [];
  for (const { attachmentId, name } of facts.files) {
    const { path } = await desk.services.attachments.locate(attachmentId);
    if (name.endsWith('.pdf')) {
      said.push((await run('pdftotext', ['-raw', '-enc', 'UTF-8', path, '-'])).stdout);
    } else {
      const book = new Workbook();
      await book.xlsx.readFile(path);
      said.push(JSON.stringify(book.worksheets.map((sheet) => sheet.getSheetValues())));
    }
  }
  const { steps } = await deliveries(desk).words(desk.context, { choice });
  said.push(JSON.stringify(steps));
  for (const text of said) {
    expect(text).toContain('滑轨异响');
    for (const inside of ['挑选加班费', '4321', 'PZ-88', '我方工序漏检', '内部备注甲'])
      expect(text).not.toContain(inside);
  }
});

it('asks for a reason where a paper holds a word that the firm keeps inside', async () => {
  const desk = await openDesk();
  const { report, submissionId } = await sentReport(desk, { title: '滑轨毛刺(仅限本厂)' });
  const codes = async () => {
    const choice = choiceOf(report.id, { submissionId });
    const { findings } = await deliveries(desk).draw(desk.context, { choice });
    return findings.map(({ code }) => code);
  };
  expect(await codes()).not.toContain('internal-words');
  const { version, settings } = await desk.call('settings.get', {});
  await desk.call('settings.save', {
    version,
    mail: { ...settings.mail, internalWords: ['', '仅限本厂'] },
  });
  expect(await codes()).toContain('internal-words');
});

describe('the customer’s own template', () => {
  it('is offered for his papers in its newest version, filled from the frozen revision, and kept as what leaves', async () => {
    const desk = await openDesk();
    const { customer, report, submissionId } = await sentReport(desk);
    const book = new Workbook();
    const empty = book.addWorksheet('8D');
    empty.columns = [{ width: 60 }];
    empty.addRows([['{{report.title}}'], ['{{report.number}}']]);
    const path = join(tempFolder(), '顾客8D.xlsx');
    await book.xlsx.writeFile(path);
    const reading = await desk.services.customerTemplates.load(desk.context, '8D', path);
    const { attachmentId, fileName, form, proposal } = reading;
    const mapping = mappingOf(proposal, () => true);
    const save = (content: object) =>
      desk.call('customerTemplate.save', {
        customerId: customer.id,
        templateId: null,
        revision: 0,
        reason: '',
        content: { name: '顾客8D', form, attachmentId, fileName, mapping, isRetired: false, ...content },
      });
    const kept = await save({});
    await save({ name: '旧的', isRetired: true });
    const { customers } = await desk.call('delivery.proposal', { recordId: report.id });
    expect(customers[0]?.templates).toEqual([
      { versionId: kept.id, name: '顾客8D', form: '8D', fileName: '顾客8D.xlsx' },
    ]);
    const choice = choiceOf(report.id, { submissionId, templateId: kept.id, formats: ['xlsx'] });
    const shown = await deliveries(desk).draw(desk.context, { choice });
    expect(shown.bytes).toBeNull();
    const { facts } = await deliveries(desk).create(desk.context, {
      choice,
      road: 'file',
      recipient: sendTo,
      acceptedReason: '',
    });
    expect(facts.files.map(({ name }) => name)).toEqual(shown.files.map(({ name }) => name));
    const located = await desk.services.attachments.locate(facts.files[0]?.attachmentId ?? '');
    const filled = new Workbook();
    await filled.xlsx.readFile(located.path);
    const sheet = filled.getWorksheet('8D');
    expect([sheet?.getCell('A1').value, sheet?.getCell('A2').value]).toEqual([
      '滑轨毛刺',
      '8D-KS-2026-0001-R0',
    ]);
  });
});

describe('a package', () => {
  it('is one kept file that names what it holds, the same bytes for the same files, and leaves nothing internal in', async () => {
    const desk = await openDesk();
    const { report, submissionId } = await sentReport(desk);
    const choice = choiceOf(report.id, { submissionId, formats: ['pdf', 'xlsx'], packing: 'zip' });
    const given = { choice, road: 'file', recipient: sendTo, acceptedReason: '' } as const;
    const shown = await deliveries(desk).draw(desk.context, { choice });
    expect(shown.files.map(({ name }) => name)).toEqual(['8D-KS-2026-0001-R0_资料包.zip']);
    const first = await deliveries(desk).create(desk.context, given);
    expect(first.facts.files.map(({ name, size }) => ({ name, size }))).toEqual(
      shown.files.map(({ name, size }) => ({ name, size })),
    );
    expect(first.facts.parts?.map(({ name }) => name.replace(/^.*\./, ''))).toEqual(['pdf', 'xlsx']);
    desk.at('2026-11-25T09:00+08:00');
    const again = await deliveries(desk).create(desk.context, given);
    expect(again.facts.files).toEqual(first.facts.files);
    expect(await defects(desk)).toEqual([]);
  });

  it('as one PDF has what is no page beside it', async () => {
    const desk = await openDesk();
    const { report, submissionId } = await sentReport(desk);
    const choice = choiceOf(report.id, { submissionId, formats: ['pdf', 'xlsx'], packing: 'pdf' });
    const { facts } = await deliveries(desk).create(desk.context, {
      choice,
      road: 'file',
      recipient: sendTo,
      acceptedReason: '',
    });
    expect(facts.files.map(({ name }) => name.replace(/^.*\./, ''))).toEqual(['pdf', 'xlsx']);
    expect(facts.files[0]?.name).toBe('8D-KS-2026-0001-R0_资料.pdf');
    expect(facts.parts).toHaveLength(2);
  });
});

describe('saving into a folder', () => {
  const prepared = async (desk: TestDesk) => {
    const { report, submissionId } = await sentReport(desk);
    return deliveries(desk).create(desk.context, {
      choice: choiceOf(report.id, { submissionId }),
      road: 'file',
      recipient: sendTo,
      acceptedReason: '',
    });
  };

  it('reads every copy back, writes over nothing, and notes where they are', async () => {
    const desk = await openDesk();
    const { id, facts } = await prepared(desk);
    const folder = tempFolder();
    const [file] = facts.files;
    writeFileSync(join(folder, file?.name ?? ''), 'somebody else’s');
    const { delivery, copies } = await saveDelivery(desk.services, desk.context, { deliveryId: id, folder });
    expect(copies).toHaveLength(1);
    expect(copies[0]?.path).toMatch(/ \(2\)\.pdf$/);
    const hash = createHash('sha256')
      .update(readFileSync(copies[0]?.path ?? ''))
      .digest('hex');
    expect([hash, copies[0]?.sha256]).toEqual([file?.sha256, file?.sha256]);
    expect(readFileSync(join(folder, file?.name ?? ''), 'utf8')).toBe('somebody else’s');
    expect(delivery.facts.steps.at(-1)).toMatchObject({ state: 'handed-over', note: folder });
  });

  it('removes a copy that does not read back as it was written, and says which; the delivery stays prepared', async () => {
    const desk = await openDesk();
    const { id, recordId } = await prepared(desk);
    const folder = tempFolder();
    const failing = {
      write: (path: string) => {
        writeFileSync(path, 'half');
        return Promise.resolve();
      },
      hashOf: (path: string) =>
        Promise.resolve(createHash('sha256').update(readFileSync(path)).digest('hex')),
    };
    const error = await refused(
      saveDelivery(desk.services, desk.context, { deliveryId: id, folder }, failing),
    );
    expect(error.code).toBe('copy-differs');
    expect(error.params.file).toMatch(/\.pdf$/);
    expect(readdirSync(folder)).toEqual([]);
    const { deliveries: kept } = await desk.call('delivery.proposal', { recordId });
    expect(kept[0]?.facts.steps).toHaveLength(1);
  });

  it('calls a file on a stick as any PC takes it', async () => {
    const desk = await openDesk();
    const { report, submissionId } = await sentReport(desk);
    const kept = await desk.call('attachment.keep', { name: '12:30 现场?.csv', bytes: new Uint8Array([49]) });
    const make = (change: Partial<DeliveryChoice>) =>
      deliveries(desk).create(desk.context, {
        choice: choiceOf(report.id, { submissionId, ...change }),
        road: 'file',
        recipient: sendTo,
        acceptedReason: '',
      });
    const { id } = await make({ outsideId: kept.id });
    const folder = tempFolder();
    await saveDelivery(desk.services, desk.context, { deliveryId: id, folder });
    expect(readdirSync(folder)).toEqual(['12-30 现场-.csv']);
  });

  it('says that a folder is gone', async () => {
    const desk = await openDesk();
    const { id } = await prepared(desk);
    const folder = join(tempFolder(), 'gone');
    const saving = saveDelivery(desk.services, desk.context, { deliveryId: id, folder });
    await expect(saving).rejects.toMatchObject({ code: 'file-missing' });
  });
});

describe('the words of a paper', () => {
  it('are those of the revision that was frozen, whatever was written since, with a message in both languages', async () => {
    const desk = await openDesk();
    const { report, submissionId } = await sentReport(desk);
    await desk.call('report.revise', { id: report.id, version: report.version, reason: '补充' });
    const { stored } = await desk.call('report.get', { id: report.id });
    await desk.call('record.save', {
      kind: 'report',
      id: stored.id,
      version: stored.version,
      body: { ...stored.body, title: '新的标题' },
      reason: '',
    });
    const { steps, summary } = await deliveries(desk).words(desk.context, {
      choice: choiceOf(report.id, { submissionId }),
    });
    const said = steps.flatMap(({ items }) => items.map(({ text }) => text));
    expect(said).toContain('滑轨毛刺');
    expect(said).not.toContain('新的标题');
    expect(summary['zh-CN'].split('\n')[0]).toBe('【8D 报告】8D-KS-2026-0001-R0');
    expect(summary.en.split('\n')[0]).toBe('【8D Report】8D-KS-2026-0001-R0');
  });

  it('leave without a file where a person says so, and only then', async () => {
    const desk = await openDesk();
    const { report, submissionId } = await sentReport(desk);
    const choice = choiceOf(report.id, { submissionId, formats: [] });
    const given = { choice, recipient: sendTo, acceptedReason: '' } as const;
    const told = await deliveries(desk).create(desk.context, { ...given, road: 'message' });
    expect(told.facts.files).toEqual([]);
    const error = await refused(deliveries(desk).create(desk.context, { ...given, road: 'file' }));
    expect(error.params.why).toBe('nothing-chosen');
  });
});
