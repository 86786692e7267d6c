import { type OpenRecords, StartFailure } from './store-keeper';

/** Opens the records of a data folder. @throws StartFailure with the way out */
export async function openFolder(folder: string): Promise<OpenRecords> {
  throw new StartFailure({
    code: 'unknown',
    path: folder,
    detail: 'not in place yet',
    ways: ['retry', 'quit'],
  });
}
