import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** Real programs other people open our files with: LibreOffice, poppler, qpdf. */

const run = promisify(execFile);

export const fontsFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'desk-fonts-'));
  const source = resolve(import.meta.dirname, '../../node_modules/@expo-google-fonts/noto-sans-sc');
  await symlink(
    join(source, '400Regular/NotoSansSC_400Regular.ttf'),
    join(folder, 'NotoSansSC_400Regular.ttf'),
  );
  await symlink(join(source, '700Bold/NotoSansSC_700Bold.ttf'), join(folder, 'NotoSansSC_700Bold.ttf'));
  return folder;
};

export async function workFolder(): Promise<{ readonly path: string; readonly remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'desk-interop-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Files given to one run of the spreadsheet program. */
const atOnce = 20;

/** Has LibreOffice write some spreadsheets as another format into `target`, with a profile of its own below `folder`. */
async function convert(
  files: readonly string[],
  format: 'pdf' | 'xlsx',
  { folder, target }: { readonly folder: string; readonly target: string },
): Promise<readonly string[]> {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const options = [
    `-env:UserInstallation=${profile}`,
    '--headless',
    '--convert-to',
    format,
    '--outdir',
    target,
  ];
  for (let from = 0; from < files.length; from += atOnce)
    await run('soffice', [...options, ...files.slice(from, from + atOnce)], { timeout: 170_000 });
  return files.map((file) => join(target, `${basename(file, '.xlsx')}.${format}`));
}

/** LibreOffice's print of some spreadsheets. */
export const printBySpreadsheet = (files: readonly string[], folder: string): Promise<readonly string[]> =>
  convert(files, 'pdf', { folder, target: folder });

/** A workbook opened and saved again by LibreOffice, as who fills it in would. */
export async function savedBySpreadsheet(bytes: Buffer, name: string, folder: string): Promise<Buffer> {
  const source = join(folder, `${name}.xlsx`);
  const target = join(folder, 'saved');
  await mkdir(target, { recursive: true });
  await writeFile(source, bytes);
  const [saved = ''] = await convert([source], 'xlsx', { folder, target });
  return readFile(saved);
}

export async function textOf(pdf: string, page?: number): Promise<string> {
  const range = page === undefined ? [] : ['-f', String(page), '-l', String(page)];
  const { stdout } = await run('pdftotext', ['-raw', '-enc', 'UTF-8', ...range, pdf, '-'], {
    maxBuffer: 1 << 28,
  });
  return stdout;
}

/** Every page as a grey PNG. */
export async function picturesOf(pdf: string, dotsPerInch: number): Promise<readonly Buffer[]> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-pictures-'));
  try {
    await run('pdftoppm', ['-gray', '-png', '-r', String(dotsPerInch), pdf, join(folder, 'page')]);
    const names = (await readdir(folder)).toSorted();
    return await Promise.all(names.map((name) => readFile(join(folder, name))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export interface PdfFacts {
  readonly pages: number;
  readonly width: number;
  readonly height: number;
  readonly title: string;
}

export async function factsOf(pdf: string): Promise<PdfFacts> {
  const { stdout } = await run('pdfinfo', [pdf]);
  const field = (name: string): string => new RegExp(`^${name}:\\s+(.*)$`, 'm').exec(stdout)?.[1] ?? '';
  const [, width = '0', height = '0'] = /([\d.]+) x ([\d.]+)/.exec(field('Page size')) ?? [];
  return {
    pages: Number(field('Pages')),
    width: Number(width),
    height: Number(height),
    title: field('Title'),
  };
}

/** Throws when the file has structural faults. */
export const checkStructure = async (pdf: string): Promise<void> => {
  await run('qpdf', ['--check', pdf]);
};

export interface Word {
  readonly text: string;
  readonly xMin: number;
  readonly yMin: number;
  readonly xMax: number;
  readonly yMax: number;
}

export async function wordsOf(pdf: string, page: number): Promise<readonly Word[]> {
  const { stdout } = await run('pdftotext', ['-bbox', '-f', String(page), '-l', String(page), pdf, '-'], {
    maxBuffer: 1 << 28,
  });
  const pattern = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g;
  return [...stdout.matchAll(pattern)].map(([, xMin, yMin, xMax, yMax, text]) => ({
    text: text ?? '',
    xMin: Number(xMin),
    yMin: Number(yMin),
    xMax: Number(xMax),
    yMax: Number(yMax),
  }));
}

/** How often each character occurs, blanks aside; look-alike code points that fonts swap count as one. */
export function tally(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const character of text.normalize('NFKC').replaceAll(/[\s\u00ad\u200b-\u200f\f]/g, '')) {
    counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return counts;
}

/** Characters of `wanted` that occur less often in `found`, with how many are missing. */
export function missingFrom(
  wanted: ReadonlyMap<string, number>,
  found: ReadonlyMap<string, number>,
): Readonly<Record<string, number>> {
  const missing: Record<string, number> = {};
  for (const [character, count] of wanted) {
    const lack = count - (found.get(character) ?? 0);
    if (lack > 0) missing[character] = lack;
  }
  return missing;
}
