import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * The driver finalizes a prepared statement only when the garbage collector finds it, and until then SQLite keeps the closed file
 * open: on Windows it could not be renamed or restored. So the collector is asked to come now. Where it cannot be asked, the file
 * is let go a little later; nothing else depends on it.
 */
export async function releaseStatements(): Promise<void> {
  try {
    setFlagsFromString('--expose-gc');
    const collect: unknown = runInNewContext('gc');
    if (typeof collect === 'function') collect();
  } catch {
    return;
  }
  // Finalizers run after the collector, in a turn of their own.
  await setImmediate();
}
