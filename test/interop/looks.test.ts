import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createExporter, type PhotoFile } from '@main/export';
import { papers } from '@shared/forms';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jobOf, type Sample } from './jobs';
import { samplePhotos } from './photos';
import { fontsFolder, picturesOf, workFolder } from './tools';

/**
 * The typical print of every form against pictures that were looked at (test/fixtures/looks). After a wanted change:
 * `UPDATE_LOOKS=1 npx vitest run --project interop looks`, then look at each picture that changed.
 */

const kept = resolve(import.meta.dirname, '../fixtures/looks');
const isUpdate = process.env.UPDATE_LOOKS === '1';
/** Greys a pixel may differ by, and how many of a page's pixels may differ more: another poppler smooths letters in its own way. */
const greys = 96;
const share = 0.004;

const typical = { size: 'typical', language: 'zh-CN' } as const;
const samples: readonly Sample[] = [
  ...(['RTSP01-01', 'RTSP01-01-case', 'transfer-slip'] as const).map((form) => ({
    ...typical,
    name: form,
    form,
    code: form,
  })),
  ...[...papers.keys()].map((code) => ({ ...typical, name: code, form: 'paper' as const, code })),
];

let folder = '';
let photoFiles: Readonly<Record<string, PhotoFile>> = {};
let remove = (): Promise<void> => Promise.resolve();

beforeAll(async () => {
  const work = await workFolder();
  folder = work.path;
  remove = work.remove;
  photoFiles = await samplePhotos(folder);
  if (isUpdate) await rm(kept, { recursive: true, force: true });
  await mkdir(kept, { recursive: true });
});
afterAll(() => remove());

describe('the typical print of a form looks as it was reviewed', () => {
  test.each(samples)('$name', async (sample) => {
    const pdf = join(folder, `${sample.name}.pdf`);
    const exporter = createExporter({ workerUrl: null, fontsFolder: await fontsFolder() });
    await exporter.runToFile(jobOf(sample, 'pdf', photoFiles), pdf);
    const pages = await picturesOf(pdf, 40);
    const names = pages.map((_page, index) => `${sample.name}-${index + 1}.png`);
    if (isUpdate)
      await Promise.all(
        pages.map(async (page, index) => writeFile(join(kept, names[index] ?? ''), await inFewGreys(page))),
      );
    expect(await keptOf(sample.name)).toEqual(names.toSorted());
    for (const [index, page] of pages.entries()) {
      const reviewed = await readFile(join(kept, names[index] ?? ''));
      expect(await differing(page, reviewed), names[index]).toBeLessThanOrEqual(share);
    }
  });
});

/** Sixteen greys say as much and take a third of the room. */
const inFewGreys = (png: Buffer): Promise<Buffer> =>
  sharp(png).greyscale().png({ palette: true, colours: 16, compressionLevel: 9 }).toBuffer();

const keptOf = async (name: string): Promise<readonly string[]> =>
  (await readdir(kept)).filter((file) => file.replace(/-\d+\.png$/, '') === name).toSorted();

/** The share of pixels that differ plainly; 1 for pictures of another size. */
async function differing(one: Buffer, other: Buffer): Promise<number> {
  const [left, right] = await Promise.all([greyOf(one), greyOf(other)]);
  if (left.info.width !== right.info.width || left.info.height !== right.info.height) return 1;
  let count = 0;
  for (const [at, grey] of left.data.entries()) {
    if (Math.abs(grey - (right.data[at] ?? 0)) > greys) count += 1;
  }
  return count / left.data.length;
}

const greyOf = (png: Buffer) => sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
