import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { ServiceError } from '@main/services';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { blue, type Colour, fromTelephone, green, grey, quarters, red } from '../../../interop/photos';
import { fileIn, openDesk, type TestDesk } from '../../support/desk';
import { rejection } from '../../support/failure';

const keep = (desk: TestDesk, name: string, bytes: Uint8Array) =>
  desk.call('attachment.keep', { name, bytes: new Uint8Array(bytes) });

/** What a telephone held upright writes: its chip lies, a note in EXIF says so; with place, owner and colour profile. */
const telephonePhoto = async (): Promise<Buffer> =>
  fromTelephone(await quarters(1600, 1200, [green, grey, red, blue]), 6);

async function colourAt(bytes: Uint8Array, x: number, y: number): Promise<readonly number[]> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
  return [...data.subarray(at, at + 3)];
}

const isNear = (found: readonly number[], wanted: Colour): boolean =>
  wanted.every((part, index) => Math.abs(part - (found[index] ?? 999)) < 45);

describe('a pasted or dropped file', () => {
  it('is kept as it came, under the hash of its content, with its entry in the history', async () => {
    const desk = await openDesk();
    const photo = await telephonePhoto();
    const info = await keep(desk, '现场.JPG', photo);
    expect(info).toMatchObject({
      name: '现场.JPG',
      size: photo.length,
      mediaType: 'image/jpeg',
      addedBy: '操作员',
      addedAt: '2026-11-21T10:00+08:00',
    });
    const { path } = await desk.services.attachments.locate(info.id);
    expect(readFileSync(path).equals(photo)).toBe(true);
    expect((await desk.call('attachment.list', { ids: [info.id] })).attachments).toEqual([info]);
    const { checked, defects } =
      (await desk.services.verify()).find(({ name }) => name === 'attachments') ?? {};
    expect({ checked, defects }).toEqual({ checked: 1, defects: [] });
    expect((await desk.services.verify()).flatMap((check) => check.defects)).toEqual([]);
  });

  it('and the same file chosen in the dialog are one file on the disk', async () => {
    const desk = await openDesk();
    const path = fileIn(desk, '现场.jpg', await telephonePhoto());
    const { attachments } = await desk.services.attachments.add(desk.context, [path]);
    const kept = await keep(desk, '现场.jpg', readFileSync(path));
    expect(kept.sha256).toBe(attachments[0]?.sha256);
    expect(readdirSync(desk.store.attachmentsFolder)).toEqual([kept.sha256]);
  });

  it('of 60 MB is refused by name, and nothing of it stays', async () => {
    const desk = await openDesk();
    const refused = await rejection(keep(desk, '录像.mp4', new Uint8Array(60 * 1024 * 1024)), ServiceError);
    expect(refused).toMatchObject({ code: 'too-large', params: { file: '录像.mp4' } });
    expect(readdirSync(desk.store.attachmentsFolder)).toEqual([]);
  });

  it('is refused to whoever may not write', async () => {
    const desk = await openDesk();
    const reader = { ...desk.context, operator: { ...desk.context.operator, roles: ['read-only' as const] } };
    const call = desk.services.channels['attachment.keep'](reader, {
      name: 'a.jpg',
      bytes: new Uint8Array(1),
    });
    expect((await rejection(call, ServiceError)).code).toBe('forbidden');
  });
});

describe('a kept photo on the screen', () => {
  it('is upright, as small as asked for, and says nothing of camera, place or person', async () => {
    const desk = await openDesk();
    const photo = await telephonePhoto();
    for (const trace of ['Zhou Ming', 'Telephone maker', 'xmpmeta']) expect(photo.includes(trace)).toBe(true);
    const { id } = await keep(desk, '现场.jpg', photo);
    const { bytes, kind, width, height } = await desk.call('attachment.picture', { id, edge: 320 });
    expect({ kind, width, height }).toEqual({ kind: 'jpeg', width: 240, height: 320 });
    const { exif, icc, xmp, iptc, orientation, ...found } = await sharp(bytes).metadata();
    expect([found.width, found.height, exif, icc, xmp, iptc, orientation]).toEqual([
      240,
      320,
      ...Array(5).fill(undefined),
    ]);
    for (const trace of ['Zhou Ming', 'Telephone', 'GPS', 'Exif', 'xmpmeta', 'ICC_PROFILE'])
      expect(Buffer.from(bytes).includes(trace), trace).toBe(false);
    for (const [x, y, colour] of [
      [0.25, 0.25, red],
      [0.75, 0.25, green],
      [0.25, 0.75, blue],
      [0.75, 0.75, grey],
    ] as const)
      expect(isNear(await colourAt(bytes, x, y), colour), `${x} ${y}`).toBe(true);
  });

  it('is never blown up', async () => {
    const desk = await openDesk();
    const { id } = await keep(desk, '小.png', await quarters(100, 50, [red, green, blue, grey]));
    const { width, height } = await desk.call('attachment.picture', { id, edge: 2000 });
    expect({ width, height }).toEqual({ width: 100, height: 50 });
  });

  it.each([
    ['a text that calls itself a photo', '照片.jpg', () => Buffer.from('只是文字，不是照片')],
    ['a drawing, which could ask for other files', '图.svg', () => Buffer.from(drawing)],
    ['a telephone’s HEIC', 'IMG_0001.HEIC', () => Buffer.from(heic, 'latin1')],
  ])('%s is refused by name', async (_what, name, content) => {
    const desk = await openDesk();
    const { id } = await keep(desk, name, content());
    const refused = await rejection(desk.call('attachment.picture', { id, edge: 320 }), ServiceError);
    expect(refused).toMatchObject({ code: 'not-a-picture', params: { file: name } });
  });

  it('is refused when half of it is missing', async () => {
    const desk = await openDesk();
    const whole = await telephonePhoto();
    const { id } = await keep(desk, '半张.jpg', whole.subarray(0, whole.length / 2));
    const refused = await rejection(desk.call('attachment.picture', { id, edge: 320 }), ServiceError);
    expect(refused.code).toBe('not-a-picture');
  });

  it('that is lost on the disk is said to be, even when it was shown before; an unknown one too', async () => {
    const desk = await openDesk();
    const { id } = await keep(desk, '现场.jpg', await telephonePhoto());
    await desk.call('attachment.picture', { id, edge: 320 });
    rmSync((await desk.services.attachments.locate(id)).path);
    const lost = await rejection(desk.call('attachment.picture', { id, edge: 320 }), ServiceError);
    expect(lost).toMatchObject({ code: 'file-missing', params: { file: '现场.jpg' } });
    const call = desk.call('attachment.picture', { id: crypto.randomUUID(), edge: 320 });
    expect((await rejection(call, ServiceError)).code).toBe('not-found');
  });
});

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';
/** The beginning of such a file: its kind is told in the first box. */
const heic = `\0\0\0\x18ftypheic\0\0\0\0mif1heic${'\0'.repeat(200)}`;
