import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createExporter, type ExportJob } from '@main/export';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jobOf } from './jobs';
import { samplePhotos } from './photos';
import { contextOf, entryOf, typicalBody } from './samples';
import { checkStructure, factsOf, fontsFolder, textOf, workFolder } from './tools';

/** What a thread keeps from one document for the next must not be seen in it. */

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

const fresh = () => createExporter({ workerUrl: null, fontsFolder: fonts });

const caseJob = (statement: string): ExportJob => ({
  form: 'RTSP01-01-case',
  format: 'pdf',
  context: contextOf('zh-CN', 'typical'),
  input: { ...entryOf({ ...typicalBody(), statement }, 7), companyId: null },
});

test('a document is byte for byte the same, whatever was drawn before it and however often', async () => {
  const photos = await samplePhotos(folder);
  const sample = { name: '8D', form: 'paper', code: '8D', size: 'typical', language: 'zh-CN' } as const;
  const job = jobOf(sample, 'pdf', photos);
  const { bytes: alone } = await fresh().run(job);
  const used = fresh();
  await used.run(caseJob('别的表格，别的字：龘靐齉'));
  expect(Buffer.compare((await used.run(job)).bytes, alone)).toBe(0);
  expect(Buffer.compare((await used.run(job)).bytes, alone)).toBe(0);
});

test('documents that are drawn at the same time do not mix', async () => {
  const jobs = [caseJob('甲方来电'), caseJob('乙方来函'), caseJob('丙方来访')];
  const alone = [];
  for (const job of jobs) alone.push((await fresh().run(job)).bytes);
  const used = fresh();
  const together = await Promise.all(jobs.map((job) => used.run(job)));
  for (const [index, { bytes }] of together.entries())
    expect(Buffer.compare(bytes, alone[index] ?? Buffer.alloc(0))).toBe(0);
});

test('characters that share a glyph are each read as themselves, in every document', async () => {
  const used = fresh();
  for (const [wanted, other] of [
    ['➀', '①'],
    ['①', '➀'],
  ] as const) {
    const pdf = join(folder, `circled-${wanted}.pdf`);
    await used.runToFile(caseJob(`第${wanted}项`), pdf);
    const text = await textOf(pdf);
    expect(text).toContain(`第${wanted}项`);
    expect(text).not.toContain(`第${other}项`);
  }
});

test('an accent that is set onto its letter is drawn and read', async () => {
  const pdf = join(folder, 'accent.pdf');
  await fresh().runToFile(caseJob('Fu\u0308hrung, Cafe\u0301'), pdf);
  await checkStructure(pdf);
  expect((await textOf(pdf)).normalize('NFC')).toContain('Führung');
});

test('a draft says so on every page, with the mark behind the text in reading order', async () => {
  const pdf = join(folder, 'draft.pdf');
  const { pages } = await fresh().runToFile(
    { ...caseJob('正文'), context: contextOf('zh-CN', 'typical', 'draft') } as ExportJob,
    pdf,
  );
  expect((await factsOf(pdf)).pages).toBe(pages);
  for (let page = 1; page <= pages; page += 1) {
    const text = (await textOf(pdf, page)).replaceAll(/\s/g, '');
    expect(text).toMatch(/草稿$/);
  }
});

test('a photo that was exchanged since the last document is shown as it is now, one that was lost as missing', async () => {
  const photos = await samplePhotos(folder);
  const sample = { name: '8D', form: 'paper', code: '8D', size: 'typical', language: 'zh-CN' } as const;
  const used = fresh();
  const before = await used.run(jobOf(sample, 'pdf', photos));
  const [{ path, name } = { path: null, name: '' }] = Object.values(photos);
  await writeFile(path ?? '', 'no longer a picture');
  const after = await used.run(jobOf(sample, 'pdf', photos));
  expect(before.unreadablePhotos).toEqual([]);
  expect(after.unreadablePhotos).toEqual([{ name, fault: 'broken' }]);
});
