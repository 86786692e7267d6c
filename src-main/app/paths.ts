import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AssetRoots } from '../security/asset-path';

/** Where the program's own files lie; inside the archive in a packaged program, in the working copy otherwise. */
export interface ProgramPaths {
  readonly assets: AssetRoots;
  readonly preload: string;
  readonly icon: string;
  readonly calendars: string;
  /** The export's thread. */
  readonly worker: URL;
  /** The thread that reads tables. */
  readonly tables: URL;
  /** The thread that makes a backup. */
  readonly backup: URL;
}

/** @param root `app.getAppPath()` */
export function programPathsOf(root: string): ProgramPaths {
  return {
    assets: { pages: join(root, 'out', 'renderer'), fonts: join(root, 'out', 'fonts') },
    preload: join(root, 'out', 'preload', 'index.cjs'),
    icon: join(root, 'resources', 'icons', 'icon.png'),
    calendars: join(root, 'resources', 'calendar'),
    worker: pathToFileURL(join(root, 'out', 'main', 'worker.js')),
    tables: pathToFileURL(join(root, 'out', 'main', 'tables.js')),
    backup: pathToFileURL(join(root, 'out', 'main', 'backup.js')),
  };
}
