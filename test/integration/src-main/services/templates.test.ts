import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createExporter } from '@main/export';
import { ServiceError } from '@main/services';
import { createExportJobs } from '@main/services/export-jobs';
import type { ExportRequest } from '@shared/contract';
import type { FormRevision } from '@shared/domain/settings';
import { type FormTemplate, mappingOf } from '@shared/domain/template';
import { Workbook } from 'exceljs';
import { describe, expect, it } from 'vitest';
import { openDesk, register, type TestDesk } from '../../support/desk';
import { rejection } from '../../support/failure';
import { tempFolder } from '../../support/temp';

/** A firm's case sheet with three labels and a cell of its own. */
async function firmSheet(): Promise<string> {
  const book = new Workbook();
  const sheet = book.addWorksheet('案卷');
  sheet.columns = [{ width: 20 }, { width: 60 }];
  sheet.getCell('A1').value = '示例厂投诉案卷';
  for (const [row, label] of ['记录编号', '顾客', '反映内容'].entries()) {
    sheet.getCell(row + 2, 1).value = label;
    sheet.getCell(row + 2, 2).alignment = { wrapText: true };
  }
  sheet.getCell('A9').value = '{{statement}}';
  // By the name that stays when our layout changes.
  sheet.getCell('A10').value = '{{complaint.number}}';
  const path = join(tempFolder(), '案卷.xlsx');
  await book.xlsx.writeFile(path);
  return path;
}

async function saveRevisions(desk: TestDesk, code: string, revisions: FormRevision[]): Promise<void> {
  const { version, settings } = await desk.call('settings.get', {});
  const forms = settings.forms.map((form) => (form.code === code ? { ...form, revisions } : form));
  await desk.call('settings.save', { version, forms });
}

const first: FormRevision = { number: 'Q-07', revision: '', effectiveOn: null, changeNote: '' };

async function load(desk: TestDesk, code = 'RTSP01-01-case'): Promise<FormTemplate> {
  const { attachmentId, fileName, proposal } = await desk.services.templates.load(
    desk.context,
    code,
    await firmSheet(),
  );
  return { attachmentId, fileName, mapping: mappingOf(proposal) };
}

async function exported(desk: TestDesk, request: ExportRequest) {
  const job = await createExportJobs(desk.services).jobOf(desk.context, request);
  const { bytes, notes } = await createExporter({ workerUrl: null, fontsFolder: '' }).run(job);
  const book = new Workbook();
  await book.xlsx.load(bytes as never);
  return { book, notes };
}

const caseOf = (complaintId: string): ExportRequest => ({
  form: 'RTSP01-01-case',
  format: 'xlsx',
  language: 'zh-CN',
  complaintId,
});

describe('a firm’s own form', () => {
  it('loaded for the revision in force is filled by an export, and its settings stay readable', async () => {
    const desk = await openDesk();
    const template = await load(desk);
    await saveRevisions(desk, 'RTSP01-01-case', [{ ...first, template }]);
    const { stored } = await register(desk);
    const { book, notes } = await exported(desk, caseOf(stored.id));
    const sheet = book.getWorksheet('案卷');
    expect(sheet?.getCell('A1').value).toBe('示例厂投诉案卷');
    expect(sheet?.getCell('B2').value).toBe(stored.number);
    expect(sheet?.getCell('B3').value).toContain('甲方汽车零部件');
    expect(sheet?.getCell('A9').value).toBe('滑轨异响,批次 A12');
    expect(sheet?.getCell('A10').value).toBe(stored.number);
    expect(notes).toEqual([]);
    const { entries } = await desk.call('settings.history', { offset: 0, limit: 1 });
    expect(entries[0]?.changes).toMatchObject([
      { path: 'forms.RTSP01-01-case.revisions.0.number' },
      { path: 'forms.RTSP01-01-case.revisions.0.template', new: { fileName: '案卷.xlsx' } },
    ]);
    expect((await desk.services.verify()).flatMap(({ defects }) => defects)).toEqual([]);
  });

  it('belongs to its revision: a record keeps it after a newer revision came, an obsolete blank prints 作废', async () => {
    const desk = await openDesk();
    const template = await load(desk);
    const old = { ...first, revision: 'A/0', template };
    await saveRevisions(desk, 'RTSP01-01-case', [old]);
    const { stored } = await register(desk);
    const planned = { ...first, revision: 'A/1', effectiveOn: '2026-11-25' };
    await saveRevisions(desk, 'RTSP01-01-case', [old, planned]);
    desk.at('2026-11-26T10:00+08:00');
    const { book } = await exported(desk, caseOf(stored.id));
    expect(book.getWorksheet('案卷')?.headerFooter.oddHeader ?? '').toBe('');
    const blank = { form: 'blank', code: 'RTSP01-01-case', format: 'xlsx', language: 'zh-CN' } as const;
    const obsolete = await exported(desk, { ...blank, revision: 'A/0' });
    expect(obsolete.book.getWorksheet('案卷')?.headerFooter.oddHeader).toBe('&L作废');
    expect(obsolete.book.getWorksheet('案卷')?.getCell('A9').value).toBeNull();
    expect((await exported(desk, blank)).book.getWorksheet('案卷')).toBeUndefined();
  });

  it('that is gone or broken gives way to our own layout, which is said', async () => {
    const desk = await openDesk();
    const template = await load(desk);
    await saveRevisions(desk, 'RTSP01-01-case', [{ ...first, template }]);
    const { stored } = await register(desk);
    const { path } = await desk.services.attachments.locate(template.attachmentId);
    const whole = readFileSync(path);
    writeFileSync(path, whole.subarray(0, 500));
    for (const undo of [() => rmSync(path), () => writeFileSync(path, whole)]) {
      const { book, notes } = await exported(desk, caseOf(stored.id));
      expect(notes).toEqual([{ code: 'template-missing', params: { file: '案卷.xlsx' } }]);
      expect(book.getWorksheet('案卷')).toBeUndefined();
      undo();
    }
    expect((await exported(desk, caseOf(stored.id))).notes).toEqual([]);
  });

  it('is not what a PDF is drawn from', async () => {
    const desk = await openDesk();
    await saveRevisions(desk, 'RTSP01-01-case', [{ ...first, template: await load(desk) }]);
    const { stored } = await register(desk);
    const job = await createExportJobs(desk.services).jobOf(desk.context, {
      ...caseOf(stored.id),
      format: 'pdf',
    });
    expect(job.template).toBeUndefined();
  });

  it('takes the register of all complaints in one table', async () => {
    const desk = await openDesk();
    const book = new Workbook();
    const sheet = book.addWorksheet('台账');
    sheet.columns = [{ width: 8 }, { width: 30 }, { width: 40 }];
    ['序号', '{{all.number}}', '{{all.customer}}'].forEach((text, index) => {
      sheet.getCell(3, index + 1).value = text;
    });
    sheet.getCell('A6').value = '完';
    const path = join(tempFolder(), '台账.xlsx');
    await book.xlsx.writeFile(path);
    const { proposal, ...file } = await desk.services.templates.load(desk.context, 'RTSP01-01', path);
    const { attachmentId, fileName } = file;
    await saveRevisions(desk, 'RTSP01-01', [
      { ...first, template: { attachmentId, fileName, mapping: mappingOf(proposal) } },
    ]);
    const numbers: string[] = [];
    for (let count = 0; count < 4; count += 1) numbers.push((await register(desk)).stored.number);
    const { book: filled, notes } = await exported(desk, {
      form: 'RTSP01-01',
      format: 'xlsx',
      language: 'zh-CN',
      scope: { kind: 'filter', filter: {} },
    });
    const found = [3, 4, 5].map((row) => filled.getWorksheet('台账')?.getCell(row, 2).value);
    expect(found).toEqual(numbers.slice(0, 3));
    expect(notes).toEqual([
      { code: 'list-overflow', params: { sheet: '台账', list: '顾客投诉管理表', left: 1, items: 3 } },
    ]);
  });

  it('is refused when it is no workbook, with the reason, and is the administrator’s to load', async () => {
    const desk = await openDesk();
    const path = join(tempFolder(), '旧表.xls');
    writeFileSync(path, Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]));
    const { templates } = desk.services;
    const refused = await rejection(templates.load(desk.context, 'RT', path), ServiceError);
    expect(refused).toMatchObject({ code: 'old-format', params: { file: '旧表.xls' } });
    const clerk = { ...desk.context, operator: { ...desk.context.operator, roles: ['sales'] as const } };
    expect((await rejection(templates.load(clerk, 'RT', path), ServiceError)).code).toBe('forbidden');
  });

  it('with macros gives its ending to the file', async () => {
    const desk = await openDesk();
    const template = { ...(await load(desk)), fileName: '案卷.xlsm' };
    await saveRevisions(desk, 'RTSP01-01-case', [{ ...first, template }]);
    const { stored } = await register(desk);
    const { fileNameOf } = createExportJobs(desk.services);
    expect(await fileNameOf(desk.context, caseOf(stored.id))).toMatch(/\.xlsm$/);
    expect(await fileNameOf(desk.context, { ...caseOf(stored.id), format: 'pdf' })).toMatch(/\.pdf$/);
  });

  it('is read again when its mapping is to be changed', async () => {
    const desk = await openDesk();
    const { attachmentId, mapping } = await load(desk);
    const again = await desk.call('template.read', { code: 'RTSP01-01-case', attachmentId });
    expect(again.fileName).toBe('案卷.xlsx');
    expect(mappingOf(again.proposal)).toEqual(mapping);
  });
});
