// Two thousand calls that the contract forbids, over every channel, from inside the real window.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { channelNames } from '../../src-shared/contract/names';
import { asText, junkCalls } from '../helpers/junk';
import { expect, test } from './fixtures';
import { complaintOf, registerOne } from './register-one';

const count = 2_000;
const portion = 100;
/** Another day, another thousand: a failure names the seed, and the seed repeats it. */
const seed = Number(process.env.DESK_JUNK_SEED ?? 20261122);

/** Nothing was written for longer than reminders wait after a change. */
async function isQuiet(folder: string): Promise<boolean> {
  const before = recordsOf(folder);
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  return JSON.stringify(recordsOf(folder)) === JSON.stringify(before);
}

test('two thousand junk calls over every channel are refused; nothing crashes and nothing is written', async ({
  desk,
  page,
}) => {
  test.slow();
  await registerOne(page, complaintOf());
  const calls = junkCalls(count, seed);
  expect(new Set(calls.map(({ channel }) => channel))).toEqual(new Set(channelNames));
  await page.evaluate(defineCall);
  // What the program itself notes of the new complaint (a reminder that was shown) is written by then.
  await expect.poll(() => isQuiet(desk.dataFolder), { timeout: 30_000 }).toBe(true);
  const before = recordsOf(desk.dataFolder);
  const pid = await desk.app.evaluate(() => process.pid);
  const codes = new Map<string, number>();
  for (let from = 0; from < calls.length; from += portion) {
    const answers = await page.evaluate(
      (given) =>
        Promise.all(
          (JSON.parse(given) as Junk[]).map((one) => (window as unknown as WithJunk).callJunk(one)),
        ),
      asText(calls.slice(from, from + portion)),
    );
    for (const [index, code] of answers.entries()) {
      const call = calls[from + index];
      expect(
        ['bad-input', 'too-large', 'not-sent'],
        `seed ${seed}, call ${from + index}, ${call?.channel}`,
      ).toContain(code);
      codes.set(code, (codes.get(code) ?? 0) + 1);
    }
  }
  expect(codes.get('bad-input')).toBeGreaterThan(count / 2);
  expect(recordsOf(desk.dataFolder)).toEqual(before);
  expect(await desk.app.evaluate(() => process.pid)).toBe(pid);
  expect(await desk.problems()).toEqual([]);
  const log = readFileSync(join(desk.dataFolder, 'shell', 'logs', 'desk.log'), 'utf8');
  expect(log).not.toMatch(/"event":"(unhandled|uncaught|call-failed|screen-gone)/);
  await page.evaluate(() => {
    location.hash = '#/register';
  });
  await expect(page.getByText('甬城汽车').first()).toBeVisible();
});

interface Junk {
  readonly channel: string;
  readonly input: unknown;
}

interface WithJunk {
  callJunk(call: Junk): Promise<string>;
}

/** Runs inside the page: makes what only a page can make, calls, and answers the code of the refusal. */
function defineCall(): void {
  const make: Readonly<Record<string, () => unknown>> = {
    function: () => () => undefined,
    map: () => new Map([['id', new Set([1])]]),
    bytes: () => new Uint8Array(5_000),
    node: () => document.body,
    circle: () => {
      const circle: { self?: unknown } = {};
      circle.self = circle;
      return circle;
    },
    class: () => new (class Stranger {})(),
    error: () => new RangeError('x'),
    date: () => new Date(0),
    bigint: () => 10n,
    undefined: () => undefined,
    'not-a-number': () => Number.NaN,
    infinity: () => Number.POSITIVE_INFINITY,
  };
  const revive = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(revive);
    if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
      return value;
    if ('exotic' in value) return make[String(value.exotic)]?.();
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, revive(inner)]));
  };
  Reflect.set(window, 'callJunk', async ({ channel, input }: Junk) => {
    const [area = '', verb = ''] = channel.split('.');
    const call = Reflect.get(Reflect.get(Reflect.get(window, 'desk'), area), verb) as (
      given: unknown,
    ) => Promise<{ ok: boolean; error?: { code: string } }>;
    try {
      const answer = await call(revive(input));
      return answer.ok ? 'accepted' : (answer.error?.code ?? 'no code');
    } catch {
      // The bridge itself does not let it through.
      return 'not-sent';
    }
  });
}

/** Everything under the data folder by content, but the browser's own files, the log, and the day's copy that the program makes by itself. */
function recordsOf(folder: string): readonly string[] {
  const own = ['shell', 'backups'];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !own.some((name) => path.startsWith(join(folder, name))) && !path.endsWith('-shm'))
    .sort()
    .map((path) => `${path} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`);
}
