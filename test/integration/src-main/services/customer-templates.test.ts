import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createExporter } from '@main/export';
import { ServiceError } from '@main/services';
import { createExportJobs } from '@main/services/export-jobs';
import type { CustomerTemplateReading, ExportRequest, Input } from '@shared/contract';
import { blankCustomer } from '@shared/domain/customer';
import { mappingOf } from '@shared/domain/template';
import { Workbook } from 'exceljs';
import { describe, expect, it } from 'vitest';
import { customerDocument } from '../../../interop/customer-template';
import { complaint, openDesk, register, type TestDesk } from '../../support/desk';
import { rejection } from '../../support/failure';
import { tempFolder } from '../../support/temp';

/** A customer's complaint sheet with labels, one of them doubtful, and a tag. */
async function customersSheet(): Promise<string> {
  const book = new Workbook();
  const sheet = book.addWorksheet('Claim');
  sheet.columns = [{ width: 20 }, { width: 60 }];
  sheet.addRows([['Claim no.', ''], ['供应商', '我方填写'], ['{{complaint.number}}']]);
  const path = join(tempFolder(), '顾客索赔单.xlsx');
  await book.xlsx.writeFile(path);
  return path;
}

async function made(desk: TestDesk) {
  const customer = await desk.call('customer.save', {
    id: null,
    version: 0,
    body: blankCustomer('甲方汽车零部件'),
  });
  const reading = await desk.services.customerTemplates.load(
    desk.context,
    'RTSP01-01-case',
    await customersSheet(),
  );
  return { customer, reading };
}

const saving = (
  customerId: string,
  { attachmentId, fileName, form, proposal }: CustomerTemplateReading,
  more: Partial<Input<'customerTemplate.save'>> = {},
): Input<'customerTemplate.save'> => ({
  customerId,
  templateId: null,
  revision: 0,
  content: {
    name: '索赔单',
    form,
    attachmentId,
    fileName,
    mapping: mappingOf(proposal, (certainty) => certainty !== 'doubtful'),
    isRetired: false,
  },
  reason: '',
  ...more,
});

/** Why a call was refused. */
const refusal = (call: Promise<unknown>): Promise<ServiceError> => rejection(call, ServiceError);

async function exported(desk: TestDesk, request: ExportRequest) {
  const jobs = createExportJobs(desk.services);
  const job = await jobs.jobOf(desk.context, request);
  const { bytes } = await createExporter({ workerUrl: null, fontsFolder: '' }).run(job);
  return { bytes: Buffer.from(bytes), name: await jobs.fileNameOf(desk.context, request) };
}

async function valuesIn(bytes: Buffer): Promise<readonly unknown[]> {
  const book = new Workbook();
  await book.xlsx.load(bytes as never);
  return ['B1', 'B2', 'A3'].map((name) => book.getWorksheet('Claim')?.getCell(name).value);
}

describe('a customer’s template', () => {
  it('is read with its sheet as it looks, what it asks for and what is doubtful', async () => {
    const { reading } = await made(await openDesk());
    expect(reading.proposal.cells.map(({ cell, field, certainty }) => [cell, field, certainty])).toEqual([
      ['B1', 'complaint.customerNumber', 'label'],
      ['B2', 'supplier.name', 'doubtful'],
      ['A3', 'complaint.number', 'placeholder'],
    ]);
    const [sheet] = reading.sheets;
    expect(sheet?.name).toBe('Claim');
    // And room behind what is written.
    expect(sheet?.columns).toHaveLength(3);
    expect(sheet?.columns[1]).toBeGreaterThan(sheet?.columns[0] ?? 0);
    expect(sheet?.rows).toHaveLength(5);
    expect(sheet?.cells.map(({ text }) => text)).toEqual([
      'Claim no.',
      '供应商',
      '我方填写',
      '{{complaint.number}}',
    ]);
  });

  it('is saved in versions that stay, told in its customer’s history and proven by verify', async () => {
    const desk = await openDesk();
    const { customer, reading } = await made(desk);
    const first = await desk.call('customerTemplate.save', saving(customer.id, reading));
    const same = await desk.call(
      'customerTemplate.save',
      saving(customer.id, reading, { templateId: first.templateId, revision: 1 }),
    );
    expect(same.id).toBe(first.id);
    const again = saving(customer.id, reading, { templateId: first.templateId, revision: 1, reason: '改名' });
    const renamed = { ...again, content: { ...again.content, name: '索赔单 2027' } };
    const second = await desk.call('customerTemplate.save', renamed);
    expect([first.revision, second.revision]).toEqual([1, 2]);
    expect((await refusal(desk.call('customerTemplate.save', renamed))).code).toBe('stale');
    const { templates } = await desk.call('customerTemplate.list', { customerId: customer.id });
    expect(templates.map(({ versions }) => versions.map(({ content }) => content.name))).toEqual([
      ['索赔单 2027', '索赔单'],
    ]);
    const { entries } = await desk.call('customer.history', { id: customer.id, offset: 0, limit: 10 });
    expect(entries[0]).toMatchObject({
      reason: '改名',
      changes: [
        {
          path: 'templates',
          old: '索赔单 V1 · 顾客索赔单.xlsx · 2',
          new: '索赔单 2027 V2 · 顾客索赔单.xlsx · 2',
        },
      ],
    });
    const checks = await desk.services.verify();
    expect(checks.flatMap(({ defects }) => defects)).toEqual([]);
    expect(checks.find(({ name }) => name === 'templates')?.checked).toBe(2);
  });

  it('that was changed behind the program’s back is found by verify', async () => {
    const desk = await openDesk();
    const { customer, reading } = await made(desk);
    const { id } = await desk.call('customerTemplate.save', saving(customer.id, reading));
    await desk.store.write((trx) =>
      trx.updateTable('customer_template').set({ reason: 'x' }).where('id', '=', id).execute(),
    );
    const checks = await desk.services.verify();
    expect(checks.find(({ name }) => name === 'templates')?.defects).toHaveLength(1);
  });

  it('is saved by nobody who may only read, and for no other customer’s template', async () => {
    const desk = await openDesk();
    const { customer, reading } = await made(desk);
    const other = await desk.call('customer.save', { id: null, version: 0, body: blankCustomer('乙方') });
    const first = await desk.call('customerTemplate.save', saving(customer.id, reading));
    const foreign = saving(other.id, reading, { templateId: first.templateId, revision: 1 });
    expect((await refusal(desk.call('customerTemplate.save', foreign))).code).toBe('not-found');
    const reader = { ...desk.context, operator: { id: '', name: '只读', roles: ['read-only'] as const } };
    const save = desk.services.channels['customerTemplate.save'](reader, saving(customer.id, reading));
    expect((await refusal(save)).code).toBe('forbidden');
    const path = await customersSheet();
    const load = desk.services.customerTemplates.load(reader, 'RTSP01-01-case', path);
    expect((await refusal(load)).code).toBe('forbidden');
  });

  it('is filled with a record, kept or used once without saving, and called after both', async () => {
    const desk = await openDesk();
    const { customer, reading } = await made(desk);
    const { stored } = await register(desk);
    const request = {
      form: 'RTSP01-01-case',
      format: 'xlsx',
      language: 'zh-CN',
      complaintId: stored.id,
    } as const;
    const { id: versionId } = await desk.call('customerTemplate.save', saving(customer.id, reading));
    const kept = await exported(desk, { ...request, customerTemplate: { kind: 'kept', versionId } });
    expect(kept.name).toBe(`顾客索赔单_${stored.number}.xlsx`);
    const [, supplier, number] = await valuesIn(kept.bytes);
    expect([supplier, number]).toEqual(['我方填写', stored.number]);
    const { attachmentId, proposal } = reading;
    const once = { kind: 'once', attachmentId, mapping: mappingOf(proposal) } as const;
    const [, ours] = await valuesIn((await exported(desk, { ...request, customerTemplate: once })).bytes);
    expect(ours).not.toBe('我方填写');
    const slip = { ...request, form: 'transfer-slip', customerTemplate: once } as const;
    expect((await refusal(exported(desk, slip))).code).toBe('not-found');
  });

  it('never takes the record of another customer', async () => {
    const desk = await openDesk();
    const { customer, reading } = await made(desk);
    const other = await desk.call('customer.save', { id: null, version: 0, body: blankCustomer('乙方') });
    const { id: versionId } = await desk.call('customerTemplate.save', saving(customer.id, reading));
    const fill = async ({ id, body }: typeof customer) => {
      const named = { ...complaint().customer, id, name: body.name };
      const { stored } = await register(desk, { customer: named });
      return exported(desk, {
        form: 'RTSP01-01-case',
        format: 'xlsx',
        language: 'zh-CN',
        complaintId: stored.id,
        customerTemplate: { kind: 'kept', versionId },
      });
    };
    expect((await fill(customer)).bytes.length).toBeGreaterThan(0);
    expect((await refusal(fill(other))).code).toBe('not-found');
  });

  it('in Word says its names; a file that is none of both is refused', async () => {
    const desk = await openDesk();
    const folder = tempFolder();
    const path = join(folder, '8D.docx');
    writeFileSync(path, await customerDocument());
    const reading = await desk.services.customerTemplates.read('8D', path);
    expect(reading).toMatchObject({ kind: 'document', proposal: { unknown: ['nothing.of.ours'] } });
    expect(reading.tags).toContain('d1.members.name');
    writeFileSync(path, await customerDocument('{{#d3.actions}}'));
    expect(await refusal(desk.services.customerTemplates.read('8D', path))).toMatchObject({
      code: 'broken-tags',
      params: { tags: 'd3.actions' },
    });
    const junk = join(folder, 'junk.xlsx');
    writeFileSync(junk, 'no workbook');
    expect((await refusal(desk.services.customerTemplates.read('8D', junk))).code).toBe('not-a-workbook');
  });
});
