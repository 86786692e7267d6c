import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createExporter, type ExportJob } from '@main/export';
import { prepare } from '@main/export/prepare';
import { type FormLanguage, paginate } from '@shared/forms';
import { paperSamples } from '@shared/forms/samples';
import { textsOf } from '@shared/text';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextOf, entryOf, registerEntries, typicalBody } from './samples';
import { checkStructure, fontsFolder, workFolder } from './tools';

/** A PDF's outline and properties, read by qpdf and poppler. */

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

interface OutlineEntry {
  readonly title: string;
  /** Counted from 1. */
  readonly destpageposfrom1: number;
}

async function made(name: string, job: ExportJob) {
  const pdf = join(folder, `${name}.pdf`);
  await createExporter({ workerUrl: null, fontsFolder: fonts }).runToFile(job, pdf);
  await checkStructure(pdf);
  const { stdout } = await run('qpdf', ['--json=2', '--json-key=outlines', pdf], { maxBuffer: 1 << 28 });
  const { outlines } = JSON.parse(stdout) as { readonly outlines: readonly OutlineEntry[] };
  const { form, data, metrics } = prepare(job);
  const wanted = paginate(form, data, metrics).flatMap(({ number, bookmarks }) =>
    bookmarks.map(({ text }) => `${text} @${number}`),
  );
  return { pdf, outline: outlines.map((each) => `${each.title} @${each.destpageposfrom1}`), wanted };
}

const eightD = (audience: 'customer' | 'internal', language: FormLanguage): ExportJob => ({
  form: 'paper',
  code: '8D',
  format: 'pdf',
  context: contextOf(language, 'typical'),
  input: { ...(paperSamples['8D']?.typical as object), audience } as object,
});

const titles = (outline: readonly string[]): readonly string[] =>
  outline.map((entry) => entry.replace(/ @\d+$/, ''));

test.each(['zh-CN', 'en'] as const)(
  'the outline of an 8D in %s leads to D0–D8 in order, each on the page where its heading stands',
  async (language) => {
    const { outline, wanted } = await made(`8d-${language}`, eightD('customer', language));
    const { labels } = textsOf(language).papers.report;
    expect(outline).toEqual(wanted);
    expect(titles(outline)).toEqual([
      labels.bandSummary,
      ...([0, 1, 2, 3, 4, 5, 6, 7, 8] as const).map((number) => labels[`bandD${number}`]),
    ]);
    expect(new Set(outline.map((entry) => entry.split('@')[1])).size).toBeGreaterThan(2);
  },
);

test('only the internal 8D has an internal part in its outline', async () => {
  const { bandInternal } = textsOf('zh-CN').papers.report.labels;
  expect(titles((await made('8d-internal', eightD('internal', 'zh-CN'))).outline).at(-1)).toBe(bandInternal);
  expect(titles((await made('8d-customer', eightD('customer', 'zh-CN'))).outline)).not.toContain(
    bandInternal,
  );
});

test('a month’s register leads to its blocks, with how many complaints each has', async () => {
  const { outline, wanted } = await made('register', {
    form: 'RTSP01-01',
    format: 'pdf',
    context: contextOf('zh-CN', 'typical'),
    entries: registerEntries('typical'),
    scope: { kind: 'month', month: '2026-11' },
  });
  const { blocks } = textsOf('zh-CN').forms.register;
  expect(outline).toEqual(wanted);
  expect(outline.length).toBeGreaterThan(0);
  for (const title of titles(outline))
    expect(Object.values(blocks).some((block) => title.startsWith(block) && /\d/.test(title))).toBe(true);
});

test('a bilingual case sheet leads to its sections A–G in both languages', async () => {
  const { outline, wanted } = await made('case', {
    form: 'RTSP01-01-case',
    format: 'pdf',
    context: { ...contextOf('zh-CN', 'typical'), isBilingual: true },
    input: { ...entryOf(typicalBody(), 7), companyId: null },
  });
  expect(outline).toEqual(wanted);
  const { case: first } = textsOf('zh-CN').forms;
  const { case: second } = textsOf('en').forms;
  const sections = (['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const).map(
    (key) => `${first[key]} ${second[key]}`,
  );
  expect(titles(outline)).toEqual(sections);
});

test('a reader opens at a heading’s height, at the left edge', async () => {
  const { pdf } = await made('8d-place', eightD('customer', 'zh-CN'));
  const { stdout } = await run('qpdf', ['--json=2', '--json-key=outlines', pdf], { maxBuffer: 1 << 28 });
  const { outlines } = JSON.parse(stdout) as {
    readonly outlines: readonly { readonly dest: readonly unknown[] }[];
  };
  const tops = outlines.map(({ dest }) => Number(dest[3]));
  for (const { dest } of outlines) {
    expect(dest[1]).toBe('/XYZ');
    expect(dest[2]).toBeCloseTo(0, 1);
  }
  expect(new Set(tops).size).toBeGreaterThan(3);
  for (const top of tops) expect(top > 0 && top < 842).toBe(true);
});

test.each(['8D', 'register'] as const)(
  'the properties of a PDF (%s) name title, record, form number, revision, author and language, and it refers to nothing outside',
  async (kind) => {
    const base = contextOf('zh-CN', 'typical');
    const forms = ['8D', 'RTSP01-01'].map((code) => ({
      code,
      retentionYears: 3,
      revisions: [{ number: `T/NDF/${code}`, revision: 'B/2', effectiveOn: '2026-01-01', changeNote: '' }],
    }));
    const context = { ...base, settings: { ...base.settings, forms } };
    const job: ExportJob =
      kind === '8D'
        ? { ...eightD('customer', 'zh-CN'), context }
        : {
            form: 'RTSP01-01',
            format: 'pdf',
            context,
            entries: registerEntries('typical'),
            scope: { kind: 'month', month: '2026-11' },
          };
    const { pdf } = await made(`properties-${kind}`, job);
    const { title, subject, keywords } = prepare(job).data.properties;
    const { stdout } = await run('pdfinfo', ['-enc', 'UTF-8', pdf]);
    expect(stdout).toContain(title);
    expect(stdout).toContain(subject);
    expect(stdout).toContain(keywords);
    expect(keywords).toContain(kind === '8D' ? 'T/NDF/8D' : 'T/NDF/RTSP01-01');
    expect(keywords).toContain('B/2');
    expect(stdout).toContain(context.printedBy);
    const { stdout: objects } = await run('qpdf', ['--qdf', '--object-streams=disable', pdf, '-'], {
      encoding: 'latin1',
      maxBuffer: 1 << 28,
    });
    const outside = objects.replaceAll(/\bstream\r?\n[\s\S]*?endstream/g, '');
    expect(/\/Lang \(([^)]*)\)/.exec(outside)?.[1]).toBe('zh-CN');
    const reaching =
      /\/(URI|Launch|GoToR|GoToE|JavaScript|EmbeddedFile|Filespec|SubmitForm|ImportData)\b|https?:\/\//;
    expect(reaching.exec(outside)?.[0]).toBeUndefined();
  },
);
