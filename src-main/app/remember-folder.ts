import { renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { syncFile, syncFolder } from '../data';
import { POINTER } from './folders';

/** Keeps the person's choice of data folder for the next start. @throws when the system's folder cannot be written */
export function rememberFolder(folder: string, appData: string): void {
  const pointer = join(appData, POINTER);
  const unfinished = `${pointer}.${process.pid}`;
  writeFileSync(unfinished, `${resolve(folder)}\n`);
  syncFile(unfinished);
  renameSync(unfinished, pointer);
  syncFolder(appData);
}
