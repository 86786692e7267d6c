import { dirname } from 'node:path';

/** Remembers, while the program runs, where the person last saved to. */
export function createPlaces(first: string) {
  let folder = first;
  return {
    exportFolder: (): string => folder,
    rememberExport: (path: string): void => {
      folder = dirname(path);
    },
  };
}
