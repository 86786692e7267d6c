import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The program's own folder: the nearest one above this file that holds `resources/calendar`. */
export function programFolder(from: string = import.meta.dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'resources', 'calendar'))) return folder;
    if (folder === dirname(folder))
      throw new Error('the program is incomplete: resources/calendar is missing');
  }
}

export const calendarFolder = (): string => join(programFolder(), 'resources', 'calendar');
