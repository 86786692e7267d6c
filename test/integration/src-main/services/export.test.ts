import type { ExportCase } from '@main/services';
import { seedDemo } from '@main/services/demo';
import { createRandom, seedOf } from '@main/services/demo/random';
import { createExportJobs } from '@main/services/export-jobs';
import { epochOf } from '@shared/domain/calendar';
import { episodesOf, type MonthBlock, monthBlockOf } from '@shared/domain/complaint';
import { describe, expect, it } from 'vitest';
import { calendarYears, note, openDesk, register, type TestDesk } from '../../support/desk';

const now = '2026-11-21T10:00+08:00';

async function seeded(complaints: number, seed = 5): Promise<TestDesk> {
  const desk = await openDesk({ now });
  await seedDemo({ store: desk.store, calendarYears, complaints, seed, now: epochOf(now) });
  return desk;
}

describe("a month's register", () => {
  it('holds of a long story what plain reading of every record finds, each complaint once', async () => {
    const desk = await seeded(120);
    const { chunks, total } = await desk.services.exports.filter(desk.context, {});
    const all: ExportCase[] = [];
    for await (const chunk of chunks) all.push(...chunk);
    expect(total).toBe(120);
    const numbers = (cases: readonly { readonly stored: { readonly number: string } }[]) =>
      cases.map(({ stored }) => stored.number);
    let seen = 0;
    for (const name of ['2025-12', '2026-09', '2026-10', '2026-11']) {
      const month = await desk.services.exports.month(desk.context, name);
      const plain = (block: MonthBlock) =>
        numbers(
          all.filter(({ stored: { body, registeredAt }, isVoid, endedAt }) => {
            const episodes = episodesOf(body, registeredAt, isVoid ? endedAt : null);
            return monthBlockOf(episodes, name, 'Asia/Shanghai') === block;
          }),
        );
      expect(numbers(month.received)).toEqual(plain('new'));
      expect(numbers(month.carriedOver)).toEqual(plain('carried'));
      expect(numbers(month.closed)).toEqual(plain('closed'));
      seen += month.received.length + month.carriedOver.length + month.closed.length;
    }
    expect(seen).toBeGreaterThan(20);
    const october = await desk.services.exports.month(desk.context, '2026-10');
    expect([october.from, october.to]).toEqual(['2026-10-01', '2026-10-31']);
  });

  it('prints the same months again after what it held was withdrawn, voided or reopened', async () => {
    const desk = await openDesk({ now: '2026-10-20T10:00+08:00' });
    const receivedAt = '2026-10-19T10:00+08:00';
    const withdrawn = await register(desk, { receivedAt });
    const voided = await register(desk, { receivedAt });
    const reopened = await register(desk, { receivedAt, isHistoricalImport: true });
    const { milestones } = reopened.stored.body;
    const closure = { ...milestones.closure, doneAt: '2026-10-20T09:00+08:00' };
    const closed = { ...reopened.stored.body, milestones: { ...milestones, closure } };
    await desk.call('complaint.save', { id: reopened.stored.id, version: 1, body: closed, note });
    const where = async (month: string): Promise<readonly string[]> => {
      const { received, carriedOver, closed: ended } = await desk.services.exports.month(desk.context, month);
      return [received, carriedOver, ended].map((cases) =>
        cases.map(({ stored }) => stored.number.slice(-1)).join(''),
      );
    };
    expect(await where('2026-10')).toEqual(['123', '', '']);
    desk.at('2026-12-10T10:00+08:00');
    expect(await where('2026-11')).toEqual(['', '12', '']);
    const withdrawal = {
      at: '2026-12-02T10:00+08:00',
      reason: '撤回',
      proof: { attachmentIds: [], person: '陈工', note: '邮件' },
    };
    const { id, body } = withdrawn.stored;
    await desk.call('complaint.save', { id, version: 1, body: { ...body, withdrawal }, note });
    await desk.call('complaint.void', { id: voided.stored.id, version: 1, reason: '重复登记' });
    const got = await desk.call('complaint.get', { id: reopened.stored.id });
    const round = {
      receivedAt,
      milestones: got.stored.body.milestones,
      closedAt: closure.doneAt,
      reopenReason: '再次发生',
    };
    const again = {
      ...got.stored.body,
      receivedAt: '2026-12-09T10:00+08:00',
      milestones,
      pastRounds: [round],
    };
    await desk.call('complaint.save', { id: reopened.stored.id, version: 2, body: again, note });
    expect(await where('2026-10')).toEqual(['123', '', '']);
    expect(await where('2026-11')).toEqual(['', '12', '']);
    expect(await where('2026-12')).toEqual(['3', '', '12']);
    expect(await where('2027-01')).toEqual(['', '', '']);
    const job = await createExportJobs(desk.services).jobOf(desk.context, {
      form: 'RTSP01-01',
      format: 'pdf',
      language: 'zh-CN',
      scope: { kind: 'month', month: '2026-12' },
    });
    expect(
      'entries' in job && Array.isArray(job.entries) && job.entries.find(({ isVoid }) => isVoid),
    ).toMatchObject({
      voidReason: '重复登记',
      block: 'closed',
    });
  });

  it('gives a case with the reasons of its dates', async () => {
    const desk = await seeded(10);
    const { rows } = await desk.call('complaint.agenda', {});
    const [row] = rows;
    if (row === undefined) throw new Error('nothing is open');
    const sheet = await desk.services.exports.case(row.id);
    expect(sheet.dues?.closure.due).toBe(row.milestones?.closure.due);
    expect(sheet.settings.forms[0]?.code).toBe('RTSP01-01');
  });
});

describe('demo data', () => {
  it('is the same for the same seed, and another for another', async () => {
    const hashOf = async (seed: number): Promise<string> => {
      const desk = await seeded(30, seed);
      const { entries } = await desk.call('settings.history', { offset: 0, limit: 1 });
      const { rows } = await desk.call('complaint.page', {
        filter: {},
        sort: { key: 'number', descending: false },
        offset: 0,
        limit: 100,
      });
      return JSON.stringify([entries, rows]);
    };
    const first = await hashOf(1);
    expect(await hashOf(1)).toBe(first);
    expect(await hashOf(2)).not.toBe(first);
  });

  it('passes every check, and shows every branch and most states', async () => {
    const desk = await seeded(160);
    expect((await desk.services.verify()).flatMap(({ defects }) => defects)).toEqual([]);
    const { rows } = await desk.call('complaint.page', {
      filter: {},
      sort: { key: 'number', descending: false },
      offset: 0,
      limit: 500,
    });
    expect(new Set(rows.flatMap(({ sideStates }) => sideStates)).size).toBeGreaterThanOrEqual(3);
    expect(new Set(rows.map(({ branch }) => branch)).size).toBe(3);
    expect(new Set(rows.map(({ status }) => status)).size).toBeGreaterThanOrEqual(4);
    expect(rows.filter(({ closedAt }) => closedAt !== null).length).toBeGreaterThan(80);
    expect((await desk.call('complaint.agenda', {})).total).toBeGreaterThan(10);
  });

  it('makes ids of the right form from a text seed', () => {
    const random = createRandom(seedOf('spring'));
    expect(random.id()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
