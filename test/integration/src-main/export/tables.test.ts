import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { createTableReader, readTablesHere, TableError } from '@main/export/table';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { rejection } from '../../support/failure';

/** As the build lays it out. */
const bundled = pathToFileURL(resolve(import.meta.dirname, '../../../../out/main/tables.js'));
const { signal } = new AbortController();

/** The longest time (ms) in which nothing else got its turn while something was done. */
async function longestPause(work: () => Promise<unknown>): Promise<number> {
  let last = performance.now();
  let longest = 0;
  const tick = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const ticking = setInterval(tick, 5);
  await work();
  await pause(20);
  clearInterval(ticking);
  return Math.round(longest);
}

describe('a file read in a thread of its own', () => {
  let bytes: Buffer;
  beforeAll(async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('客户');
    sheet.addRow(['客户编码', '客户名称', ...Array.from({ length: 18 }, (_, at) => `列${at}`)]);
    for (let row = 0; row < 5_000; row += 1)
      sheet.addRow([`C${row}`, `公司${row}`, ...Array.from({ length: 18 }, (_, at) => `${row}-${at}`)]);
    bytes = Buffer.from(await book.xlsx.writeBuffer());
  }, 60_000);

  it('gives what is read in this one', async () => {
    const aside = await createTableReader(bundled)(bytes, signal);
    expect(aside).toEqual(await readTablesHere(bytes, signal));
    expect(aside.sheets[0]?.rows).toHaveLength(5_001);
  });

  it('holds this thread up for a small part of the time that reading in it does', async () => {
    const here = await longestPause(() => readTablesHere(bytes, signal));
    const aside = await longestPause(() => createTableReader(bundled)(bytes, signal));
    console.info(`5,000 rows × 20 columns hold the thread up: here ${here} ms, aside ${aside} ms`);
    expect(aside).toBeLessThan(here / 3);
  });

  it('says why a file cannot be read', async () => {
    const failure = await rejection(createTableReader(bundled)(Buffer.from([0, 1, 2]), signal), TableError);
    expect(failure.fault).toBe('damaged');
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const reading = createTableReader(bundled)(bytes, stop.signal);
    stop.abort(new Error('stopped'));
    await expect(reading).rejects.toThrow('stopped');
  });
});
