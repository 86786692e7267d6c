import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PDFDocument } from '@cantoo/pdf-lib';
import { createExporter, type PackageCover, type PackageJob, type PackagePart } from '@main/export';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jobOf } from './jobs';
import { checkStructure, factsOf, fontsFolder, textOf, workFolder } from './tools';

/** Several files as one, read by qpdf, poppler and unzip. */

const run = promisify(execFile);
let folder = '';
let fonts = '';
let remove = (): Promise<void> => Promise.resolve();

beforeAll(async () => {
  const work = await workFolder();
  folder = work.path;
  remove = work.remove;
  fonts = await fontsFolder();
});
afterAll(() => remove());

const cover: PackageCover = {
  language: 'zh-CN',
  title: '资料清单',
  company: '宁波示例机械有限公司',
  stamp: '',
  createdAt: '2026-11-20T09:00+08:00',
  facts: [
    ['编号', '8D-KS-2026-0031-R1'],
    ['顾客', '甲方汽车零部件'],
    ['版本', ''],
  ],
};

const partOf = (name: string, bytes: Uint8Array): PackagePart => ({
  name,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  size: bytes.byteLength,
  source: { kind: 'bytes', bytes },
});

const exporter = () => createExporter({ workerUrl: null, fontsFolder: fonts });
const report = async () =>
  (
    await exporter().run(
      jobOf({ name: '8D', form: 'paper', code: '8D', size: 'typical', language: 'zh-CN' }, 'pdf', {}),
    )
  ).bytes;
const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#c02020' } })
    .jpeg()
    .toBuffer();

async function packed(format: PackageJob['format'], parts: readonly PackagePart[]) {
  const result = await exporter().run({ form: 'package', format, cover, parts });
  const path = join(folder, `${format}-${createHash('sha256').update(result.bytes).digest('hex')}.${format}`);
  await writeFile(path, result.bytes);
  return { path, ...result };
}

describe('one PDF', () => {
  test('has the list in front, then every part with a bookmark; what is no page is named beside', async () => {
    const form = await report();
    const formPath = join(folder, 'form.pdf');
    await writeFile(formPath, form);
    const { pages: formPages } = await factsOf(formPath);
    const parts = [
      partOf('8D-KS-2026-0031-R1.pdf', form),
      partOf('毛刺照片.jpg', await photo(800, 600)),
      partOf('测量数据.xlsx', Buffer.from('no page')),
    ];
    const { path, pages, unreadablePhotos } = await packed('pdf', parts);
    expect(unreadablePhotos).toEqual([]);
    await checkStructure(path);
    expect(pages).toBe(formPages + 2);
    expect((await factsOf(path)).pages).toBe(pages);
    const list = await textOf(path, 1);
    for (const said of ['资料清单', '8D-KS-2026-0031-R1', '甲方汽车零部件', '毛刺照片.jpg', '另附'])
      expect(list).toContain(said);
    expect(list).toContain(`2–${formPages + 1}`);
    expect(list).toContain(parts[0]?.sha256.slice(0, 16));
    expect(list.indexOf('另附')).toBeLessThan(list.indexOf('测量数据.xlsx'));
    const { stdout } = await run('qpdf', ['--json=2', '--json-key=outlines', path]);
    const { outlines } = JSON.parse(stdout) as {
      readonly outlines: readonly { readonly title: string; readonly destpageposfrom1: number }[];
    };
    expect(outlines.map(({ title, destpageposfrom1 }) => [title, destpageposfrom1])).toEqual([
      ['资料清单', 1],
      ['8D-KS-2026-0031-R1.pdf', 2],
      ['毛刺照片.jpg', formPages + 2],
    ]);
  });

  test('shows the pages of a part as they were, word for word', async () => {
    const form = await report();
    const alone = join(folder, 'alone.pdf');
    await writeFile(alone, form);
    const { path } = await packed('pdf', [partOf('8D.pdf', form)]);
    expect(await textOf(path, 2)).toBe(await textOf(alone, 1));
  });

  test('counts the pages of a list that is longer than one itself', async () => {
    const document = await PDFDocument.create();
    document.addPage();
    const page = await document.save();
    const parts = Array.from({ length: 80 }, (_, index) => partOf(`证据 ${index + 1}.pdf`, page));
    const { path, pages } = await packed('pdf', parts);
    const front = pages - parts.length;
    expect(front).toBeGreaterThan(1);
    expect(await textOf(path, 1)).toMatch(new RegExp(`证据 1\\.pdf\\s+${front + 1}\\s`));
  });

  test('names a part that is locked with a password, and one that is broken, instead of leaving it out in silence', async () => {
    const plain = join(folder, 'plain.pdf');
    const locked = join(folder, 'locked.pdf');
    await writeFile(plain, await report());
    await run('qpdf', ['--encrypt', 'secret', 'secret', '256', '--', plain, locked]);
    const { unreadablePhotos } = await packed('pdf', [
      partOf('好.pdf', await readFile(plain)),
      partOf('加密.pdf', await readFile(locked)),
      partOf('坏.pdf', Buffer.from('%PDF-1.7\nnothing')),
      partOf('坏.jpg', Buffer.from('no picture')),
    ]);
    expect(unreadablePhotos.map(({ name }) => name)).toEqual(['加密.pdf', '坏.pdf', '坏.jpg']);
  });
});

describe('a ZIP', () => {
  test('holds every part byte for byte under its Chinese name, with the list', async () => {
    const parts = [partOf('8D 报告.pdf', await report()), partOf('测量数据.xlsx', Buffer.from('数据'))];
    const { path, bytes } = await packed('zip', parts);
    await run('unzip', ['-t', path]);
    const { stdout } = await run('python3', [
      '-c',
      'import sys,zipfile,hashlib,json\nz=zipfile.ZipFile(sys.argv[1])\nprint(json.dumps({i.filename:hashlib.sha256(z.read(i)).hexdigest() for i in z.infolist()}))',
      path,
    ]);
    const found = JSON.parse(stdout) as Record<string, string>;
    expect(Object.keys(found)).toEqual(['资料清单.pdf', '8D 报告.pdf', '测量数据.xlsx']);
    for (const { name, sha256 } of parts) expect(found[name], name).toBe(sha256);
    expect(Buffer.from((await packed('zip', parts)).bytes).equals(bytes)).toBe(true);
  });
});
