import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createExporter, type Exporter } from '@main/export';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { twoCustomers } from '../helpers/escapes';
import { unzip } from '../helpers/zip';
import { openDesk, type TestDesk } from '../integration/support/desk';
import { contextOf } from './samples';
import { fontsFolder, textOf, workFolder } from './tools';

/** What a customer is sent holds no word of the others: neither on the page, nor in a property, nor anywhere in the file's bytes. */

const run = promisify(execFile);

const own = ['甬东汽车底盘有限公司', '261118-1', 'SH-261118-02', 'S-20417', '5Q0-199-311'];
const strange = [
  '浙西悬架系统有限公司',
  '浙西',
  '高原',
  '0571-55550631',
  'V-88031',
  'ZX-77-040',
  'ZXM9',
  '261118-3',
  'SH-261119-07',
  // Ours alone, and the event's own.
  '261118-2',
  '夜班生产',
  'WL-2026-0001',
  'LL-2026-0002',
];

let folder = '';
let exporter: Exporter;
let desk: TestDesk;
let noticeId = '';
let remove = (): Promise<void> => Promise.resolve();

beforeAll(async () => {
  const work = await workFolder();
  folder = work.path;
  remove = work.remove;
  exporter = createExporter({ workerUrl: null, fontsFolder: await fontsFolder() });
  desk = await openDesk({ folder: join(folder, 'data'), now: '2026-11-20T18:00+08:00', isShared: true });
  const { notices } = await desk.call('escape.issue', {
    id: null,
    version: 0,
    token: crypto.randomUUID(),
    body: twoCustomers(),
    reason: '',
  });
  noticeId = notices[0]?.stored.id ?? '';
});

afterAll(async () => {
  await exporter.close();
  await desk.store.close();
  await remove();
});

async function exported(format: 'pdf' | 'xlsx', language: 'zh-CN' | 'en' | 'bilingual'): Promise<string> {
  const { input } = await desk.services.records.print({
    id: noticeId,
    code: 'RTSP01-03',
    isInternal: true,
    recipient: 0,
  });
  const path = join(folder, `notice-${language}.${format}`);
  const context = {
    ...contextOf(language === 'bilingual' ? 'zh-CN' : language, 'typical'),
    isBilingual: language === 'bilingual',
  };
  await exporter.runToFile(
    { form: 'paper', code: 'RTSP01-03', format, context, input, photoFiles: {} },
    path,
  );
  return path;
}

/** Every way a word can stand in bytes: as it is, and as PDF's strings have it. */
const spellings = (word: string): readonly Buffer[] => {
  const wide = Buffer.from(word, 'utf16le');
  const big = Buffer.from(wide).swap16();
  return [
    Buffer.from(word, 'utf8'),
    wide,
    big,
    Buffer.from(big.toString('hex')),
    Buffer.from(big.toString('hex').toUpperCase()),
  ];
};

const saysAny = (bytes: Buffer, words: readonly string[]): readonly string[] =>
  words.filter((word) => spellings(word).some((spelling) => bytes.includes(spelling)));

describe.each(['zh-CN', 'en', 'bilingual'] as const)('a notice in %s', (language) => {
  test('as a PDF says its customer’s rows, and nothing of the others in text, properties or bytes', async () => {
    const path = await exported('pdf', language);
    const text = (await textOf(path)).replaceAll(/\s/g, '');
    for (const word of own) expect(text).toContain(word.replaceAll(/\s/g, ''));
    for (const word of strange) expect(text).not.toContain(word);
    const open = join(folder, `open-${language}.pdf`);
    await run('qpdf', ['--qdf', '--object-streams=disable', path, open]);
    for (const file of [path, open]) expect(saysAny(await readFile(file), strange)).toEqual([]);
    const { stdout } = await run('pdfinfo', [path]);
    expect(saysAny(Buffer.from(stdout), strange)).toEqual([]);
  });

  test('as a spreadsheet says its customer’s rows, and nothing of the others in any part', async () => {
    const bytes = await readFile(await exported('xlsx', language));
    const parts = [...unzip(bytes)].map(([name, content]) => `${name}\n${content}`).join('\n');
    for (const word of own) expect(parts).toContain(word);
    expect(saysAny(Buffer.from(parts), strange)).toEqual([]);
    expect(parts).toContain('docProps/core.xml');
  });
});

test('the search would find them: the event’s own sheet says them all', async () => {
  const event = await desk.call('record.page', { kind: 'escape-event', offset: 0, limit: 1 });
  const { input } = await desk.services.records.print({
    id: event.records[0]?.id ?? '',
    code: 'EE',
    isInternal: true,
    recipient: 0,
  });
  const path = join(folder, 'event.pdf');
  await exporter.runToFile(
    {
      form: 'paper',
      code: 'EE',
      format: 'pdf',
      context: contextOf('zh-CN', 'typical'),
      input,
      photoFiles: {},
    },
    path,
  );
  const text = (await textOf(path)).replaceAll(/\s/g, '');
  for (const word of ['浙西悬架系统有限公司', '261118-3', 'SH-261119-07', '夜班生产'])
    expect(text).toContain(word);
});
