import { execFile, execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { createExporter, type ExportJob, type PaperJob } from '@main/export';
import { createExportJobs } from '@main/services/export-jobs';
import { photoDisciplines } from '@shared/domain/report';
import { defaultSettings } from '@shared/domain/settings';
import { paperSamples } from '@shared/forms/samples';
import { benchInstant, benchNow, openBenchDesk } from './desk';
import { type Figure, figure, inTurns } from './measure';
import { phonePhotos } from './phone-photos';
import { peakMemoryHook, programFolder } from './places';
import { type ChromiumPrinter, openChromiumPrinter, type PhotosShown } from './print-page';
import { storeOf } from './stores';

const run = promisify(execFile);
const longRounds = 3;
const rounds = 15;

/** The bars that no other program stands beside: megabytes of a whole process, and milliseconds. */
const memoryBar = 250;
const pageBar = 100;

/** PDF files: a long register, a report of some pages, a form of one page. */
export async function exportPdf(
  sources: string,
  electron: readonly string[],
  fontsFolder: string,
): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'customer-desk-bench-pdf-'));
  try {
    return [
      ...(await longRegister(sources, folder, fontsFolder)),
      ...(await eightDisciplines(folder, electron, fontsFolder)),
      await singlePage(fontsFolder),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** 10,000 complaints, against LibreOffice making a PDF of our spreadsheet of the same rows. */
async function longRegister(
  sources: string,
  folder: string,
  fontsFolder: string,
): Promise<readonly Figure[]> {
  const data = await storeOf(10_000, sources);
  const job = await registerJob(data);
  const exporter = createExporter({ workerUrl: null, fontsFolder });
  const sheet = join(folder, 'register.xlsx');
  await exporter.runToFile({ ...job, format: 'xlsx' }, sheet);
  const ours = () => exporter.runToFile(job, join(folder, 'ours.pdf'));
  const theirs = () => run('soffice', libreOffice(folder, sheet));
  const [own = 0, libre = 0] = await inTurns([ours, theirs], longRounds, 0);
  return [figure('pdf-10k', own, libre), figure('pdf-10k-memory', peakMemory(data, folder), memoryBar, 'MB')];
}

async function registerJob(data: string): Promise<ExportJob> {
  const { services, store, context } = await openBenchDesk(data);
  const job = await createExportJobs(services).jobOf(context, {
    form: 'RTSP01-01',
    format: 'pdf',
    language: 'zh-CN',
    scope: { kind: 'filter', filter: {} },
  });
  const listed = 'entries' in job ? { ...job, entries: await listOf(job.entries) } : job;
  await store.close();
  return listed;
}

type Entries = Extract<ExportJob, { form: 'RTSP01-01' }>['entries'];

/** Read once: both sides are measured from rows that are there. */
async function listOf(entries: Entries) {
  if (!(Symbol.asyncIterator in entries)) return entries;
  const portions = [];
  for await (const portion of entries) portions.push(portion);
  return portions.flat();
}

const libreOffice = (folder: string, sheet: string): string[] => [
  `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
  '--headless',
  '--convert-to',
  'pdf',
  '--outdir',
  folder,
  sheet,
];

/** Megabytes that a fresh process of the command line holds at most: the whole process, from the store to the finished file. */
function peakMemory(data: string, folder: string): number {
  const command = [
    ...['--require', peakMemoryHook, join(programFolder, 'out', 'main', 'cli.js')],
    ...['export', 'RTSP01-01', '--format', 'pdf', '--from', '2000-01-01', '--data', data],
    ...['--now', benchInstant, '--out', join(folder, 'memory.pdf')],
  ];
  const printed = execFileSync(process.execPath, command, { encoding: 'utf8' });
  const [, kilobytes = ''] = /^peak (\d+)$/m.exec(printed) ?? [];
  return Number(kilobytes) / 1024;
}

const paperJob = (code: string): PaperJob => ({
  form: 'paper',
  code,
  format: 'pdf',
  context: {
    language: 'zh-CN',
    settings: defaultSettings,
    printedAt: benchInstant,
    printedBy: '质量文员',
    now: benchNow,
  },
  input: paperSamples[code]?.typical ?? {},
});

/** A filled 8D with six photos as a telephone takes them. */
async function eightDisciplinesJob(folder: string): Promise<ExportJob> {
  const input = paperSamples['8D']?.typical as ReportSample;
  const { photos } = input.report;
  const six = Array.from({ length: 6 }, (_, index) => ({
    ...photos[index % photos.length],
    id: randomUUID(),
    attachmentId: randomUUID(),
    discipline: photoDisciplines[index % photoDisciplines.length],
  }));
  const ids = six.map(({ attachmentId }) => attachmentId);
  const withSix: object = { ...input, report: { ...input.report, photos: six } };
  return { ...paperJob('8D'), input: withSix, photoFiles: await phonePhotos(ids, folder) };
}

interface ReportSample {
  readonly report: { readonly photos: readonly object[] };
}

/**
 * Against Chromium printing a page with the same cells and photos at the same places. `pdf-8d`: both have shown it before, as a preview
 * does, and hold the photos as they lie in our file. `pdf-8d-first`: from the telephone's files on the disk; ours opens fonts and photos,
 * Chromium loads the page.
 */
async function eightDisciplines(
  folder: string,
  electron: readonly string[],
  fontsFolder: string,
): Promise<readonly Figure[]> {
  const job = await eightDisciplinesJob(folder);
  const exporter = createExporter({ workerUrl: null, fontsFolder });
  const fresh = () => createExporter({ workerUrl: null, fontsFolder }).run(job);
  const against = async (
    shown: PhotosShown,
    measure: (printer: ChromiumPrinter) => Promise<readonly number[]>,
  ): Promise<readonly number[]> => {
    const printer = await openChromiumPrinter(job, shown, folder, electron, fontsFolder);
    return measure(printer).finally(printer.close);
  };
  const [again = 0, theirAgain = 0] = await against('prepared', ({ print }) =>
    inTurns([() => exporter.run(job), print], rounds),
  );
  const [first = 0, theirFirst = 0] = await against('original', ({ printFirst }) =>
    inTurns([fresh, printFirst], longRounds, 1),
  );
  return [figure('pdf-8d', again, theirAgain), figure('pdf-8d-first', first, theirFirst)];
}

/** A form of one page, when the program has printed before. */
async function singlePage(fontsFolder: string): Promise<Figure> {
  const job = paperJob(onePageForm);
  const exporter = createExporter({ workerUrl: null, fontsFolder });
  const { pages } = await exporter.run(job);
  if (pages !== 1) throw new Error(`${onePageForm} has ${pages} pages`);
  const [ours = 0] = await inTurns([() => exporter.run(job)], rounds);
  return figure('pdf-page', ours, pageBar);
}

const onePageForm = 'RT';
