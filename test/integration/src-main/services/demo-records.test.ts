import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createExporter, type ExportFormat } from '@main/export';
import { seedDemo } from '@main/services/demo';
import { createExportJobs } from '@main/services/export-jobs';
import { epochOf } from '@shared/domain/calendar';
import { isUnderControlledShipping } from '@shared/domain/complaint';
import { checkRecord, recordKinds, recordSchemas } from '@shared/domain/record';
import type { VisitPlan, VisitReport } from '@shared/domain/visit';
import { catalogue } from '@shared/forms';
import ExcelJS from 'exceljs';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { calendarYears, openDesk, type TestDesk } from '../../support/desk';

const now = '2026-11-21T10:00+08:00';
const all = { offset: 0, limit: 10_000 } as const;

async function seeded(complaints: number, seed: number): Promise<TestDesk> {
  const desk = await openDesk({ now });
  await seedDemo({ store: desk.store, calendarYears, complaints, seed, now: epochOf(now) });
  return desk;
}

const linesOf = async (desk: TestDesk) => (await desk.services.records.page(all)).records;

describe('the demo records of the further forms', () => {
  it.each([12, 60])(
    'are there of every kind among %i complaints, sound and linked to them',
    async (complaints) => {
      const desk = await seeded(complaints, 3);
      const lines = await linesOf(desk);
      expect(new Set(lines.map(({ kind }) => kind))).toEqual(new Set(recordKinds));
      expect((await desk.services.verify()).flatMap(({ defects }) => defects)).toEqual([]);
      for (const { id, kind } of lines) {
        const { body } = (await desk.services.records.get(id)).stored;
        expect(v.is(recordSchemas[kind], body)).toBe(true);
        expect(checkRecord(kind, body)).toEqual([]);
      }
      const { rows } = await desk.call('complaint.page', {
        filter: {},
        sort: { key: 'number', descending: false },
        offset: 0,
        limit: 100,
      });
      let linked = 0;
      for (const { id } of rows)
        linked += (await desk.services.records.page({ ...all, complaintId: id })).total;
      const about = lines.filter(({ kind }) =>
        ['report', 'notice', 'ntf-analysis', 'feedback-sheet', 'goods-return'].includes(kind),
      );
      expect(linked).toBeGreaterThanOrEqual(about.length);
      // One of each kind in the smallest store, and three a complaint besides.
      expect(lines.length).toBeLessThan(Math.min(complaints * 4, recordKinds.length + complaints * 3));
    },
  );

  it('are the same again for the same seed, and others for another', async () => {
    const textOf = async (seed: number) => {
      const desk = await seeded(20, seed);
      const bodies = [];
      for (const { id } of await linesOf(desk)) bodies.push((await desk.services.records.get(id)).stored);
      return JSON.stringify(bodies);
    };
    const first = await textOf(7);
    expect(await textOf(7)).toBe(first);
    expect(await textOf(8)).not.toBe(first);
  });
});

/** As the build lays them out. */
const fontsFolder = resolve(import.meta.dirname, '../../../../out/fonts');

describe('exporting stored records', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'desk-records-'));
    desk = await openDesk({ folder, now, isShared: true });
    await seedDemo({ store: desk.store, calendarYears, complaints: 40, seed: 4, now: epochOf(now) });
    return async () => {
      await desk.store.close();
      rmSync(folder, { recursive: true, force: true });
    };
  });

  const exporter = createExporter({ workerUrl: null, fontsFolder });

  async function exported(
    code: string,
    format: ExportFormat,
  ): Promise<{ bytes: Uint8Array; number: string }> {
    const kind = catalogue.get(code)?.kind;
    if (kind === undefined) throw new Error(`${code} is not in the catalogue`);
    const { stored } = await desk.services.records.pick(kind, null);
    const job = await createExportJobs(desk.services).jobOf(desk.context, {
      form: 'record',
      code,
      format,
      language: 'bilingual',
      recordId: stored.id,
      isInternal: true,
      recipient: 0,
    });
    return { bytes: (await exporter.run(job)).bytes, number: stored.number };
  }

  it.each([...catalogue.keys()])('%s opens as a spreadsheet and as a PDF', async (code) => {
    const sheet = await exported(code, 'xlsx');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(sheet.bytes) as never);
    expect(workbook.worksheets[0]?.rowCount).toBeGreaterThan(5);
    const { bytes } = await exported(code, 'pdf');
    const text = Buffer.from(bytes).toString('latin1');
    expect(text.startsWith('%PDF')).toBe(true);
    expect(text.trimEnd().endsWith('%%EOF')).toBe(true);
  });
});

it('the demo year of visits is approved, its cells lead to reports, and what was not made says why', async () => {
  const desk = await seeded(40, 5);
  const lines = await linesOf(desk);
  const bodyOf = async <Body>(id: string) => (await desk.services.records.get(id)).stored.body as Body;
  const plans = [];
  for (const { id, kind } of lines)
    if (kind === 'visit-plan') plans.push({ id, body: await bodyOf<VisitPlan>(id) });
  const current = plans.find(({ body }) => body.year === 2026);
  expect(current?.body.approval).toMatchObject({ by: '冯经理' });
  const visits = current?.body.visits ?? [];
  const made = visits.filter(({ visitedOn }) => visitedOn !== null);
  const numbers = lines.filter(({ kind }) => kind === 'visit-report').map(({ number }) => number);
  expect(made.length).toBeGreaterThan(0);
  for (const { reportNumber } of made) expect(numbers).toContain(reportNumber);
  expect(visits.some(({ visitedOn, notDoneReason }) => visitedOn === null && notDoneReason !== '')).toBe(
    true,
  );
  const reports = [];
  for (const { id, kind } of lines) if (kind === 'visit-report') reports.push(await bodyOf<VisitReport>(id));
  expect(reports.some(({ occasion, plan }) => occasion === 'unplanned' && plan.recordId === null)).toBe(true);
  expect(reports.some(({ plan }) => plan.recordId === current?.id)).toBe(true);
});

it('demo complaints ask others by a day, open and answered, and some are under controlled shipping or were', async () => {
  const desk = await seeded(60, 3);
  const { rows } = await desk.call('complaint.page', {
    filter: {},
    sort: { key: 'number', descending: false },
    offset: 0,
    limit: 100,
  });
  const bodies = [];
  for (const { id } of rows) bodies.push((await desk.call('complaint.get', { id })).stored.body);
  const requests = bodies.flatMap((body) => body.requests);
  expect(requests.length).toBeLessThan(rows.length);
  expect(requests.some(({ answeredOn }) => answeredOn !== null)).toBe(true);
  expect(requests.some(({ answeredOn }) => answeredOn === null)).toBe(true);
  expect(new Set(requests.map(({ kind }) => kind)).size).toBeGreaterThan(2);
  const shipping = bodies.map(({ controlledShipping }) => controlledShipping);
  expect(shipping.some(({ exitedOn }) => exitedOn !== null)).toBe(true);
  expect(shipping.some(isUnderControlledShipping)).toBe(true);
});
