import { open } from 'node:fs/promises';
import { TableError } from '../export/table';

/**
 * The bytes of a file that somebody chose, measured and read through one handle, so that it cannot be another one in between.
 * @param largest bytes
 * @throws TableError `too-large`, what the system says of the path
 */
export async function fileContent(path: string, largest: number): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size > largest) throw new TableError('too-large');
    return await file.readFile();
  } finally {
    await file.close();
  }
}
