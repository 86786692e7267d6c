// The look itself: what it must find, it finds, however often it looked before.
import { expect, test } from '../e2e/fixtures';
import { expectSound, looks, show, wear } from './look';

test('faint words in sight and a nameless button out of it are found at every look', async ({ page }) => {
  await wear(page, looks[0]);
  await show(page, '#/settings', 'settings');
  await expectSound(page, 'before');
  await page.evaluate(() => {
    const screen = document.querySelector('#page');
    const faint = document.createElement('p');
    faint.textContent = '看不清';
    faint.style.color = 'rgb(190, 190, 190)';
    faint.style.background = 'rgb(255, 255, 255)';
    screen?.prepend(faint);
    const far = document.createElement('p');
    far.style.marginTop = '4000px';
    // As the rows of a long editor, which are not painted until they come into view.
    far.style.contentVisibility = 'auto';
    far.append(document.createElement('button'));
    screen?.append(far);
  });
  for (const time of ['first', 'second']) {
    const looking = expectSound(page, time).then(String, String);
    expect(await looking).toMatch(
      /color-contrast: p[\s\S]*button-name: |button-name: [\s\S]*color-contrast: p/,
    );
  }
});
