import { demoNow } from '../helpers/demo';
import { seedManyContacts } from '../helpers/many-store';
import { goTo, timeOfAnswer, timeOfJump } from '../helpers/painted';
import { expect, seedWith, test } from './fixtures';

/** docs/performance.md: painted within 100 ms, answered within 50; five times that where tests run side by side. */
const paintedBar = 5 * 100;
const answerBar = 5 * 50;
const many = 20_000;

test.use({ now: demoNow, seed: seedWith((folder) => seedManyContacts(folder, many)) });
// The records are made once for a build of the program.
test.setTimeout(180_000);

/** The quickest of some: the machine may be busy, the work is the same. */
async function quickest(times: number, work: (round: number) => Promise<number>): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < times; round += 1) best = Math.min(best, await work(round));
  return best;
}

test('in a list of 20,000 records a far page is painted, and a filter answered, without waiting', async ({
  page,
}) => {
  await goTo(page, '/records/communication');
  const grid = page.getByRole('grid');
  await expect(grid.locator('.grid-row input').first()).toBeVisible();
  await expect(page.getByTestId('count')).toContainText('20,000');

  // Rows nobody has looked at yet, as the scroll bar leads there.
  const jump = await quickest(4, (round) => timeOfJump(page, { toRow: 3_000 + round * 4_001 }));
  expect(jump).toBeLessThan(paintedBar);
  await expect(grid.locator('[data-index="15003"] input')).toBeVisible();
  await expect(grid.locator('[data-index="15003"]')).toContainText('GT-2026-04997');

  expect(await timeOfJump(page, { key: 'End' })).toBeLessThan(2 * paintedBar);
  await expect(grid.locator('[data-index="19999"]')).toContainText('GT-2026-00001');

  const words = { kind: 'communication', text: '加急', offset: 0, limit: 50 };
  const answer = await quickest(4, () => timeOfAnswer(page, { ask: 'record.page', input: words }));
  expect(answer).toBeLessThan(answerBar);
});
