import { zip } from '@main/export/zip';
import { expect, test } from 'vitest';
import { unzip } from '../../../helpers/zip';

const parts = [
  { name: 'a/first.xml', bytes: Buffer.from(`<a>${'顾客'.repeat(50_000)}</a>`) },
  { name: 'empty.xml', bytes: Buffer.alloc(0) },
  { name: 'b.xml', bytes: Buffer.from('<b/>') },
];

test('every part comes out as it went in', async () => {
  const packed = await zip(parts);
  expect([...unzip(packed)]).toEqual(parts.map(({ name, bytes }) => [name, bytes.toString()]));
  expect(packed.length).toBeLessThan(5000);
});

test('equal parts make equal archives', async () => {
  expect(await zip(parts)).toEqual(await zip(parts));
});
