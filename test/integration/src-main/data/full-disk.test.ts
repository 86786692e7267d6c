import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreFault } from '@main/data';
import { describe, expect, it, onTestFinished } from 'vitest';
import { complaint, openDesk, register } from '../../support/desk';
import { rejection } from '../../support/failure';
import { tempFolder } from '../../support/temp';

/** A real small disk needs the right to mount one. */
const canMount = process.platform === 'linux' && process.getuid?.() === 0;

describe.runIf(canMount)('[needs root] [linux] a full disk', () => {
  it('refuses the save with a clear code, loses nothing, and works again when there is room', async () => {
    const folder = tempFolder();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder]);
    onTestFinished(() => void execFileSync('umount', ['-l', folder]));
    const ballast = join(folder, 'ballast');
    const desk = await openDesk({ folder });
    await register(desk);
    fill(ballast);
    const token = crypto.randomUUID();
    const body = complaint({ statement: '很长的描述'.repeat(300), remarks: '备注'.repeat(900) });
    expect((await rejection(saveUntilFull(desk), StoreFault)).code).toBe('disk-full');
    rmSync(ballast);
    const { stored } = await desk.call('complaint.register', { token, body });
    const { all } = await desk.call('complaint.count', { filter: {} });
    expect(stored.number).toBe(`KS-2026-${String(all).padStart(4, '0')}`);
    expect((await desk.services.verify()).flatMap(({ defects }) => defects)).toEqual([]);
  });
});

/** Writes until nothing goes in any more. */
function fill(path: string): void {
  for (let size = 2_000_000; size > 4096; size -= 4096) {
    try {
      writeFileSync(path, Buffer.alloc(size));
      return;
    } catch {
      rmSync(path, { force: true });
    }
  }
}

async function saveUntilFull(desk: Awaited<ReturnType<typeof openDesk>>): Promise<void> {
  for (let index = 0; index < 200; index += 1) await register(desk, { remarks: '备注'.repeat(900) });
}
