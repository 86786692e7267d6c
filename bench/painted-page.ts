import { _electron, type Page } from '@playwright/test';
import { waitUntilReady } from '../test/helpers/electron';
import {
  type Asked,
  goTo,
  timeOfAnswer,
  timeOfJump,
  timeOfOpening,
  timeOfSorting,
  timeOfTurn,
} from '../test/helpers/painted';
import { benchInstant, openBenchDesk } from './desk';
import { type Figure, figure, median, tell } from './measure';
import { programFolder } from './places';
import { storeOfRecords } from './record-page';
import { storeOf } from './stores';

const many = 20_000;
const jumps = 24;
/** Milliseconds from the input to the painted rows. */
const paintedBar = 100;
/** From asking in the window to the answer there. */
const answerBar = 50;

/** A step that leads to rows which nobody has looked at yet. */
const stride = 797;

/** Far jumps and filters in the real window, in a list of 20,000 records and in a register of as many, against the bars. */
export async function paintedPage(sources: string, electron: readonly string[]): Promise<readonly Figure[]> {
  return [
    ...(await inWindow(await storeOfRecords(sources), electron, (window) =>
      jumpsIn(window, '/records/communication', 'records'),
    )),
    ...(await inWindow(await storeOf(many, sources), electron, (window) =>
      jumpsIn(window, '/register', 'register'),
    )),
  ];
}

/** Pages of the calendar nobody has looked at yet, in the same records: a year has 10,000 things; the slowest view against the bar. */
export async function calendarPage(sources: string, electron: readonly string[]): Promise<readonly Figure[]> {
  return inWindow(await storeOfRecords(sources), electron, async (window) => {
    await waitUntilReady(window);
    await goTo(window, '/calendar');
    const worst: number[] = [];
    for (const [key, pages] of Object.entries({ m: 8, w: 8, a: 8, y: 2 })) {
      await window.keyboard.press('t');
      await window.keyboard.press(key);
      const times: number[] = [];
      for (let index = 0; index < pages; index += 1) {
        // Somebody looks at the page; the next one is read ahead.
        await window.waitForTimeout(1_000);
        times.push(await timeOfTurn(window, 'PageUp'));
      }
      tell(`  calendar, ${key}: ${text(times)}`);
      worst.push(median(times));
    }
    return [figure('calendar-5000', Math.max(...worst), paintedBar)];
  });
}

/**
 * The workbench opened again and again over 100,000 complaints, most of them closed: until its lines are painted, less what the answer they
 * are made of takes, against the bar.
 */
export async function workbenchPage(
  sources: string,
  electron: readonly string[],
): Promise<readonly Figure[]> {
  return inWindow(await storeOf(100_000, sources), electron, async (window) => {
    await waitUntilReady(window);
    const [openings, answers]: [number[], number[]] = [[], []];
    for (let round = 0; round < 12; round += 1) {
      await goTo(window, '/register');
      await window.waitForTimeout(500);
      openings.push(await timeOfOpening(window, '/today', '.agenda-row'));
      await window.waitForTimeout(500);
      answers.push(await timeOfAnswer(window, { ask: 'complaint.agenda', input: {} }));
    }
    tell(`  workbench: painted ${text(openings)}, of which the answer ${text(answers)}`);
    return [figure('workbench-100k', Math.max(0, median(openings) - median(answers)), answerBar)];
  });
}

async function inWindow(
  folder: string,
  [executablePath = '', ...switches]: readonly string[],
  measure: (page: Page) => Promise<readonly Figure[]>,
): Promise<readonly Figure[]> {
  // What the first start of a new folder writes is not part of a day's work.
  await (await openBenchDesk(folder)).store.close();
  const app = await _electron.launch({
    executablePath,
    args: [...switches, '--lang=zh-CN', programFolder, '--data', folder, '--now', benchInstant],
    cwd: programFolder,
  });
  try {
    return await measure(await app.firstWindow());
  } finally {
    await app.close();
  }
}

async function jumpsIn(page: Page, route: string, name: ListName): Promise<readonly Figure[]> {
  await openList(page, route);
  return measured(page, name);
}

async function openList(page: Page, route: string): Promise<void> {
  await waitUntilReady(page);
  await goTo(page, route);
  await page.locator('.grid-row input').first().waitFor();
}

async function measured(page: Page, name: ListName): Promise<readonly Figure[]> {
  const times: number[] = [];
  for (let index = 0; index < jumps; index += 1) {
    const time = await timeOfJump(page, { toRow: 500 + ((index * 7) % jumps) * stride });
    if (index >= jumps / 6) times.push(time);
  }
  const keys = [await timeOfJump(page, { key: 'Home' }), await timeOfJump(page, { key: 'End' })];
  const { head, filters } = lists[name];
  const sorted: number[] = [];
  for (let index = 0; index < 8; index += 1) sorted.push(await timeOfSorting(page, head));
  const answered: number[] = [];
  for (let index = 0; index < 24; index += 1)
    for (const filter of filters) answered.push(await timeOfAnswer(page, filter));
  tell(`  ${name}: jumps ${text(times)}; Home, End ${text(keys)}; sorted anew ${text(sorted)}`);
  tell(`  ${name}: filters answered ${text(answered)}`);
  return [
    figure(`${name}-jump-painted-20k`, median(times), paintedBar),
    figure(`${name}-filter-answered-20k`, median(answered), answerBar),
  ];
}

const page = { offset: 0, limit: 50 };
const byNumber = { key: 'number', descending: true };

/** What is clicked to sort, and what filters ask the program for: a choice, and words. */
const lists = {
  records: {
    head: '编号',
    filters: [
      { ask: 'record.page', input: { kind: 'communication', statuses: ['answered'], ...page } },
      { ask: 'record.page', input: { kind: 'communication', text: '加急', ...page } },
    ],
  },
  register: {
    head: '投诉编号',
    filters: [
      { ask: 'complaint.page', input: { filter: { categories: ['delivery'] }, sort: byNumber, ...page } },
      { ask: 'complaint.page', input: { filter: { search: '异响' }, sort: byNumber, ...page } },
    ],
  },
} as const satisfies Readonly<Record<string, { readonly head: string; readonly filters: readonly Asked[] }>>;
type ListName = keyof typeof lists;

const text = (times: readonly number[]): string => times.map((time) => time.toFixed(0)).join(' ');
