import { readArchive } from '@main/export/foreign-workbook/archive';
import { WorkbookError } from '@main/export/foreign-workbook/fault';
import { openWorkbook } from '@main/export/foreign-workbook/workbook';
import { scanXml } from '@main/export/foreign-workbook/xml';
import { zip } from '@main/export/zip';
import { expect, test } from 'vitest';

const faultOf = async (work: () => unknown): Promise<string> => {
  try {
    await work();
    return 'none';
  } catch (error) {
    return error instanceof WorkbookError ? error.fault : `unexpected ${String(error)}`;
  }
};

const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1000)]);

test('a workbook of the old kind, one with a password and what is no workbook are told apart', async () => {
  const locked = Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]);
  expect(await faultOf(() => openWorkbook(compound))).toBe('old-format');
  expect(await faultOf(() => openWorkbook(locked))).toBe('encrypted');
  expect(await faultOf(() => openWorkbook(Buffer.from('%PDF-1.7')))).toBe('not-a-workbook');
  expect(await faultOf(() => openWorkbook(Buffer.alloc(0)))).toBe('not-a-workbook');
  const other = await zip([{ name: 'a.txt', bytes: Buffer.from('a') }]);
  expect(await faultOf(() => openWorkbook(other))).toBe('not-a-workbook');
});

test('a cut or changed archive is damaged', async () => {
  const whole = await zip([{ name: 'a.txt', bytes: Buffer.from('abcdefgh'.repeat(50)) }]);
  expect(await faultOf(() => readArchive(whole.subarray(0, whole.length - 30)))).toBe('damaged');
  const changed = Buffer.from(whole);
  changed.writeUInt32LE(0, 14);
  const central = changed.indexOf(Buffer.from('PK\u0001\u0002'));
  changed.writeUInt32LE(0, central + 16);
  expect(await faultOf(() => readArchive(changed))).toBe('damaged');
});

test('names that lead out of the archive are refused', async () => {
  const archive = await zip([{ name: 'aa/bb.txt', bytes: Buffer.from('x') }]);
  const evil = Buffer.from(archive.toString('latin1').replaceAll('aa/bb.txt', '../bb.txt'), 'latin1');
  expect(await faultOf(() => readArchive(evil))).toBe('damaged');
});

test('what claims to unpack to very much is refused before it is unpacked, what unpacks to more than it claims while it is', async () => {
  const archive = await zip([{ name: 'a.xml', bytes: Buffer.alloc(100_000) }]);
  const claiming = (size: number): Buffer => {
    const copy = Buffer.from(archive);
    copy.writeUInt32LE(size, copy.indexOf(Buffer.from('PK\u0001\u0002')) + 24);
    return copy;
  };
  expect(await faultOf(() => readArchive(claiming(0x7fff_ffff)))).toBe('too-large');
  expect(await faultOf(() => readArchive(claiming(10)))).toBe('damaged');
  expect(await faultOf(() => readArchive(Buffer.concat([archive, Buffer.alloc(30_000_000)])))).toBe(
    'too-large',
  );
});

test('a document type and broken XML are refused', async () => {
  for (const text of [
    '<!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>',
    '<a><b></a>',
    '<a>&unknown;</a>',
    `${'<a>'.repeat(300)}${'</a>'.repeat(300)}`,
  ])
    expect(await faultOf(() => scanXml(text, {})), text.slice(0, 20)).toBe('damaged');
});

test('elements are found where they stand, behind marks, comments and characters of two units', () => {
  const text = '\ufeff<?xml version="1.0"?>\r\n<!-- <c> --><x:a>\r\n𠮷&amp;<c d="1 > 0"/><c>e</c></x:a>';
  const found: string[] = [];
  scanXml(text, {
    open: ({ start, end }) => found.push(text.slice(start, end)),
    close: ({ start, end }) => found.push(text.slice(start, end)),
  });
  expect(found).toEqual(['<x:a>', '<c d="1 > 0"/>', '<c d="1 > 0"/>', '<c>', '</c>', '</x:a>']);
});
