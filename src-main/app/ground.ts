import { homedir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { createLogger, type Logger } from '../platform/log';
import { type ScreenSource, screenSourceOf } from '../security/origin';
import { ArgumentError, type Arguments, parseArguments, type StartScreen } from './arguments';
import { type Clock, createClock } from './clock';
import { dataFolderOf, shellFolderOf } from './folders';
import { type ProgramPaths, programPathsOf } from './paths';

/** What every part of the program stands on; fixed for the whole run. */
export interface Ground {
  readonly clock: Clock;
  readonly dataFolder: string;
  /** The folder was named on the command line, for this run alone. */
  readonly isFolderGiven: boolean;
  readonly shellFolder: string;
  readonly logFolder: string;
  readonly log: Logger;
  readonly paths: ProgramPaths;
  readonly source: ScreenSource;
  readonly version: string;
  readonly runtime: string;
  readonly screen: StartScreen | null;
  /** Started into the tray. */
  readonly isHidden: boolean;
}

/** The arguments of this run; null, with a sentence on standard error, when they cannot be understood. */
export function argumentsOfRun(): Arguments | null {
  try {
    return parseArguments(process.argv);
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return null;
  }
}

/** Settles folders, clock and log. Takes the data folder's own profile, so that the lock means this folder. */
export function layGround(given: Arguments): Ground {
  const dataFolder = dataFolderOf(given.dataFolder, app.getPath('appData'));
  const shellFolder = shellFolderOf(dataFolder);
  app.setPath('userData', shellFolder);
  const clock = createClock(given.startsAt);
  const logFolder = join(shellFolder, 'logs');
  const paths = programPathsOf(app.getAppPath());
  const folders = { data: dataFolder, program: app.getAppPath(), home: homedir() };
  const { electron = '', chrome = '', node = '' } = process.versions;
  return {
    clock,
    dataFolder,
    isFolderGiven: given.dataFolder !== null,
    shellFolder,
    logFolder,
    log: createLogger({ folder: logFolder, folders, now: () => Date.now() }),
    paths,
    source: screenSourceOf(app.isPackaged, process.env.ELECTRON_RENDERER_URL),
    version: app.getVersion(),
    screen: given.screen,
    isHidden: given.isHidden,
    runtime: `Electron ${electron} · Chromium ${chrome} · Node.js ${node}`,
  };
}
