import { existsSync } from 'node:fs';
import type { Page } from '@playwright/test';
import ExcelJS from 'exceljs';
import type { Desk } from '../helpers/electron';
import { answerDialogs } from './dialogs';
import { expect } from './fixtures';

/** Steps that the tests of described records share. */

export const field = (page: Page, path: string) => page.locator(`[data-path="${path}"]`);
export const textOf = (page: Page, path: string) => field(page, path).locator('input, textarea').first();
/** What the bar of an editor says; `data-dirty` tells whether anything is unsaved. */
export const state = (page: Page) => page.locator('.editor-bar [role="status"]');
export const status = (page: Page) => page.getByTestId('status');

export const onScreen = (page: Page, screen: string) =>
  page.waitForFunction((name) => document.documentElement.dataset.screen === name, screen);

export async function show(page: Page, place: string, screen: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, place);
  await onScreen(page, screen);
}

export async function enter(page: Page, path: string, text: string): Promise<void> {
  await textOf(page, path).fill(text);
  await textOf(page, path).press('Tab');
}

/** Types a time of today on the factory's clock. */
export async function enterToday(page: Page, path: string, time: string): Promise<void> {
  await field(page, path).getByText('今天 时:分').click();
  await field(page, path).getByRole('textbox').fill(time);
  await field(page, path).getByRole('textbox').press('Tab');
}

export async function choose(page: Page, path: string, name: string): Promise<void> {
  await field(page, path).locator('.ant-select').click();
  await page.locator('.ant-select-dropdown:visible').getByText(name, { exact: true }).click();
}

/** From the page of a registered record into its editor. */
export async function openRecordEditor(page: Page): Promise<void> {
  await page.getByRole('button', { name: '编辑' }).click();
  await onScreen(page, 'record-edit');
}

/** Saves in the editor of a registered record and goes back to its page. */
export async function saveAndLeave(page: Page): Promise<void> {
  await page.keyboard.press('Control+s');
  await expect(state(page)).toHaveAttribute('data-dirty', 'false');
  await page.keyboard.press('Escape');
  await onScreen(page, 'record');
}

/** Exports the only record of a list as a workbook; answers what its cells say. */
export async function exported(desk: Desk, page: Page, kind: string, path: string): Promise<string> {
  await answerDialogs(desk, path);
  await show(page, `/records/${kind}`, 'records');
  await page.getByRole('grid').focus();
  await page.keyboard.press('x');
  await page.getByRole('button', { name: '导出所选' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '逐条选择位置并导出' }).click();
  // A file stands under its name only once it is whole.
  await expect.poll(() => existsSync(path), { timeout: 30_000 }).toBe(true);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  return JSON.stringify(book.worksheets[0]?.getSheetValues());
}

/**
 * Clicks buttons by their names, and then writes into a field, before any answer of the program can come in between: what a quick person
 * does while it is still asked.
 */
export const inOneMoment = (
  page: Page,
  names: readonly string[],
  field?: { readonly path: string; readonly text: string },
): Promise<void> =>
  page.evaluate(
    ([wanted, writing]) => {
      for (const name of wanted) {
        const button = [...document.querySelectorAll('button')].find(
          ({ textContent }) => textContent.replaceAll(/\s/g, '') === name,
        );
        if (button === undefined) throw new Error(`no button ${name}`);
        button.click();
      }
      if (writing === undefined) return;
      const element = document.querySelector<HTMLTextAreaElement | HTMLInputElement>(
        `[data-path="${writing.path}"] :is(input, textarea)`,
      );
      if (element === null) throw new Error(`no field ${writing.path}`);
      const set = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value')?.set;
      set?.call(element, writing.text);
      element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    [names, field] as const,
  );
