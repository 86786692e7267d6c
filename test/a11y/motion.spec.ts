// Who asks the system for no motion gets none.
import { expect, test } from '../e2e/fixtures';
import { show } from './look';

test('nothing moves where no motion is wished', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const place of ['today', 'intake', 'settings']) {
    await show(page, `#/${place}`, place);
    const moving = await page.evaluate(() => {
      const lasts = (durations: string) => durations.split(',').some((each) => Number.parseFloat(each) > 0);
      return [...document.body.querySelectorAll('*')]
        .filter((element) => lasts(getComputedStyle(element).transitionDuration))
        .map((element) => element.className);
    });
    expect([...new Set(moving)], place).toEqual([]);
  }
});
