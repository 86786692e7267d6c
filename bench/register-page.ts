import type { ComplaintFilter } from '@shared/contract';
import { type BenchDesk, openBenchDesk } from './desk';
import { type Figure, figure, inTurns, tell } from './measure';
import { storeOf } from './stores';

const rounds = 60;
const firstPage = { offset: 0, limit: 100 } as const;

/** What clerks filter the register by; each fills a page at 1,000 complaints already. Search has a bench of its own. */
const filters: Readonly<Record<string, ComplaintFilter>> = {
  all: {},
  category: { categories: ['product-quality'] },
  closed: { statuses: ['closed'] },
  stage: { stages: ['mass-production'] },
  severity: { severities: ['A', 'B'] },
  'category and date': { categories: ['product-quality'], receivedFrom: '2024-06-01' },
  'branch and date': { branches: ['production-quality'], receivedTo: '2026-06-30' },
};

/** First page of the filtered register at 100,000 complaints against 1,000, and its count at 100,000. */
export async function registerPage(sources: string): Promise<readonly Figure[]> {
  const small = await openBenchDesk(await storeOf(1000, sources));
  const large = await openBenchDesk(await storeOf(100_000, sources));
  const pages: [number, number][] = [];
  const counts: [number, number][] = [];
  for (const [name, filter] of Object.entries(filters)) {
    const page = await inTurns([() => pageOf(large, filter), () => pageOf(small, filter)], rounds);
    const count = await inTurns([() => countOf(large, filter), () => countOf(small, filter)], rounds);
    const sizes = [(await pageOf(large, filter)).rows.length, (await pageOf(small, filter)).rows.length];
    pages.push([page[0] ?? 0, page[1] ?? 0]);
    counts.push([count[0] ?? 0, count[1] ?? 0]);
    tell(
      `  ${name}: page ${page.map(short).join(' ÷ ')}, count ${count.map(short).join(' ÷ ')} ms, rows ${sizes}`,
    );
  }
  await large.store.close();
  await small.store.close();
  return [figure('page-growth', ...worstOf(pages)), figure('count-100k', ...worstOf(counts))];
}

const short = (milliseconds: number): string => milliseconds.toFixed(2);

const pageOf = ({ services, context }: BenchDesk, filter: ComplaintFilter) =>
  services.channels['complaint.page'](context, {
    filter,
    sort: { key: 'receivedAt', descending: true },
    ...firstPage,
  });

const countOf = ({ services, context }: BenchDesk, filter: ComplaintFilter) =>
  services.channels['complaint.count'](context, { filter });

/** The pair with the greatest ratio: one slow filter must not hide among quick ones. */
const worstOf = (pairs: readonly [number, number][]): [number, number] =>
  pairs.reduce((worst, pair) => (pair[0] / pair[1] > worst[0] / worst[1] ? pair : worst), [0, 1]);
