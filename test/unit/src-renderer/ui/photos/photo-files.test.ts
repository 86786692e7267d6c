import type { AttachmentInfo, Result, ScreenPicture } from '@shared/contract';
import { largestFile } from '@shared/contract/files';
import { describe, expect, it } from 'vitest';
import type { FileServices } from '../../../../../src-renderer/ui/desk-context';
import type { FileSource } from '../../../../../src-renderer/ui/files/file-source';
import { isMaybePhoto, reordered, takePhoto } from '../../../../../src-renderer/ui/photos/photo-files';

const infoOf = (name: string): AttachmentInfo => ({
  id: crypto.randomUUID(),
  name,
  size: 3,
  sha256: name,
  mediaType: 'image/jpeg',
  addedAt: '2026-11-21T10:00+08:00',
  addedBy: '操作员',
});
const shown: Result<ScreenPicture> = {
  ok: true,
  value: { bytes: new Uint8Array(1), kind: 'jpeg', width: 1, height: 1 },
};
const refused = (code: 'not-a-picture' | 'disk-full'): Result<never> => ({
  ok: false,
  error: { code, params: {}, id: 'x' },
});

function filesWith(change: Partial<FileServices> = {}) {
  const kept: string[] = [];
  const files: FileServices = {
    pick: async () => ({ ok: true, value: { attachments: [], refused: [] } }),
    keep: async (name) => {
      kept.push(name);
      return { ok: true, value: infoOf(name) };
    },
    list: async () => [],
    open: async () => ({ ok: true, value: null }),
    picture: async () => shown,
    ...change,
  };
  return { files, kept };
}

const source = (name: string, type = 'image/jpeg', bytes = 'abc'): FileSource => ({
  kind: 'file',
  name,
  file: new Blob([bytes], { type }),
});

describe('a file on its way to a photo', () => {
  it('is kept, and a photo once it could be shown', async () => {
    const { files, kept } = filesWith();
    expect(await takePhoto(source('现场.jpg'), files)).toMatchObject({
      ok: true,
      value: { name: '现场.jpg' },
    });
    expect(kept).toEqual(['现场.jpg']);
  });

  it.each([
    ['a telephone’s HEIC', source('IMG_1.HEIC', 'image/heic'), 'not-a-picture'],
    ['a HEIC whose kind the system does not know', source('IMG_1.HEIC', ''), 'not-a-picture'],
    ['a drawing', source('图.svg', 'image/svg+xml'), 'not-a-picture'],
    ['a document', source('报告.pdf', 'application/pdf'), 'not-a-picture'],
    ['an empty file', source('空.jpg', 'image/jpeg', ''), 'file-missing'],
  ])('%s is refused by name before anything is kept', async (_what, given, code) => {
    const { files, kept } = filesWith();
    const name = given.kind === 'file' ? given.name : '';
    expect(await takePhoto(given, files)).toMatchObject({
      ok: false,
      error: { code, params: { file: name } },
    });
    expect(kept).toEqual([]);
  });

  it('that is too large is refused without being read', async () => {
    const { files, kept } = filesWith();
    const huge = new Blob([]);
    Object.defineProperties(huge, {
      size: { value: largestFile + 1 },
      type: { value: 'image/png' },
      arrayBuffer: { value: () => Promise.reject(new Error('it was read')) },
    });
    const taken = await takePhoto({ kind: 'file', name: '大.png', file: huge }, files);
    expect(taken).toMatchObject({ ok: false, error: { code: 'too-large', params: { file: '大.png' } } });
    expect(kept).toEqual([]);
  });

  it('that turns out to be no picture, or cannot be kept, says why', async () => {
    const noPicture = filesWith({ picture: async () => refused('not-a-picture') });
    expect(await takePhoto(source('文字.jpg'), noPicture.files)).toMatchObject({
      error: { code: 'not-a-picture' },
    });
    const full = filesWith({ keep: async () => refused('disk-full') });
    expect(await takePhoto(source('照片.jpg'), full.files)).toMatchObject({ error: { code: 'disk-full' } });
  });

  it('chosen in the dialog is kept already and only proven', async () => {
    const { files, kept } = filesWith();
    const info = infoOf('选.jpg');
    expect(await takePhoto({ kind: 'kept', info }, files)).toEqual({ ok: true, value: info });
    expect(kept).toEqual([]);
  });
});

it('knows photos by their kind, else by their ending', () => {
  expect(isMaybePhoto('x', 'image/png')).toBe(true);
  expect(isMaybePhoto('x.JPG', '')).toBe(true);
  expect(isMaybePhoto('x.txt', '')).toBe(false);
  expect(isMaybePhoto('x.jpg', 'text/plain')).toBe(false);
});

it('moves one photo and keeps the others in order', () => {
  expect(reordered(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd']);
  expect(reordered(['a', 'b', 'c', 'd'], 3, 0)).toEqual(['d', 'a', 'b', 'c']);
});
