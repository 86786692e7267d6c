import { join } from 'node:path';
import { createExporter, type PhotoFile } from '@main/export';
import { prepare } from '@main/export/prepare';
import { type Page, paginate, papers, styles } from '@shared/forms';
import { fill } from '@shared/text';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jobOf, type Sample } from './jobs';
import { samplePhotos } from './photos';
import {
  checkStructure,
  factsOf,
  fontsFolder,
  missingFrom,
  printBySpreadsheet,
  tally,
  textOf,
  wordsOf,
  workFolder,
} from './tools';

/** Every form in both formats, opened by the programs that readers have. TEST_FULL=1 proves every combination. */

const sizes = ['empty', 'typical', 'extreme'] as const;
const languages = ['zh-CN', 'en', 'bilingual'] as const;

const sampled = new Set([
  'RTSP01-01 typical zh-CN',
  'RTSP01-01 extreme en',
  'RTSP01-01-case empty en',
  'RTSP01-01-case typical zh-CN',
  'RTSP01-01-case extreme zh-CN',
  'RTSP01-01 typical bilingual',
  'RTSP01-01-case typical bilingual',
  'transfer-slip typical en',
  // Its sheet is named with an apostrophe.
  'CY empty en',
]);

const samplesOf = (form: Sample['form'], code: string): readonly Sample[] =>
  sizes.flatMap((size) =>
    languages.map((language) => ({ name: `${code} ${size} ${language}`, form, code, size, language })),
  );

const everything: readonly Sample[] = [
  ...(['RTSP01-01', 'RTSP01-01-case', 'transfer-slip'] as const).flatMap((form) => samplesOf(form, form)),
  ...[...papers.keys()].flatMap((code) => samplesOf('paper', code)),
];
const codes = [...papers.keys()];
/** Each paper once, sizes and languages in turn: everything is proved by TEST_FULL=1. */
const isSampled = ({ name, form, code, size, language }: Sample): boolean => {
  if (form !== 'paper' || sampled.has(name)) return sampled.has(name);
  const turn = codes.indexOf(code);
  return size === sizes[(turn + 1) % sizes.length] && language === languages[turn % languages.length];
};
const samples = process.env.TEST_FULL === '1' ? everything : everything.filter(isSampled);

interface Made {
  readonly pages: readonly Page[];
  /** By page: what its cells and margins say. */
  readonly texts: readonly string[];
  /** By page: what its drawings say, which a spreadsheet holds as pictures. */
  readonly drawn: readonly string[];
  readonly pdf: string;
  readonly print: string;
}

const made = new Map<string, Made>();
let folder = '';
let photoFiles: Readonly<Record<string, PhotoFile>> = {};
let remove = (): Promise<void> => Promise.resolve();

beforeAll(async () => {
  const work = await workFolder();
  folder = work.path;
  remove = work.remove;
  photoFiles = await samplePhotos(folder);
  const exporter = createExporter({ workerUrl: null, fontsFolder: await fontsFolder() });
  const sheets: string[] = [];
  for (const [index, sample] of samples.entries()) {
    const pdf = join(folder, `form-${index}.pdf`);
    const sheet = join(folder, `sheet-${index}.xlsx`);
    await exporter.runToFile(jobOf(sample, 'pdf', photoFiles), pdf);
    await exporter.runToFile(jobOf(sample, 'xlsx', photoFiles), sheet);
    sheets.push(sheet);
    const { form, data, metrics } = prepare(jobOf(sample, 'pdf', photoFiles));
    const pages = paginate(form, data, metrics);
    made.set(sample.name, {
      pages,
      texts: pages.map((page) => furnitureOf(page, pages.length, data.furniture) + textOfPage(page)),
      drawn: pages.map(drawnOnPage),
      pdf,
      print: join(folder, `sheet-${index}.pdf`),
    });
  }
  await printBySpreadsheet(sheets, folder);
}, 1_200_000);

afterAll(() => remove());

const textOfPage = (page: Page): string => page.cells.map(({ lines }) => lines.join('\n')).join('\n');

/** Words of drawings stand in the PDF besides those of the cells. */
const drawnOnPage = ({ cells }: Page): string =>
  cells.flatMap(({ drawing }) => drawing?.texts.map(({ text }) => text) ?? []).join('\n');

const furnitureOf = (
  page: Page,
  pages: number,
  furniture: ReturnType<typeof prepare>['data']['furniture'],
): string =>
  [
    furniture.headerLeft,
    fill(furniture.headerRight, { page: page.number, pages }),
    furniture.footerLeft,
    furniture.footerCenter,
    furniture.footerRight,
  ].join('\n');

const of = (name: string): Made => {
  const found = made.get(name);
  if (found === undefined) throw new Error(`not made: ${name}`);
  return found;
};

describe.each(samples)('$name', ({ name }) => {
  test('opens: the PDF has no structural faults, the spreadsheet prints', async () => {
    const { pdf, print } = of(name);
    await checkStructure(pdf);
    await checkStructure(print);
  });

  test('prints on one page width, on as many pages as the PDF has', async () => {
    const { pdf, print, pages } = of(name);
    const [ours, theirs] = await Promise.all([factsOf(pdf), factsOf(print)]);
    expect(ours.pages).toBe(pages.length);
    expect(theirs.pages).toBe(pages.length);
    expect(theirs.width).toBeCloseTo(ours.width, 0);
    expect(theirs.height).toBeCloseTo(ours.height, 0);
    expect(ours.title).not.toBe('');
  });

  test('carries every character on the page that the paginator gave it, in both formats', async () => {
    const { pdf, print, texts, drawn } = of(name);
    const last = texts.length;
    const checked =
      last <= 6
        ? texts.map((_, index) => index)
        : [0, 1, Math.floor(last / 3), Math.floor(last / 2), last - 2, last - 1];
    for (const index of checked) {
      const wanted = tally(texts[index] ?? '');
      const inPdf = tally((texts[index] ?? '') + (drawn[index] ?? ''));
      expect(missingFrom(inPdf, tally(await textOf(pdf, index + 1))), `PDF page ${index + 1}`).toEqual({});
      expect(missingFrom(wanted, tally(await textOf(print, index + 1))), `print page ${index + 1}`).toEqual(
        {},
      );
    }
    const whole = tally(texts.join(''));
    const wholePdf = tally(texts.join('') + drawn.join(''));
    expect(missingFrom(wholePdf, tally(await textOf(pdf)))).toEqual({});
    const printed = await textOf(print);
    expect(missingFrom(whole, tally(printed))).toEqual({});
    expect(printed).not.toContain('###');
  });

  test('no words lie on each other in the spreadsheet’s print', async () => {
    const { print, pages } = of(name);
    for (const page of new Set([1, Math.ceil(pages.length / 2)])) {
      const words = await wordsOf(print, page);
      const clashes = words.flatMap((word, index) =>
        words
          .slice(index + 1)
          .flatMap((other) => (overlaps(word, other) ? [`${word.text} × ${other.text}`] : [])),
      );
      expect(clashes).toEqual([]);
    }
  });

  test('placed cells do not overlap, rows stay under 400 pt, type is 8 pt or more', () => {
    for (const page of of(name).pages) {
      for (const row of page.rows) expect(row.height).toBeLessThanOrEqual(400);
      const last = page.rows.at(-1);
      expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(page.height - 25);
      expect(clashesOf(page)).toEqual([]);
      for (const { style } of page.cells) expect(styles[style].size).toBeGreaterThanOrEqual(8);
    }
  });
});

interface Box {
  readonly xMin: number;
  readonly yMin: number;
  readonly xMax: number;
  readonly yMax: number;
}

/** Overlap of more than line spacing and side bearings explain. */
function overlaps(a: Box, b: Box): boolean {
  const wide = Math.min(a.xMax, b.xMax) - Math.max(a.xMin, b.xMin);
  const high = Math.min(a.yMax, b.yMax) - Math.max(a.yMin, b.yMin);
  return wide > 2 && high > 5;
}

/** Grid positions claimed twice. */
function clashesOf(page: Page): readonly string[] {
  const taken = new Set<string>();
  const clashes: string[] = [];
  for (const cell of page.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
        const key = `${row}:${column}`;
        if (taken.has(key)) clashes.push(`${key} ${cell.text}`);
        taken.add(key);
      }
    }
  }
  return clashes;
}
