import type { ComplaintFilter } from '@shared/contract';
import { type BenchDesk, openBenchDesk } from './desk';
import { type Figure, figure, median, quantile, timed } from './measure';
import { storeOf } from './stores';

const sizes = [1000, 10_000, 100_000] as const;
const rounds = 40;
const noNote = { reason: '', approver: '', proof: '' } as const;
const firstPage = { sort: { key: 'receivedAt', descending: true }, offset: 0, limit: 100 } as const;
const filter: ComplaintFilter = { categories: ['product-quality'], receivedFrom: '2024-06-01' };

/** What each thing costs, milliseconds, and how it grows: every size against 1,000. Printed on request, for docs/performance.md. */
export async function growth(sources: string): Promise<readonly Figure[]> {
  const costs: Readonly<Record<string, number>>[] = [];
  for (const size of sizes) costs.push(await costsAt(size, sources));
  const [small = {}] = costs;
  return sizes.flatMap((size, index) =>
    Object.entries(costs[index] ?? {}).map(([name, cost]) =>
      figure(`growth-${name}-${size / 1000}k`, cost, small[name] ?? cost),
    ),
  );
}

async function costsAt(size: number, sources: string): Promise<Readonly<Record<string, number>>> {
  const folder = await storeOf(size, sources);
  await (await openBenchDesk(folder)).store.close();
  const opening = await timed(async () => (await openBenchDesk(folder)).store.close());
  const desk = await openBenchDesk(folder);
  const { channels } = desk.services;
  const { context } = desk;
  const words = ['异响', '偏移', '漏装', '毛刺', '客户', '批次', '开裂', '尺寸', '包装', '标签'];
  const costs = {
    open: opening,
    page: await often(() => channels['complaint.page'](context, { filter: {}, ...firstPage })),
    'filtered-page': await often(() => channels['complaint.page'](context, { filter, ...firstPage })),
    count: await often(() => channels['complaint.count'](context, { filter })),
    'search-p95': quantile(
      await timesOf((round) =>
        channels['complaint.page'](context, {
          filter: { search: words[round % words.length] },
          ...firstPage,
        }),
      ),
      0.95,
    ),
    agenda: await often(() => channels['complaint.agenda'](context, {})),
    'month-of-dues': await often(() =>
      channels['dated.span'](context, { from: '2026-11-01', to: '2026-11-30' }),
    ),
    save: await savesOf(desk),
  };
  await desk.store.close();
  return costs;
}

const often = async (work: (round: number) => Promise<unknown>): Promise<number> =>
  median(await timesOf(work));

async function timesOf(work: (round: number) => Promise<unknown>): Promise<readonly number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await timed(() => work(round)));
  return times.slice(rounds / 5);
}

/** The same complaint saved again and again, its statement changed each time. */
async function savesOf({ services: { channels }, context }: BenchDesk): Promise<number> {
  const { rows } = await channels['complaint.page'](context, { filter: { isOpen: true }, ...firstPage });
  let { stored } = await channels['complaint.get'](context, { id: rows[0]?.id ?? '' });
  return often(async (round) => {
    const { id, version, body } = stored;
    const changed = { ...body, statement: `${body.statement.slice(0, 400)} 第${round}次补充` };
    ({ stored } = await channels['complaint.save'](context, { id, version, body: changed, note: noNote }));
  });
}
