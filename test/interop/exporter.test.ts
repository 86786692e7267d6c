import { execFile } from 'node:child_process';
import { mkdir, readdir, stat, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { createExporter, ExportError, type Exporter, type ExportJob } from '@main/export';
import { paperSamples } from '@shared/forms/samples';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { samplePhotos } from './photos';
import { contextOf, entryOf, registerEntries, typicalBody } from './samples';
import { factsOf, fontsFolder, workFolder } from './tools';

/** The exporter with its real worker thread, bundled as in the program, and a really full disk. */

const root = resolve(import.meta.dirname, '../..');
/** What electron-vite puts before a bundle for libraries written for CommonJS (pdfmake). */
const shims = 'const __dirname = import.meta.dirname; const __filename = import.meta.filename;';
const run = promisify(execFile);
let folder = '';
let exporter: Exporter;
let remove = (): Promise<void> => Promise.resolve();

beforeAll(async () => {
  const work = await workFolder();
  folder = work.path;
  remove = work.remove;
  // What is not bundled is found as beside the program.
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': join(root, 'src-shared'), '@main': join(root, 'src-main') } },
    ssr: { noExternal: true, external: ['sharp'] },
    build: {
      ssr: join(root, 'src-main/export/worker.ts'),
      outDir: join(folder, 'worker'),
      target: 'node20.18',
      rollupOptions: {
        output: {
          format: 'es',
          entryFileNames: 'worker.mjs',
          chunkFileNames: '[name]-[hash].mjs',
          banner: shims,
        },
      },
    },
  });
  exporter = createExporter({
    workerUrl: pathToFileURL(join(folder, 'worker/worker.mjs')),
    fontsFolder: await fontsFolder(),
  });
}, 120_000);

afterAll(async () => {
  await exporter.close();
  await remove();
});

const registerJob = (format: 'xlsx' | 'pdf', copies = 1): ExportJob => {
  const entries = registerEntries('typical');
  return {
    form: 'RTSP01-01',
    format,
    context: contextOf('zh-CN', 'typical'),
    entries: Array.from({ length: copies }, () => entries).flat(),
    scope: { kind: 'month', month: '2026-11' },
  };
};

const caseJob = (statement: string, replacesUnprintable = false): ExportJob => ({
  form: 'RTSP01-01-case',
  format: 'pdf',
  context: contextOf('zh-CN', 'typical'),
  replacesUnprintable,
  input: { ...entryOf({ ...typicalBody(), statement }, 7), companyId: null },
});

const failureOf = async (work: Promise<unknown>): Promise<ExportError> => {
  const error: unknown = await work.then(
    () => null,
    (cause: unknown) => cause,
  );
  if (!(error instanceof ExportError)) throw new Error(`expected an ExportError, got ${String(error)}`);
  return error;
};

test.each(['pdf', 'xlsx'] as const)(
  'the bundled worker makes a register as %s and reports progress',
  async (format) => {
    const path = join(folder, `register.${format}`);
    const seen: number[] = [];
    const { pages } = await exporter.runToFile(registerJob(format, 5), path, {
      onProgress: (done) => seen.push(done),
    });
    expect(pages).toBeGreaterThan(3);
    expect(seen.at(-1)).toBe(pages);
    if (format === 'pdf') expect((await factsOf(path)).pages).toBe(pages);
  },
);

test('the bundled worker makes a case sheet', async () => {
  const path = join(folder, 'case.pdf');
  const { pages } = await exporter.runToFile(caseJob('正常文字'), path);
  expect((await factsOf(path)).pages).toBe(pages);
});

test('a thread that is being warmed answers with the very document that a cold one makes', async () => {
  const workerUrl = pathToFileURL(join(folder, 'worker/worker.mjs'));
  const warmed = createExporter({ workerUrl, fontsFolder: await fontsFolder() });
  warmed.warm();
  const cold = await exporter.run(caseJob('正常文字'));
  expect(Buffer.compare((await warmed.run(caseJob('正常文字'))).bytes, cold.bytes)).toBe(0);
  await warmed.close();
});

test('warming without fonts does no harm: the job that needs them says what is missing', async () => {
  const bare = createExporter({
    workerUrl: pathToFileURL(join(folder, 'worker/worker.mjs')),
    fontsFolder: join(folder, 'nowhere'),
  });
  bare.warm();
  expect((await failureOf(bare.run(caseJob('甲')))).code).toBe('internal');
  expect((await bare.run({ ...caseJob('乙'), format: 'xlsx' })).pages).toBeGreaterThan(0);
  await bare.close();
});

test.each(['pdf', 'xlsx'] as const)('the bundled worker puts photos into a %s', async (format) => {
  const path = join(folder, `notice.${format}`);
  const [readable = ['', { name: '', path: null }]] = Object.entries(await samplePhotos(folder));
  const photoFiles = Object.fromEntries([readable]);
  const input = paperSamples['RTSP01-03']?.typical ?? {};
  const context = contextOf('zh-CN', 'typical');
  const result = await exporter.runToFile(
    { form: 'paper', code: 'RTSP01-03', format, context, input, photoFiles },
    path,
  );
  // The sample has two photos, only one of them was kept.
  expect(result.unreadablePhotos).toEqual([{ name: '照片 2：可疑批次外箱标签', fault: 'missing' }]);
  expect((await stat(path)).size).toBeGreaterThan(10_000);
});

test('characters the font lacks are named before anything is written, and replaced only on demand', async () => {
  const path = join(folder, 'unprintable.pdf');
  const error = await failureOf(exporter.runToFile(caseJob('孔径⌀8 ☑'), path));
  expect(error.code).toBe('unprintable');
  expect(error.params.characters).toBe('⌀ (U+2300) ☑ (U+2611)');
  expect(await readdir(folder)).not.toContain('unprintable.pdf');
  await exporter.runToFile(caseJob('孔径⌀8 ☑', true), path);
  expect(await readdir(folder)).toContain('unprintable.pdf');
});

test.each(['pdf', 'xlsx'] as const)(
  'a long %s is cancelled within 200 ms, leaves nothing, and the next job works',
  async (format) => {
    const path = join(folder, `cancelled.${format}`);
    const control = new AbortController();
    let cancelledAt = 0;
    const onProgress = (done: number): void => {
      if (control.signal.aborted || done === 0) return;
      cancelledAt = performance.now();
      control.abort();
    };
    const error = await failureOf(
      exporter.runToFile(registerJob(format, 400), path, { signal: control.signal, onProgress }),
    );
    expect(error.code).toBe('cancelled');
    expect(performance.now() - cancelledAt).toBeLessThan(250);
    expect(
      (await readdir(folder)).filter((name) => name.includes('cancelled') || name.endsWith('.tmp')),
    ).toEqual([]);
    expect((await exporter.run(caseJob('好'))).pages).toBeGreaterThan(0);
  },
);

/** The rows of a register as a store gives them: one after the other, and only when asked. */
async function* portions(failsAfter = Number.POSITIVE_INFINITY) {
  for (let index = 0; index < 6; index += 1) {
    if (index >= failsAfter) throw new Error('the rows cannot be read');
    yield await Promise.resolve(registerEntries('typical'));
  }
}

test('a register whose rows come in portions is the same as one of a list', async () => {
  const listed = await exporter.run(registerJob('pdf', 6));
  const streamed = await exporter.run({ ...registerJob('pdf'), entries: portions() } as ExportJob);
  expect(streamed.pages).toBe(listed.pages);
  expect(streamed.bytes.length).toBe(listed.bytes.length);
});

test('rows that cannot be read fail the export, leave nothing, and the next job works', async () => {
  const path = join(folder, 'unread.pdf');
  const job = { ...registerJob('pdf'), entries: portions(2) } as ExportJob;
  await expect(exporter.runToFile(job, path)).rejects.toThrow();
  expect((await readdir(folder)).filter((name) => /unread|\.tmp$/.test(name))).toEqual([]);
  expect((await exporter.run(caseJob('好'))).pages).toBeGreaterThan(0);
});

test('a worker that dies fails the job cleanly and the next job gets a fresh one', async () => {
  const broken = createExporter({
    workerUrl: pathToFileURL(join(folder, 'worker/none.mjs')),
    fontsFolder: '',
  });
  expect((await failureOf(broken.run(caseJob('甲')))).code).toBe('internal');
  expect((await failureOf(broken.run(caseJob('乙')))).code).toBe('internal');
  await broken.close();
});

/** A really full disk needs the right to mount a small one. */
const canMount = process.platform === 'linux' && process.getuid?.() === 0;

test.runIf(canMount)('a full disk is named and leaves nothing behind [needs root] [linux]', async () => {
  const small = join(folder, 'small');
  await mkdir(small);
  await run('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', small]);
  try {
    const error = await failureOf(exporter.runToFile(registerJob('pdf', 5), join(small, 'a.pdf')));
    expect(error.code).toBe('disk-full');
    expect(await readdir(small)).toEqual([]);
  } finally {
    await run('umount', [small]);
  }
});

test('a file written is not empty', async () => {
  const path = join(folder, 'size.xlsx');
  await exporter.runToFile(registerJob('xlsx'), path);
  expect((await stat(path)).size).toBeGreaterThan(5000);
});
