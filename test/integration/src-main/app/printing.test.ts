import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { createCups } from '@main/platform/cups';
import { type PrintJob, PrintQueue } from '@main/platform/print-queue';
import type { PrintSettings } from '@shared/domain/print';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PrintServer, startPrintServer } from '../../../helpers/print-server';
import { tempFolder } from '../../support/temp';

let server: PrintServer;
beforeAll(async () => {
  server = await startPrintServer();
  process.env.CUPS_SERVER = server.environment.CUPS_SERVER;
});
afterAll(async () => {
  delete process.env.CUPS_SERVER;
  await server.close();
});

const settingsFor = (printer: string, change: Partial<PrintSettings> = {}): PrintSettings => ({
  printer,
  copies: 1,
  pages: '',
  sides: 'one',
  paper: 'A4',
  ...change,
});

const sizes = { A4: [595, 842], A3: [842, 1191] } as const;

async function paperOf(pages: readonly (keyof typeof sizes)[]): Promise<string> {
  const pdf = await PDFDocument.create();
  for (const size of pages) pdf.addPage([...sizes[size]]);
  const path = join(tempFolder(), '毛刺 report.pdf');
  writeFileSync(path, await pdf.save());
  return path;
}

/** A queue before the real one; a paper may take as long as the test says. */
function queueOf(deadline = 20_000) {
  const cups = createCups();
  const known = new Map<string, string>();
  const queue = new PrintQueue<{ readonly path: string; readonly settings: PrintSettings }>({
    deadline,
    print: ({ path, settings }, signal) =>
      cups.print(
        {
          title: '8D-KS-2026-0001 毛刺',
          paths: [path],
          settings,
          before: known.get(settings.printer) ?? null,
          taken: (name) => known.set(settings.printer, name),
        },
        signal,
      ),
    changed: () => undefined,
    ended: async () => undefined,
  });
  const isDone = ({ state }: PrintJob<unknown>): boolean => state === 'printed' || state === 'failed';
  const done = async (): Promise<readonly string[]> => {
    await expect.poll(() => queue.jobs.every(isDone), { timeout: 50_000 }).toBe(true);
    return queue.jobs.map((job) => (job.state === 'failed' ? job.reason : job.state));
  };
  return { queue, done, known };
}

const sizesOf = async (path: string): Promise<readonly number[]> =>
  (await PDFDocument.load(readFileSync(path))).getPages().map((page) => Math.round(page.getWidth()));

describe('a paper handed to a real print queue', () => {
  it('arrives with its pages, as often, of the range and on the paper that was asked for', async () => {
    await server.add('LASER', 'keeps');
    const path = await paperOf(['A4', 'A4', 'A4']);
    const { queue, done } = queueOf();
    queue.add({ path, settings: settingsFor('LASER') });
    queue.add({ path, settings: settingsFor('LASER', { pages: '1,3', copies: 2, sides: 'long' }) });
    queue.add({ path, settings: settingsFor('LASER', { paper: 'A3', pages: '2' }) });
    expect(await done()).toEqual(['printed', 'printed', 'printed']);
    const printed = (await server.printed()).slice(-3);
    const found = await Promise.all(printed.map(sizesOf));
    expect(found[0]).toEqual([595, 595, 595]);
    // Both sides of two copies of two pages, or one sheet sent twice: never fewer, all of A4.
    expect(found[1]).toEqual([595, 595, 595, 595]);
    expect(found[2]).toEqual([842]);
  });

  it('says of each printer whether it is ready, stopped or takes nothing', async () => {
    await server.add('READY', 'keeps');
    await server.add('BROKEN', 'breaks');
    await server.add('FULL', 'keeps');
    await server.refuse('FULL');
    const { queue, done } = queueOf();
    queue.add({ path: await paperOf(['A4']), settings: settingsFor('BROKEN') });
    expect(await done()).toEqual(['stopped']);
    const all = await createCups().printers();
    expect(all?.filter(({ name }) => ['READY', 'BROKEN', 'FULL'].includes(name))).toEqual([
      { name: 'BROKEN', isDefault: false, state: 'stopped' },
      { name: 'FULL', isDefault: false, state: 'refusing' },
      { name: 'READY', isDefault: false, state: 'ready' },
    ]);
  });

  it('that vanishes, refuses, breaks or hangs gives its reason in time, and the paper behind it is printed', async () => {
    await server.add('GOOD', 'keeps');
    await server.add('HANGS', 'hangs');
    await server.add('BREAKS', 'breaks');
    await server.add('REFUSES', 'keeps');
    await server.refuse('REFUSES');
    const before = (await server.printed()).length;
    const path = await paperOf(['A4']);
    const { queue, done } = queueOf(3_000);
    for (const printer of ['GONE', 'REFUSES', 'BREAKS', 'HANGS', 'GOOD'])
      queue.add({ path, settings: settingsFor(printer) });
    expect(await done()).toEqual(['printer-gone', 'refused', 'stopped', 'timeout', 'printed']);
    expect(await server.printed()).toHaveLength(before + 1);
  });

  it('that hung is taken back before it is tried again: it never comes out twice', async () => {
    await server.add('SLOW', 'hangs');
    const { queue, done, known } = queueOf(2_000);
    const id = queue.add({ path: await paperOf(['A4']), settings: settingsFor('SLOW') });
    expect(await done()).toEqual(['timeout']);
    const first = known.get('SLOW');
    expect(queue.retry(id)).toBe(true);
    expect(await done()).toEqual(['timeout']);
    const waiting = await openJobs('SLOW');
    expect(waiting).toContain(known.get('SLOW'));
    expect(waiting).not.toContain(`${first} `);
  });
});

async function openJobs(printer: string): Promise<string> {
  const { execFileSync } = await import('node:child_process');
  return execFileSync('lpstat', ['-W', 'not-completed', '-o', printer], { encoding: 'utf8' });
}
