import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import type { ExportJob, PhotoFile } from '@main/export';
import { fontFiles } from '@main/export/fonts';
import { type InkPage, inkOf } from '@main/export/ink';
import { createPace } from '@main/export/pace';
import { withPhotos } from '@main/export/photos';
import type { Picture } from '@main/export/picture';
import { createPictureCache } from '@main/export/picture-cache';
import { prepare } from '@main/export/prepare';
import { paginate } from '@shared/forms';
import { printPageFolder } from './places';

/** A page in Chromium that waits to be printed again and again. */
export interface ChromiumPrinter {
  /** Loads the page with its fonts and photos, then prints it. */
  readonly printFirst: () => Promise<void>;
  /** Prints what is loaded. */
  readonly print: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openChromiumPrinter(
  job: ExportJob,
  shown: PhotosShown,
  folder: string,
  [program = '', ...args]: readonly string[],
  fontsFolder: string,
): Promise<ChromiumPrinter> {
  const page = join(folder, `${shown}.html`);
  writeFileSync(page, await htmlOf(job, shown, fontsFolder));
  const options = [`--user-data-dir=${join(folder, `chromium-${shown}`)}`, page];
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
  const ask = async (wish: 'first' | 'print'): Promise<void> => {
    child.stdin.write(`${wish}\n`);
    await hear('printed');
  };
  return {
    printFirst: () => ask('first'),
    print: () => ask('print'),
    close: async () => {
      const left = once(child, 'exit');
      child.stdin.end();
      await left;
    },
  };
}

const unhurried = createPace(
  () => false,
  () => undefined,
);

/** The same words, lines, boxes and photos as our PDF has, at the same places. */
async function htmlOf(job: ExportJob, shown: PhotosShown, fontsFolder: string): Promise<string> {
  const photoFiles = job.form === 'paper' ? (job.photoFiles ?? {}) : {};
  const { prepared } = await withPhotos(prepare(job), photoFiles, createPictureCache(), unhurried);
  const { form, data, metrics, pictures } = prepared;
  const pages = paginate(form, data, metrics);
  const sources = new Map(
    [...pictures].map(([photo, picture]) => [
      picture,
      addressOf(photoFiles[photo.attachmentId], picture, shown),
    ]),
  );
  const sheets = pages.map((page) =>
    sheetOf(inkOf(page, pages.length, data.furniture, metrics, pictures), sources),
  );
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

/** `prepared` as they lie in our file, `original` as the telephone kept them. */
export type PhotosShown = 'prepared' | 'original';

const addressOf = (file: PhotoFile | undefined, picture: Picture, shown: PhotosShown): string =>
  shown === 'prepared' || file?.path == null
    ? `data:image/${picture.kind};base64,${picture.bytes.toString('base64')}`
    : pathToFileURL(file.path).href;

function sheetOf(
  { width, height, grounds, boxes, texts, pictures }: InkPage,
  sources: ReadonlyMap<Picture, string>,
): string {
  const box = (style: string) => (each: InkPage['boxes'][number]) =>
    `<i style="left:${each.x}pt;top:${each.y}pt;width:${each.width}pt;height:${each.height}pt;${style}"></i>`;
  const words = texts.map(
    ({ x, baseline, size, isBold, text }) =>
      `<b${isBold ? ' class="bold"' : ''} style="left:${x}pt;top:${baseline - size}pt;font-size:${size}pt">${escaped(text)}</b>`,
  );
  const photos = pictures.map(
    ({ x, y, width: wide, height: high, picture }) =>
      `<img src="${sources.get(picture)}" style="position:absolute;left:${x}pt;top:${y}pt;width:${wide}pt;height:${high}pt">`,
  );
  return `<section style="width:${width}pt;height:${Math.floor(height)}pt">${[
    ...grounds.map(box('border:0;background:#ddd')),
    ...photos,
    ...boxes.map(box('')),
    ...words,
  ].join('')}</section>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
