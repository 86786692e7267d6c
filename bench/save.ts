import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { databaseName } from '@main/data';
import type { StoredComplaint } from '@shared/domain/complaint';
import { openByHand } from './by-hand';
import { type BenchDesk, openBenchDesk } from './desk';
import { type Figure, figure, median, timed } from './measure';
import { storeOf } from './stores';
import { type Ran, statementsOf } from './watched-sqlite';

/** Saves in a row on one side, then the same on the other. */
const inRow = 20;
/** Milliseconds before each save, on both sides: people do not save in a tight loop, and a disk kept busy answers sooner. */
const pause = 10;
const rounds = 25;
const warmUp = 15;
const noNote = { reason: '', approver: '', proof: '' } as const;

/** Saves of one store: through the services, and the same statements by hand on a copy of the same store. */
interface Contest {
  readonly play: (
    round: number,
  ) => Promise<{ readonly ours: readonly number[]; readonly byHand: readonly number[] }>;
  readonly close: () => Promise<void>;
}

/** A durable save with history and search index, at 1,000 and at 100,000 complaints, in turns. */
export async function save(sources: string): Promise<readonly Figure[]> {
  const contests = [await contestOn(1000, sources), await contestOn(100_000, sources)];
  const ours: number[][] = [[], []];
  const byHand: number[][] = [[], []];
  for (let round = 0; round < warmUp + rounds; round += 1) {
    for (const [index, contest] of contests.entries()) {
      const times = await contest.play(round);
      if (round < warmUp) continue;
      ours[index]?.push(...times.ours);
      byHand[index]?.push(...times.byHand);
    }
  }
  await Promise.all(contests.map(({ close }) => close()));
  const [small = 0, large = 0] = ours.map(median);
  const [smallByHand = 0, largeByHand = 0] = byHand.map(median);
  return [
    figure('save-1k', small, smallByHand),
    figure('save-100k', large, largeByHand),
    figure('save-growth', large, small),
  ];
}

async function contestOn(complaints: number, sources: string): Promise<Contest> {
  const desk = await openBenchDesk(await storeOf(complaints, sources));
  const copy = await storeOf(complaints, sources);
  // The same state on both sides: what a start writes is there too.
  await (await openBenchDesk(copy)).store.close();
  const hand = openByHand(join(copy, databaseName));
  const open = await openComplaints(desk);
  return {
    play: async (round) => {
      const ours: number[] = [];
      const recorded: (readonly Ran[])[] = [];
      for (let turn = round * inRow; turn < (round + 1) * inRow; turn += 1) {
        const index = turn % open.length;
        const before = open[index];
        if (before === undefined) throw new Error('there is no open complaint to save');
        const work = async () => {
          open[index] = await saveOnce(desk, before, turn);
        };
        await rest(pause);
        recorded.push(await statementsOf(async () => void ours.push(await timed(work))));
      }
      recorded.forEach(hand.prepare);
      const byHand: number[] = [];
      for (const statements of recorded) {
        await rest(pause);
        byHand.push(await timed(() => hand.run(statements)));
      }
      return { ours, byHand };
    },
    close: async () => {
      hand.close();
      await desk.store.close();
    },
  };
}

async function saveOnce(
  { services, context }: BenchDesk,
  { id, version, body }: StoredComplaint,
  round: number,
): Promise<StoredComplaint> {
  const changed = { ...body, statement: `${body.statement.slice(0, 400)} 第${round}次补充说明` };
  const { stored } = await services.channels['complaint.save'](context, {
    id,
    version,
    body: changed,
    note: noNote,
  });
  return stored;
}

async function openComplaints({ services, context }: BenchDesk): Promise<StoredComplaint[]> {
  const { rows } = await services.channels['complaint.page'](context, {
    filter: { isOpen: true },
    sort: { key: 'number', descending: true },
    offset: 0,
    limit: 40,
  });
  const found = rows.map(({ id }) => services.channels['complaint.get'](context, { id }));
  return (await Promise.all(found)).map(({ stored }) => stored);
}
