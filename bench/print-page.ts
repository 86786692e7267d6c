import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import type { ExportJob } from '@main/export';
import { fontFiles } from '@main/export/fonts';
import { type InkPage, inkOf } from '@main/export/ink';
import { prepare } from '@main/export/prepare';
import { paginate } from '@shared/forms';
import { printPageFolder } from './places';

/** A page in Chromium that waits to be printed again and again. */
export interface ChromiumPrinter {
  readonly print: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openChromiumPrinter(
  job: ExportJob,
  folder: string,
  [program = '', ...args]: readonly string[],
  fontsFolder: string,
): Promise<ChromiumPrinter> {
  const page = join(folder, 'page.html');
  writeFileSync(page, htmlOf(job, fontsFolder));
  const options = [`--user-data-dir=${join(folder, 'chromium')}`, page];
  const child = spawn(program, [...args, printPageFolder, ...options], { stdio: ['pipe', 'pipe', 'ignore'] });
  const said = createInterface(child.stdout)[Symbol.asyncIterator]();
  const hear = async (word: string): Promise<void> => {
    for (;;) {
      const { value, done } = await said.next();
      if (done === true) throw new Error(`Chromium ended before it said ${word}`);
      if (value === word) return;
    }
  };
  await hear('ready');
  return {
    print: async () => {
      child.stdin.write('print\n');
      await hear('printed');
    },
    close: async () => {
      const left = once(child, 'exit');
      child.stdin.end();
      await left;
    },
  };
}

/** The same words, lines and boxes as our PDF has, at the same places. */
function htmlOf(job: ExportJob, fontsFolder: string): string {
  const { form, data, metrics } = prepare(job);
  const pages = paginate(form, data, metrics);
  const sheets = pages.map((page) => sheetOf(inkOf(page, pages.length, data.furniture, metrics)));
  const { regular, bold } = fontFiles(fontsFolder);
  const face = (file: string, weight: number): string =>
    `@font-face { font-family: form; font-weight: ${weight}; src: url('${pathToFileURL(file).href}') }`;
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>
${face(regular, 400)} ${face(bold, 700)}
@page { size: A4; margin: 0 } body { margin: 0; font-family: form } b, i { position: absolute; white-space: pre }
section { position: relative; break-after: page; overflow: hidden } i { border: 0.5pt solid; box-sizing: border-box }
b { font-weight: 400 } b.bold { font-weight: 700 }
</style>${sheets.join('\n')}</html>`;
}

function sheetOf({ width, height, grounds, boxes, texts }: InkPage): string {
  const box = (style: string) => (each: InkPage['boxes'][number]) =>
    `<i style="left:${each.x}pt;top:${each.y}pt;width:${each.width}pt;height:${each.height}pt;${style}"></i>`;
  const words = texts.map(
    ({ x, baseline, size, isBold, text }) =>
      `<b${isBold ? ' class="bold"' : ''} style="left:${x}pt;top:${baseline - size}pt;font-size:${size}pt">${escaped(text)}</b>`,
  );
  return `<section style="width:${width}pt;height:${Math.floor(height)}pt">${[
    ...grounds.map(box('border:0;background:#ddd')),
    ...boxes.map(box('')),
    ...words,
  ].join('')}</section>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
