import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { readFile as readBytes } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { PDFDocument } from '@cantoo/pdf-lib';
import { createExporter } from '@main/export';
import { ServiceError } from '@main/services';
import { createDeliveryDesk } from '@main/services/delivery/desk';
import { dossierJob, dossierName } from '@main/services/dossier';
import { createExportJobs } from '@main/services/export-jobs';
import type { DossierRequest } from '@shared/contract';
import { blankComplaint, type CostLine } from '@shared/domain/complaint';
import { plainChoice } from '@shared/domain/delivery';
import { blankGoodsReturn, blankReturnLine } from '@shared/domain/goods-return';
import sharp from 'sharp';
import { describe, expect, it, onTestFinished } from 'vitest';
import { newCustomer, openDesk, register, sentAs3D, type TestDesk } from '../../support/desk';
import { rejection } from '../../support/failure';
import { tempFolder } from '../../support/temp';

const run = promisify(execFile);
const fontsFolder = resolve(import.meta.dirname, '../../../../out/fonts');

const cost: CostLine = {
  id: '00000000-0000-4000-8000-0000000000e1',
  kind: '挑选加班费',
  amount: 98_765_43,
  document: 'PZ-88',
  on: '2026-11-19',
};

/** A complaint with costs and evidence, its report sent twice, delivered and acknowledged. */
async function filedCase(desk: TestDesk) {
  const keep = async (name: string, bytes: Uint8Array<ArrayBuffer>) =>
    (await desk.call('attachment.keep', { name, bytes })).id;
  const photo = await keep(
    '毛刺照片.jpg',
    await sharp({ create: { width: 80, height: 60, channels: 3, background: '#c02020' } })
      .jpeg()
      .toBuffer()
      .then((bytes) => new Uint8Array(bytes)),
  );
  const table = await keep('测量数据.csv', new TextEncoder().encode('1;2'));
  const customer = await newCustomer(desk, '甲方汽车零部件');
  const { stored: complaint } = await register(desk, {
    customer: { ...blankComplaint().customer, id: customer.id, name: customer.body.name },
    problemSummary: '滑轨异响',
    costs: [cost],
    attachmentIds: [photo, table],
  });
  const token = crypto.randomUUID();
  const started = await desk.call('report.start', { token, complaintId: complaint.id });
  const report = (await desk.call('report.get', { id: started.id })).stored;
  const first = await desk.call('report.submit', {
    id: report.id,
    version: report.version,
    sent: sentAs3D,
  });
  const submissionId = first.submissions[0]?.id ?? '';
  const exporter = createExporter({ workerUrl: null, fontsFolder });
  onTestFinished(() => exporter.close());
  const files = createDeliveryDesk(desk.services, (job) => exporter.run(job));
  const delivery = await files.create(desk.context, {
    choice: plainChoice({ recordId: report.id, submissionId, code: '8D', language: 'zh-CN' }),
    road: 'message',
    recipient: { customerId: customer.id, customer: '甲方汽车零部件', contact: '林晓', address: '' },
    acceptedReason: '',
  });
  const receipt = { at: '2026-11-21T10:30+08:00', by: '林晓', words: '已收到，谢谢', attachmentIds: [] };
  desk.at('2026-11-21T11:00+08:00');
  await desk.call('delivery.receive', { id: delivery.id, receipt });
  await desk.call('report.revise', { id: report.id, version: first.stored.version, reason: '补充原因' });
  return { complaint, exporter, reportId: report.id, hash: delivery.facts.files[0]?.sha256 ?? '' };
}

const requestOf = (caseId: string, change: Partial<DossierRequest> = {}): DossierRequest => ({
  form: 'dossier',
  format: 'pdf',
  language: 'zh-CN',
  caseId,
  showsFinance: false,
  ...change,
});

async function drawn(desk: TestDesk, exporter: ReturnType<typeof createExporter>, request: DossierRequest) {
  const job = await dossierJob(desk.services, createExportJobs(desk.services), desk.context, request);
  const path = join(tempFolder(), 'case.pdf');
  const { pages } = await exporter.runToFile(job, path);
  const text = async (...range: readonly string[]) =>
    (await run('pdftotext', [...range, '-raw', '-enc', 'UTF-8', path, '-'])).stdout;
  // Narrow columns break words: a reader does not see that.
  const all = (await text()).replaceAll(/\s/g, '');
  return { path, pages, all, first: await text('-l', '1') };
}

describe('a case file', () => {
  it('is one PDF: list, sheet, every revision, evidence, receipts and history, each with its pages and a bookmark', async () => {
    const desk = await openDesk();
    const { complaint, exporter, hash } = await filedCase(desk);
    const { path, pages, all, first } = await drawn(desk, exporter, requestOf(complaint.id));
    await run('qpdf', ['--check', path]);
    for (const said of [
      `案卷 ${complaint.number}`,
      '甲方汽车零部件',
      '滑轨异响',
      '毛刺照片.jpg',
      '另附',
      '测量数据.csv',
    ])
      expect(first).toContain(said);
    expect(all).toContain('8D-KS-2026-0001-R0');
    expect(all).toContain('已收到，谢谢');
    expect(all).toContain(hash.slice(0, 12));
    expect(all).toContain('补充原因');
    // The history speaks the reader's language: no word of the program's own.
    expect(all.slice(all.lastIndexOf('变更履历'))).not.toMatch(/submit|revise|interimOn|revision/);
    expect(all).toContain(`${complaint.number}${pages}/${pages}`);
    const { stdout } = await run('qpdf', ['--json=2', '--json-key=outlines', path]);
    const { outlines } = JSON.parse(stdout) as { readonly outlines: readonly { readonly title: string }[] };
    expect(outlines.map(({ title }) => title)).toEqual([
      `案卷 ${complaint.number}`,
      '投诉案卷表',
      '8D 报告_8D-KS-2026-0001-R0.pdf',
      '毛刺照片.jpg',
      '发出记录与顾客回执',
      '变更履历',
    ]);
    expect((await PDFDocument.load(await readBytes(path))).getPageCount()).toBe(pages);
    expect(await dossierName(desk.services, requestOf(complaint.id))).toBe(`案卷_${complaint.number}.pdf`);
  });

  it('tells who approved a clock that was moved, why, and by which proof', async () => {
    const desk = await openDesk();
    const { stored } = await register(desk);
    const response = { ...stored.body.milestones.response, doneAt: '2026-11-20T18:00+08:00' };
    const answered = { ...stored.body, milestones: { ...stored.body.milestones, response } };
    const note = { reason: '', approver: '', proof: '' };
    await desk.call('complaint.save', { id: stored.id, version: 1, body: answered, note });
    const { settings } = await desk.call('settings.get', {});
    const approval = {
      reason: '顾客来函更正接收时间',
      approver: settings.people[0]?.name ?? '',
      proof: '顾客传真第十七号',
    };
    const moved = { ...answered, receivedAt: '2026-11-20T16:40+08:00' };
    await desk.call('complaint.save', { id: stored.id, version: 2, body: moved, note: approval });
    const exporter = createExporter({ workerUrl: null, fontsFolder });
    onTestFinished(() => exporter.close());
    const { all } = await drawn(desk, exporter, requestOf(stored.id));
    const history = all.slice(all.lastIndexOf('变更履历'));
    for (const said of [
      approval.reason,
      `审核人:–→${approval.approver}`,
      `凭证说明:–→${approval.proof}`,
      '24小时响应要求时间:2026-11-2117:40→2026-11-2116:40',
    ])
      expect(history).toContain(said);
  });

  it('draws a revision that left on no road of ours, and holds the very file of one that did', async () => {
    const desk = await openDesk();
    const { complaint, exporter, reportId } = await filedCase(desk);
    const { stored } = await desk.call('report.get', { id: reportId });
    await desk.call('report.submit', { id: reportId, version: stored.version, sent: sentAs3D });
    const { first } = await drawn(desk, exporter, requestOf(complaint.id));
    expect(first).toContain('8D 报告_8D-KS-2026-0001-R0.pdf');
    expect(first).toMatch(/8D-KS-2026-0001-R1 R1 甲方汽车零部件/);
    expect(first).not.toMatch(/8D-KS-2026-0001-R1 R0/);
  });

  it('leaves out what a return of the case says of money, too', async () => {
    const desk = await openDesk();
    const { complaint, exporter } = await filedCase(desk);
    const { id } = await desk.services.records.register(desk.context, {
      kind: 'goods-return',
      token: crypto.randomUUID(),
      body: {
        ...blankGoodsReturn(),
        complaintNumber: complaint.number,
        customer: { ...blankGoodsReturn().customer, name: '甲方汽车零部件' },
        registeredOn: '2026-11-20',
        freight: 7_531_00,
        amount: 8_642_00,
        remarks: '退货备注乙',
        lines: [
          { ...blankReturnLine('00000000-0000-4000-8000-0000000000f1'), complaintNumber: complaint.number },
        ],
      },
    });
    const { stored } = await desk.call('record.get', { id });
    if (stored.kind !== 'goods-return') throw new Error('no return');
    await desk.services.records.save(desk.context, {
      id,
      version: stored.version,
      body: { ...stored.body, freight: 7_532_00 },
      reason: '',
    });
    const without = await drawn(desk, exporter, requestOf(complaint.id));
    expect(without.all).toContain('退货备注乙');
    for (const said of ['7531', '7532', '8642', '7,531', '8,642']) expect(without.all).not.toContain(said);
    const withCosts = await drawn(desk, exporter, requestOf(complaint.id, { showsFinance: true }));
    expect(withCosts.all).toMatch(/7,?532/);
  });

  it('says nothing of costs unless they are asked for, by somebody who may see them', async () => {
    const desk = await openDesk();
    const { complaint, exporter } = await filedCase(desk);
    const without = await drawn(desk, exporter, requestOf(complaint.id));
    for (const said of ['98765.43', '挑选加班费', 'PZ-88']) expect(without.all).not.toContain(said);
    const withCosts = await drawn(desk, exporter, requestOf(complaint.id, { showsFinance: true }));
    expect(withCosts.all).toContain('98765.43');
    const clerk = { ...desk.context, operator: { ...desk.context.operator, roles: ['quality' as const] } };
    const request = requestOf(complaint.id, { showsFinance: true });
    const asked = dossierJob(desk.services, createExportJobs(desk.services), clerk, request);
    expect((await rejection(asked, ServiceError)).code).toBe('forbidden');
  });

  it('names a file that is gone instead of failing, and speaks English where asked', async () => {
    const desk = await openDesk();
    const { complaint, exporter } = await filedCase(desk);
    const { path } = await desk.services.attachments.locate(complaint.body.attachmentIds[0] ?? '');
    rmSync(path, { force: true });
    const { first } = await drawn(desk, exporter, requestOf(complaint.id, { language: 'en' }));
    expect(first).toContain('Case file');
    expect(first).toMatch(/Missing files\s+毛刺照片\.jpg/);
  });
});
