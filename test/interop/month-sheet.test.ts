import { join } from 'node:path';
import { createExporter } from '@main/export';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jobOf } from './jobs';
import { factsOf, fontsFolder, textOf, workFolder } from './tools';

/** The month on paper, read by poppler. */

let folder = '';
let remove = (): Promise<void> => Promise.resolve();
beforeAll(async () => {
  const work = await workFolder();
  folder = work.path;
  remove = work.remove;
});
afterAll(() => remove());

test.each([
  ['MC', 'zh-CN'],
  ['MC-A3', 'zh-CN'],
  ['MC', 'en'],
  ['MC-A3', 'bilingual'],
] as const)('%s in %s says every one of 400 things exactly once', async (code, language) => {
  const pdf = join(folder, `${code}-${language}.pdf`);
  const exporter = createExporter({ workerUrl: null, fontsFolder: await fontsFolder() });
  const sample = { name: code, form: 'paper', code, size: 'extreme', language } as const;
  await exporter.runToFile(jobOf(sample, 'pdf', {}), pdf);
  const { width, height } = await factsOf(pdf);
  // Across, in pt.
  expect([Math.round(width), Math.round(height)]).toEqual(code === 'MC' ? [842, 595] : [1191, 842]);
  const numbers = [...(await textOf(pdf)).matchAll(/KS-2026-(\d{4})/g)].map(([, number]) => Number(number));
  expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 400 }, (_, index) => index + 1));
});
