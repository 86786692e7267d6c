import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { loadOfficialYears, openStore } from '@main/data';
import { createEnvironmentLoader } from '@main/services/environment';
import { type Input, recordSortKeys } from '@shared/contract';
import { fillWithContacts } from '../test/helpers/many-records';
import { benchNow, openBenchDesk } from './desk';
import { type Figure, figure, inTurns, tell } from './measure';
import { calendarFolder, storesFolder } from './places';

const many = 20_000;
const rounds = 20;
/** Milliseconds in which a page jump is painted and a filter answers, of which the window takes its part for painting. */
const pageBar = 100;
const filterBar = 50;

type Query = Partial<Input<'record.page'>>;

const filters: Readonly<Record<string, Query>> = {
  status: { statuses: ['answered'] },
  owner: { owner: '张业务', sort: 'customer' },
  days: { datedFrom: '2024-03-01', datedTo: '2024-03-31', sort: 'dated' },
  overdue: { overdueOn: '2024-01-01', sort: 'due' },
  'words of a seventh': { text: '加急', sort: 'dated', descending: true },
  'words of all': { text: '订单', sort: 'customer' },
  number: { text: 'PO-17777' },
};

/** Any page in any order, and any filter with its count, in a list of 20,000 records of one kind, against the bars. */
export async function recordPage(sources: string): Promise<readonly Figure[]> {
  const desk = await openBenchDesk(await storeOfRecords(sources));
  const ask = (query: Query) =>
    desk.services.channels['record.page'](desk.context, {
      kind: 'communication',
      offset: 0,
      limit: 100,
      ...query,
    });
  const pages: number[] = [];
  for (const sort of recordSortKeys) {
    for (const offset of [0, 9_950, 19_900]) {
      const [time = 0] = await inTurns([() => ask({ sort, descending: true, offset })], rounds);
      tell(`  by ${sort} from ${offset}: ${time.toFixed(1)} ms`);
      pages.push(time);
    }
  }
  const filtered: number[] = [];
  for (const [name, query] of Object.entries(filters)) {
    const [time = 0] = await inTurns([() => ask(query)], rounds);
    tell(`  ${name}: ${time.toFixed(1)} ms`);
    filtered.push(time);
  }
  await desk.store.close();
  return [
    figure('records-page-20k', Math.max(...pages), pageBar),
    figure('records-filter-20k', Math.max(...filtered), filterBar),
  ];
}

/** Made once for these sources. */
export async function storeOfRecords(sources: string): Promise<string> {
  const folder = join(storesFolder, sources, `records-${many}`);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const store = await openStore({ folder: unfinished, clock: { now: () => benchNow } });
  await fillWithContacts(store, createEnvironmentLoader(loadOfficialYears(calendarFolder)), many);
  await store.close();
  renameSync(unfinished, folder);
  return folder;
}
