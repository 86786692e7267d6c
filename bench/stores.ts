import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadOfficialYears, openStore, type Store, type Trx } from '@main/data';
import {
  allPositions,
  complaintsAt,
  type FoundComplaint,
  insertComplaint,
} from '@main/data/repositories/complaints';
import { takeNumber } from '@main/data/repositories/counters';
import { appendHistories } from '@main/data/repositories/history';
import { seedDemo } from '@main/services/demo';
import { benchNow } from './desk';
import { tell, timed } from './measure';
import { calendarFolder, storesFolder } from './places';

/** So many are told as stories; larger stores hold them again and again under other numbers. */
const told = 1000;
const perTransaction = 1000;

const copies: string[] = [];
process.once('exit', () => {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true });
});

/** A folder with a store of so many complaints, its own copy: made once for these sources, kept in out/bench. */
export async function storeOf(complaints: number, sources: string): Promise<string> {
  const kept = join(storesFolder, sources, String(complaints));
  if (!existsSync(kept)) await make(kept, complaints, sources);
  const folder = mkdtempSync(join(tmpdir(), `customer-desk-bench-${complaints}-`));
  copies.push(folder);
  cpSync(kept, folder, { recursive: true });
  return folder;
}

async function make(folder: string, complaints: number, sources: string): Promise<void> {
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  const time = await timed(async () => {
    if (complaints <= told) await seed(unfinished, complaints);
    else await grow(unfinished, complaints, await storeOf(told, sources));
  });
  renameSync(unfinished, folder);
  tell(`made a store of ${complaints} complaints in ${Math.round(time / 1000)} s`);
}

async function seed(folder: string, complaints: number): Promise<void> {
  mkdirSync(folder);
  await withStore(folder, (store) =>
    seedDemo({
      store,
      calendarYears: loadOfficialYears(calendarFolder),
      complaints,
      seed: 1,
      now: benchNow,
    }),
  );
}

async function grow(folder: string, complaints: number, from: string): Promise<void> {
  cpSync(from, folder, { recursive: true });
  await withStore(folder, async (store) => {
    const originals = await store.read(async (db) => complaintsAt(db, await allPositions(db)));
    for (let index = originals.length; index < complaints; index += perTransaction) {
      const count = Math.min(perTransaction, complaints - index);
      await store.write((trx) => repeat(trx, originals, index, count));
    }
  });
}

/** The same complaints once more: other numbers and words of their own, all else as it was. */
async function repeat(
  trx: Trx,
  originals: readonly FoundComplaint[],
  from: number,
  count: number,
): Promise<void> {
  const entries: Parameters<typeof appendHistories>[1][number][] = [];
  for (let index = from; index < from + count; index += 1) {
    const original = originals[index % originals.length];
    if (original === undefined) return;
    entries.push(await repeatOne(trx, original, index));
  }
  await appendHistories(trx, entries);
}

async function repeatOne(trx: Trx, { stored, row, ...rest }: FoundComplaint, index: number) {
  const id = `00000000-0000-4000-9000-${index.toString(16).padStart(12, '0')}`;
  const year = Number(stored.registeredAt.slice(0, 4));
  const sequence = await takeNumber(trx, 'complaint', year);
  const number = `KS-${year}-${String(sequence).padStart(4, '0')}`;
  const body = { ...stored.body, remarks: `${stored.body.remarks} ${index.toString(36)}` };
  const record = { ...rest, stored: { ...stored, id, number, body } };
  const recordHash = await insertComplaint(
    trx,
    record,
    { ...row, id, number },
    { token: id, year, sequence },
  );
  return {
    at: stored.registeredAt,
    operator: stored.registeredBy,
    area: 'complaint',
    recordId: id,
    action: 'register',
    reason: '',
    changes: [{ path: 'number', old: null, new: number }],
    recordHash,
  } as const;
}

async function withStore(folder: string, work: (store: Store) => Promise<unknown>): Promise<void> {
  const store = await openStore({ folder, clock: { now: () => benchNow } });
  try {
    await work(store);
  } finally {
    await store.close();
  }
}
