import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBenchDesk } from './desk';
import { type Figure, figure, median } from './measure';
import { bareWindowFolder, programFolder } from './places';
import { storeOf } from './stores';

const rounds = 9;
const deadline = 60_000;

/** From the start of the process to the register with its first page of 10,000 complaints, against a bare window. */
export async function start(sources: string, electron: readonly string[]): Promise<readonly Figure[]> {
  const folder = await storeOf(10_000, sources);
  // What the first start of a new folder writes is not part of a day's start.
  await (await openBenchDesk(folder)).store.close();
  const profile = mkdtempSync(join(tmpdir(), 'customer-desk-bench-bare-'));
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const times = [
      await startOurs([...electron, programFolder, '--data', folder, '--open', 'register']),
      await startBare([...electron, bareWindowFolder, `--user-data-dir=${profile}`]),
    ];
    if (round === 0) continue;
    ours.push(times[0] ?? 0);
    bare.push(times[1] ?? 0);
  }
  rmSync(profile, { recursive: true, force: true });
  return [figure('start-10k', median(ours), median(bare))];

  /** The program notes in its log when the screen stands with its first data. */
  function startOurs(command: readonly string[]): Promise<number> {
    const log = join(folder, 'shell', 'logs', 'desk.log');
    return startUntil(command, (since) => lastReadyIn(log, since));
  }
}

function startBare(command: readonly string[]): Promise<number> {
  return startUntil(command, (_since, output) => {
    const [, at] = /ready (\d+)/.exec(output) ?? [];
    return at === undefined ? null : Number(at);
  });
}

/** Milliseconds from the start of a program to the moment it was ready; then it is ended as the session's end would. */
async function startUntil(
  [program = '', ...args]: readonly string[],
  readyAt: (since: number, output: string) => number | null,
): Promise<number> {
  const since = Date.now();
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr.resume();
  try {
    for (;;) {
      const at = readyAt(since, output);
      if (at !== null) return at - since;
      if (Date.now() - since > deadline || child.exitCode !== null)
        throw new Error(`${program} ${args.join(' ')} did not get ready\n${output}`);
      await new Promise((next) => setTimeout(next, 50));
    }
  } finally {
    await end(child);
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const left = once(child, 'exit');
  child.kill('SIGTERM');
  await left;
}

function lastReadyIn(log: string, since: number): number | null {
  let lines: readonly string[];
  try {
    lines = readFileSync(log, 'utf8').trimEnd().split('\n');
  } catch {
    return null;
  }
  for (const line of lines.toReversed()) {
    const { at, event } = JSON.parse(line) as { readonly at: string; readonly event: string };
    if (Date.parse(at) < since) return null;
    if (event === 'screen-ready') return Date.parse(at);
  }
  return null;
}
