import type { ExportCase } from '@main/services';
import { seedDemo } from '@main/services/demo';
import { createRandom, seedOf } from '@main/services/demo/random';
import { epochOf } from '@shared/domain/calendar';
import { describe, expect, it } from 'vitest';
import { calendarYears, openDesk, type TestDesk } from '../../support/desk';

const now = '2026-11-21T10:00+08:00';

async function seeded(complaints: number, seed = 5): Promise<TestDesk> {
  const desk = await openDesk({ now });
  await seedDemo({ store: desk.store, calendarYears, complaints, seed, now: epochOf(now) });
  return desk;
}

describe("a month's register", () => {
  it('holds what came, what was still open and what was closed, each complaint once', async () => {
    const desk = await seeded(120);
    const month = await desk.services.exports.month(desk.context, '2026-10');
    expect([month.from, month.to]).toEqual(['2026-10-01', '2026-10-31']);
    const { chunks, total } = await desk.services.exports.filter(desk.context, {});
    const all: ExportCase[] = [];
    for await (const chunk of chunks) all.push(...chunk);
    expect(total).toBe(120);
    const [from, to] = ['2026-10-01T00:00+08:00', '2026-11-01T00:00+08:00'];
    const numbers = (cases: readonly { readonly stored: { readonly number: string } }[]) =>
      cases.map(({ stored }) => stored.number);
    const isGone = (row: (typeof all)[number]['row']) =>
      row.isVoid || row.sideStates.includes('withdrawn') || row.sideStates.includes('historical-import');
    expect(numbers(month.received)).toEqual(
      numbers(all.filter(({ row }) => row.receivedAt >= from && row.receivedAt < to)),
    );
    expect(numbers(month.closed)).toEqual(
      numbers(
        all.filter(
          ({ row: { receivedAt, closedAt } }) =>
            receivedAt < from && closedAt !== null && closedAt >= from && closedAt < to,
        ),
      ),
    );
    expect(numbers(month.carriedOver)).toEqual(
      numbers(
        all.filter(
          ({ row }) =>
            row.receivedAt < from && ((row.closedAt === null && !isGone(row)) || (row.closedAt ?? '') >= to),
        ),
      ),
    );
    expect(month.received.length + month.closed.length + month.carriedOver.length).toBeGreaterThan(3);
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
