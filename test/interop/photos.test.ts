import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  createExporter,
  type Exporter,
  type ExportFormat,
  type PaperJob,
  type PhotoFile,
} from '@main/export';
import { prepare } from '@main/export/prepare';
import { catalogue, type PlacedCell, paginate, toPoints } from '@shared/forms';
import { paperSamples } from '@shared/forms/samples';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { samplePhotos } from './photos';
import { contextOf } from './samples';
import { checkStructure, factsOf, fontsFolder, printBySpreadsheet, textOf, workFolder } from './tools';

/** Photos in the forms that show them, as LibreOffice and poppler see them. */

const run = promisify(execFile);

const sizes = ['typical', 'extreme'] as const;
const isFull = process.env.TEST_FULL === '1';
/** Each form once, the sizes in turn; in both with TEST_FULL=1. */
const cases = ['8D', '5P', 'CM', 'RTSP01-03'].flatMap((code, turn) =>
  sizes
    .filter((_, place) => isFull || place !== turn % sizes.length)
    .map((size) => ({ code, size, name: `${code}-${size}` })),
);
type Case = (typeof cases)[number];

const photosOf = { typical: 2, extreme: 12 } as const;
/** Drawings are lines and words in a PDF, pictures in a spreadsheet. */
const drawingsOf = (code: string): number => (code === '8D' || code === '5P' ? 2 : 0);

let folder = '';
let photoFiles: Readonly<Record<string, PhotoFile>> = {};
let exporter: Exporter;
let remove = (): Promise<void> => Promise.resolve();

const jobOf = ({ code, size }: Case, format: ExportFormat): PaperJob => ({
  form: 'paper',
  code,
  format,
  context: contextOf('zh-CN', size),
  input: paperSamples[code]?.[size] ?? {},
  photoFiles,
});

const fileOf = ({ name }: Case, ending: string): string => join(folder, `${name}.${ending}`);
const printOf = ({ name }: Case): string => join(folder, `${name}-print.pdf`);

beforeAll(async () => {
  const work = await workFolder();
  folder = work.path;
  remove = work.remove;
  photoFiles = await samplePhotos(folder);
  exporter = createExporter({ workerUrl: null, fontsFolder: await fontsFolder() });
  for (const each of cases) {
    await exporter.runToFile(jobOf(each, 'pdf'), fileOf(each, 'pdf'));
    await exporter.runToFile(jobOf(each, 'xlsx'), join(folder, `${each.name}-print.xlsx`));
  }
  await printBySpreadsheet(
    cases.map(({ name }) => join(folder, `${name}-print.xlsx`)),
    folder,
  );
}, 600_000);

afterAll(async () => {
  await exporter.close();
  await remove();
});

const pagesOfCase = (each: Case) => {
  const { form, data, metrics } = prepare(jobOf(each, 'pdf'));
  return paginate(form, data, metrics);
};

/** Page of each picture of a PDF; the mask of a see-through one is no picture of its own. */
async function picturesIn(pdf: string): Promise<readonly number[]> {
  const { stdout } = await run('pdfimages', ['-list', pdf]);
  return stdout
    .split('\n')
    .slice(2)
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , kind]) => kind === 'image')
    .map(([page]) => Number(page));
}

interface Place {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where pictures stand on the paper, from the upper left, in pt. */
async function placesIn(pdf: string): Promise<readonly Place[]> {
  const target = `${pdf}.xml`;
  await run('pdftohtml', ['-xml', '-noframes', '-zoom', '1', pdf, target.slice(0, -4)]);
  const xml = await readFile(target, 'utf8');
  return xml.split('<page ').flatMap((part) => {
    const page = Number(/number="(\d+)"/.exec(part)?.[1] ?? 0);
    const pattern = /<image top="(-?\d+)" left="(-?\d+)" width="(\d+)" height="(\d+)"/g;
    return [...part.matchAll(pattern)].map(([, top, left, width, height]) => ({
      page,
      x: Number(left),
      y: Number(top),
      right: Number(left) + Number(width),
      bottom: Number(top) + Number(height),
    }));
  });
}

const framesOf = (each: Case): readonly { readonly page: number; readonly cell: PlacedCell }[] =>
  pagesOfCase(each).flatMap(({ number, cells }) =>
    cells.flatMap((cell) => (cell.photo === undefined ? [] : [{ page: number, cell }])),
  );

/** Frames of what a spreadsheet holds as a picture. */
const sheetFramesOf = (each: Case): readonly { readonly page: number; readonly cell: PlacedCell }[] =>
  pagesOfCase(each).flatMap(({ number, cells }) =>
    cells.flatMap((cell) =>
      cell.photo === undefined && cell.drawing === undefined ? [] : [{ page: number, cell }],
    ),
  );

/** How far a program may set rows off, pt, and how much narrower it may make columns. */
interface Print {
  readonly off: number;
  readonly narrower: number;
}

/** Places are told in whole points. */
const slack = 1.5;

const isWithin = (place: Place, cell: PlacedCell, left: number, { off, narrower }: Print): boolean => {
  const x = left + (cell.x - left) * narrower;
  const isBeside = place.x >= x - slack && place.right <= x + cell.width * narrower + slack;
  return isBeside && place.y >= cell.y - off - slack && place.bottom <= cell.y + cell.height + off + slack;
};

/** LibreOffice begins a page 4 to 5 pt lower, makes rows a little lower and columns a little narrower, all alike. */
const asPrinted: readonly Print[] = Array.from({ length: 31 }, (_, index) => ({
  off: 8,
  narrower: 1 - index / 1000,
}));
const exactly: readonly Print[] = [{ off: 0, narrower: 1 }];

describe.each(cases)('$name', (each) => {
  test('the spreadsheet’s print has as many pages as ours, both open without faults', async () => {
    const pages = pagesOfCase(each).length;
    for (const pdf of [fileOf(each, 'pdf'), printOf(each)]) {
      await checkStructure(pdf);
      expect((await factsOf(pdf)).pages, pdf).toBe(pages);
    }
  });

  test('every photo and, in the spreadsheet, every drawing is on the page that the paginator gave it, in both formats', async () => {
    const wanted = framesOf(each).map(({ page }) => page);
    expect(wanted).toHaveLength(photosOf[each.size]);
    expect(await picturesIn(fileOf(each, 'pdf'))).toEqual(wanted);
    const inSheet = sheetFramesOf(each).map(({ page }) => page);
    expect(inSheet).toHaveLength(photosOf[each.size] + drawingsOf(each.code));
    expect(await picturesIn(printOf(each))).toEqual(inSheet);
  });

  test('every photo and drawing stands inside its own frame, in both formats', async () => {
    const left = toPoints(catalogue.get(each.code)?.definition.margins.left ?? 0);
    for (const [pdf, possible, frames] of [
      [fileOf(each, 'pdf'), exactly, framesOf(each)],
      [printOf(each), asPrinted, sheetFramesOf(each)],
    ] as const) {
      const places = await placesIn(pdf);
      expect(places).toHaveLength(frames.length);
      // One way for the whole file, in which every frame holds exactly its own photo.
      const fits = (print: Print): boolean =>
        frames.every(
          ({ page, cell }) =>
            places.filter((place) => place.page === page && isWithin(place, cell, left, print)).length === 1,
        );
      expect(possible.some(fits), pdf).toBe(true);
    }
  });

  test('the workbook holds each photo and drawing once, with what it shows in words', async () => {
    const workbook = new ExcelJS.Workbook();
    const bytes = await readFile(join(folder, `${each.name}-print.xlsx`));
    await workbook.xlsx.load(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
    );
    expect(workbook.worksheets[0]?.getImages()).toHaveLength(photosOf[each.size] + drawingsOf(each.code));
    const { stdout } = await run('unzip', [
      '-p',
      join(folder, `${each.name}-print.xlsx`),
      'xl/drawings/drawing1.xml',
    ]);
    const described = [...stdout.matchAll(/descr="([^"]+)"/g)].map(([, words]) => words);
    const shown = sheetFramesOf(each).map(({ cell }) => cell.photo?.caption ?? cell.drawing?.description);
    expect(described).toEqual(shown);
  });
});

test('a photo that cannot be read never fails the form: its frame says so, and so does the result', async () => {
  const broken = join(folder, 'broken.jpg');
  await writeFile(broken, 'no picture');
  const [first = '', second = ''] = Object.keys(photoFiles);
  const files = {
    ...photoFiles,
    [first]: { name: '毛刺近景.jpg', path: broken },
    [second]: { name: '已丢失.jpg', path: null },
  };
  const each: Case = { code: '8D', size: 'typical', name: 'broken' };
  for (const format of ['pdf', 'xlsx'] as const) {
    const result = await exporter.runToFile(
      { ...jobOf(each, format), photoFiles: files },
      fileOf(each, format),
    );
    expect(result.unreadablePhotos).toEqual([
      { name: '毛刺近景.jpg', fault: 'broken' },
      { name: '已丢失.jpg', fault: 'missing' },
    ]);
    expect(result.pages).toBe(pagesOfCase(each).length);
  }
  await printBySpreadsheet([fileOf(each, 'xlsx')], join(folder));
  const printed = await textOf(fileOf(each, 'pdf'));
  expect(printed).toContain('照片无法读取');
  expect(printed).toContain('毛刺近景.jpg');
  expect(printed).toContain('已丢失.jpg');
});

test('readable photos are not named as unreadable', async () => {
  const each: Case = { code: 'CM', size: 'typical', name: 'sound' };
  expect((await exporter.run(jobOf(each, 'pdf'))).unreadablePhotos).toEqual([]);
});
