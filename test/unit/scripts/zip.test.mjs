import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { extract, readEntries } from '../../../scripts/lib/zip.mjs';
import { temporaryFolder } from './temporary-folder.mjs';

const folder = temporaryFolder();

/** A small zip writer: entries are { name, content, mode, stored, crc }. */
function zipOf(entries, comment = '') {
  const locals = [];
  const centrals = [];
  let offset = 0;
  for (const { name, content = '', mode = 0o100644, stored = false, crc } of entries) {
    const data = Buffer.from(content);
    const packed = stored || data.length === 0 ? data : deflateRawSync(data);
    const nameBytes = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(nameBytes.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(packed === data ? 0 : 8, 10);
    central.writeUInt32LE(crc ?? crc32(data), 16);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(data.length, 24);
    central.writeUInt16LE(nameBytes.length, 28);
    central.writeUInt32LE((mode << 16) >>> 0, 38);
    central.writeUInt32LE(offset, 42);
    locals.push(local, nameBytes, packed);
    centrals.push(central, nameBytes);
    offset += 30 + nameBytes.length + packed.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([...locals, directory, end, Buffer.from(comment)]);
}

async function archiveOf(entries, comment) {
  const path = join(folder(), 'archive.zip');
  await writeFile(path, zipOf(entries, comment));
  return path;
}

const same = (name) => name;

describe('a zip archive', () => {
  it('is unpacked with packed, stored and empty files, Chinese names and permissions', async () => {
    const long = '顾客服务台 '.repeat(50_000);
    const path = await archiveOf([
      { name: 'a/', mode: 0o040755 },
      { name: 'a/长文.txt', content: long },
      { name: 'a/run', content: '#!', stored: true, mode: 0o100755 },
      { name: 'empty', content: '' },
    ]);
    expect(await extract(path, join(folder(), 'to'), same)).toBe(3);
    expect(await readFile(join(folder(), 'to', 'a', '长文.txt'), 'utf8')).toBe(long);
    expect((await stat(join(folder(), 'to', 'empty'))).size).toBe(0);
    if (process.platform !== 'win32') {
      expect((await stat(join(folder(), 'to', 'a', 'run'))).mode & 0o777).toBe(0o755);
    }
  });

  it('is found behind a comment', async () => {
    const path = await archiveOf([{ name: 'x', content: 'y' }], 'made by hand');
    expect((await readEntries(path)).map(({ name }) => name)).toEqual(['x']);
  });

  it('gives only what is chosen, under the chosen name', async () => {
    const path = await archiveOf([
      { name: 'keep', content: '1' },
      { name: 'drop', content: '2' },
    ]);
    const written = await extract(path, folder(), (name) => (name === 'keep' ? 'kept' : undefined));
    expect(written).toBe(1);
    expect(await readFile(join(folder(), 'kept'), 'utf8')).toBe('1');
  });

  it('does not unpack links', async () => {
    const path = await archiveOf([{ name: 'link', content: '/etc/passwd', mode: 0o120777 }]);
    expect(await extract(path, folder(), same)).toBe(0);
  });

  it.each(['../outside', 'a/../../outside', '/outside', 'C:/outside', '..\\outside'])(
    'is refused when an entry leads outside: %s',
    async (name) => {
      const path = await archiveOf([{ name, content: 'x' }]);
      await expect(extract(path, folder(), same)).rejects.toThrow('leads outside');
    },
  );

  it('is refused when a content does not match its checksum', async () => {
    const path = await archiveOf([{ name: 'x', content: 'content', crc: 1 }]);
    await expect(extract(path, folder(), same)).rejects.toThrow('x is damaged');
  });

  it('is refused when it is cut short, or is none', async () => {
    const whole = zipOf([{ name: 'x', content: 'content' }]);
    const path = join(folder(), 'archive.zip');
    await writeFile(path, whole.subarray(0, whole.length - 30));
    await expect(readEntries(path)).rejects.toThrow('cut short');
    await writeFile(path, 'not a zip');
    await expect(readEntries(path)).rejects.toThrow('Not a zip archive');
  });
});
