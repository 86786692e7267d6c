import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Input, PrintJobs } from '@shared/contract';
import type { PrintSettings } from '@shared/domain/print';
import { fill, textsOf } from '@shared/text';
import { CallFailure } from '../ipc/call-failure';
import type { Emit } from '../ipc/events';
import type { PrintPort } from '../ipc/handlers';
import type { PrintSystem } from '../platform/cups';
import { type PrintJob, PrintQueue } from '../platform/print-queue';
import type { StoreKeeper } from './store-keeper';

/** A paper on its way to a printer. */
interface Paper {
  /** Null for a test page. */
  readonly deliveryId: string | null;
  readonly title: string;
  readonly paths: readonly string[];
  readonly settings: PrintSettings;
  /** What the system's queue calls it, of the last try. */
  readonly known: { name: string | null };
}

export interface Printing {
  /** What the screen asks of it. */
  readonly port: PrintPort;
  /** Begins nothing more, and leaves no test page behind. */
  stop(): Promise<void>;
}

/** Kept papers onto paper, one at a time, by the system's own queue (docs/adr/0016-printing.md). */
export function printPapers(system: PrintSystem, keeper: StoreKeeper, emit: Emit): Printing {
  const changed = (): void => emit('store.changed', { areas: ['print'], id: null });
  const queue = new PrintQueue<Paper>({
    print: ({ title, paths, settings, known }, signal) =>
      system.print(
        {
          title,
          paths,
          settings,
          before: known.name,
          taken: (name) => {
            known.name = name;
          },
        },
        signal,
      ),
    changed,
    ended: async (job) => {
      await written(keeper, job);
      emit('store.changed', { areas: ['delivery'], id: null });
    },
  });
  const jobs = (): PrintJobs => ({
    jobs: queue.jobs.map(({ paper, ...rest }) => ({
      ...rest,
      deliveryId: paper.deliveryId,
      title: paper.title,
      printer: paper.settings.printer,
    })),
  });
  const add = (paper: Omit<Paper, 'known'>): PrintJobs => {
    queue.add({ ...paper, known: { name: null } });
    return jobs();
  };
  return {
    port: {
      printers: async () => ({ printers: await system.printers() }),
      jobs,
      start: async ({ deliveryId, settings }) => {
        const records = keeper.demand();
        // Chosen without a person before it, only a printer that is known to print right.
        if (records.preferences().printing?.tested.includes(settings.printer) !== true)
          throw new CallFailure('forbidden', { why: 'untested-printer', printer: settings.printer });
        const { title, paths } = await records.deliveries.paper(deliveryId);
        return add({ deliveryId, title, paths, settings });
      },
      test: async ({ settings }) => add({ ...(await testPage(keeper)), settings }),
      retry: async ({ id }) => {
        if (!queue.retry(id)) throw new CallFailure('not-found');
        return jobs();
      },
    },
    stop: async () => {
      await queue.close();
      const tests = queue.jobs.filter(({ paper }) => paper.deliveryId === null);
      await Promise.all(tests.map(({ paper }) => removeTestPage(paper)));
    },
  };
}

/** What became of it stands in its delivery. The queue took it: whether it lies in the tray only a person sees. */
async function written(keeper: StoreKeeper, job: PrintJob<Paper>): Promise<void> {
  const { deliveryId, settings } = job.paper;
  // One that failed may be tried again.
  if (deliveryId === null) return job.state === 'printed' ? removeTestPage(job.paper) : undefined;
  const records = keeper.records;
  if (records === null) return;
  const words = textsOf(records.preferences().language).delivery.print;
  const isFailed = job.state === 'failed';
  await records.deliveries.printed(deliveryId, {
    state: isFailed ? 'failed' : 'handed-over',
    note: isFailed
      ? `${settings.printer} · ${words.reasons[job.reason]}`
      : fill(words.queueNote, { printer: settings.printer, copies: settings.copies }),
  });
}

const removeTestPage = async ({ paths: [path] }: Paper): Promise<void> => {
  if (path !== undefined) await rm(dirname(path), { recursive: true, force: true });
};

/** The complaint sheet with nothing in it: fonts, lines and edges of a controlled form. */
async function testPage(keeper: StoreKeeper): Promise<Omit<Paper, 'known' | 'settings'>> {
  const records = keeper.demand();
  const language = records.preferences().language;
  const request: Input<'preview.draw'>['request'] = {
    form: 'blank',
    code: 'RTSP01-01-case',
    format: 'pdf',
    language,
  };
  const never = new AbortController().signal;
  const { bytes } = await records.exports.draw(request, { signal: never, report: () => undefined });
  const folder = await mkdtemp(join(tmpdir(), 'customer-desk-test-page-'));
  const path = join(folder, 'test.pdf');
  await writeFile(path, bytes);
  return { deliveryId: null, title: textsOf(language).delivery.print.testPage, paths: [path] };
}
