import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

/**
 * A file's digest in the form npm uses: `sha512-<base64>`.
 * @param {string} path
 */
export async function integrityOf(path) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(path), hash);
  return `sha512-${hash.digest('base64')}`;
}

/**
 * One SHA-256 over names and contents of files and folders, in a fixed order. A missing entry counts as absent.
 * @param {string} root
 * @param {readonly string[]} entries files or folders, relative to root
 */
export async function hashOfTree(root, entries) {
  const files = (await Promise.all(entries.map((entry) => filesUnder(join(root, entry))))).flat().sort();
  const hash = createHash('sha256');
  for (const file of files) {
    const content = createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
    hash.update(`${relative(root, file).split(sep).join('/')}\0${content}\n`);
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {Promise<string[]>}
 */
async function filesUnder(path) {
  try {
    const children = await readdir(path, { recursive: true, withFileTypes: true });
    return children.filter((child) => child.isFile()).map((child) => join(child.parentPath, child.name));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'ENOTDIR') return [path];
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}
