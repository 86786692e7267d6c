import { blankNotice, noticeSchema } from '@shared/domain/notice';
import type { Photo } from '@shared/domain/photo';
import { photoSchema } from '@shared/domain/photo';
import { blankReport, type PhotoDiscipline, reportFor, reportSchema } from '@shared/domain/report';
import { defaultSettings } from '@shared/domain/settings';
import {
  catalogue,
  notoSansSc,
  type Page,
  type PlacedCell,
  type PrintContext,
  paginate,
} from '@shared/forms';
import { paperSamples } from '@shared/forms/samples';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';

const context: PrintContext = {
  language: 'zh-CN',
  settings: defaultSettings,
  printedAt: '2026-11-21T14:03+08:00',
  printedBy: '周明',
  now: Date.parse('2026-11-21T14:03:00+08:00'),
};

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const photo = (number: number, more: Partial<Photo> = {}): Photo => ({
  id: id(number),
  attachmentId: id(100 + number),
  caption: `说明${number}`,
  marks: [],
  isInternal: false,
  ...more,
});

const pagesOf = (code: string, input: object): readonly Page[] => {
  const found = catalogue.get(code);
  if (found === undefined) throw new Error(code);
  return paginate(found.definition, found.bind(input, context), notoSansSc());
};

const report = (photos: readonly Photo[], discipline: PhotoDiscipline = 'D2') => ({
  ...blankReport(),
  complaintNumber: 'KS-2026-0001',
  title: '毛刺',
  photos: photos.map((each) => ({ ...each, discipline })),
});

const framesOn = (page: Page): readonly PlacedCell[] =>
  page.cells.filter(({ photo: shown }) => shown !== undefined);
const drawnFrames = (pages: readonly Page[]): readonly PlacedCell[] =>
  pages.flatMap(({ cells }) => cells.filter(({ style }) => style === 'photo'));

const codes = ['8D', '5P', 'CM', 'RTSP01-03'];

describe.each(codes)('photos in %s', (code) => {
  it('stand whole on one page with their captions right under them, however many there are', () => {
    const pages = pagesOf(code, (paperSamples[code]?.extreme ?? {}) as object);
    const shown = pages.flatMap((page) => framesOn(page).map((frame) => ({ page, frame })));
    expect(shown).toHaveLength(12);
    for (const { page, frame } of shown) {
      expect(frame.rowSpan).toBe(1);
      expect(frame.y + frame.height).toBeLessThanOrEqual(page.height - 25);
      const caption = page.cells.find(({ row, column }) => row === frame.row + 1 && column === frame.column);
      expect(caption?.style).toBe('caption');
      expect(caption?.text).toBe(frame.photo?.caption);
    }
  });

  it('leave no trace where there are none', () => {
    const input =
      code === 'RTSP01-03'
        ? { number: 'LL-2026-0001', notice: { ...blankNotice(), subject: '停用' }, recipientId: null }
        : { audience: 'customer', report: report([]) };
    const pages = pagesOf(code, input);
    expect(drawnFrames(pages)).toEqual([]);
    expect(pages.flatMap(({ cells }) => cells).filter(({ text }) => text === '照片')).toEqual([]);
  });

  it('that are internal never reach a customer', () => {
    const secret = photo(2, {
      caption: 'SECRET',
      isInternal: true,
      marks: [{ kind: 'box', from: { x: 0, y: 0 }, to: { x: 1, y: 1 }, words: 'SECRET' }],
    });
    const photos = [photo(1), secret, photo(3)];
    const input =
      code === 'RTSP01-03'
        ? { number: 'LL-2026-0001', notice: { ...blankNotice(), photos }, recipientId: null }
        : { audience: 'customer', report: report(photos) };
    const said = JSON.stringify(pagesOf(code, input));
    expect(said).not.toContain('SECRET');
    expect(said).not.toContain(secret.attachmentId);
    expect(said).toContain('照片 2：说明3');
  });
});

it('the house’s own 8D shows internal photos and says that they are', () => {
  const input = { audience: 'internal', report: report([photo(1, { isInternal: true })]) };
  expect(JSON.stringify(pagesOf('8D', input))).toContain('(内部) 照片 1：说明1');
});

it('a report reduced for the customer no longer holds internal photos at all', () => {
  const full = report([photo(1), photo(2, { isInternal: true })]);
  expect(reportFor('customer', full).photos.map(({ id: own }) => own)).toEqual([id(1)]);
  expect(reportFor('internal', full).photos).toHaveLength(2);
});

it.each(['8D', 'RTSP01-03'])('a blank %s has one empty frame to put a photo into', (code) => {
  const pages = pagesOf(code, catalogue.get(code)?.blank() as object);
  expect(drawnFrames(pages)).toHaveLength(1);
});

it('a photo left alone stands across the sheet, without an empty frame beside it', () => {
  const frames = drawnFrames(
    pagesOf('8D', { audience: 'customer', report: report([photo(1), photo(2), photo(3)]) }),
  );
  expect(frames.map(({ columnSpan }) => columnSpan)).toEqual([12, 12, 24]);
});

it('each discipline of the 8D shows its own photos, numbered through', () => {
  const one = { ...photo(1), discipline: 'D6' as const };
  const other = { ...photo(2), discipline: 'D3' as const };
  const pages = pagesOf('8D', { audience: 'customer', report: { ...report([]), photos: [one, other] } });
  const said = pages.flatMap(({ cells }) => cells.map(({ text }) => text));
  const places = ['D3 围堵措施', '照片 1：说明2', 'D4', 'D6', '照片 2：说明1', 'D7'].map((start) =>
    said.findIndex((text) => text.startsWith(start)),
  );
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places).not.toContain(-1);
});

it('the words of marks stand under their photo behind their numbers', () => {
  const marks = ['毛刺', '', '方向'].map((words) => ({
    kind: 'arrow' as const,
    from: { x: 0, y: 0 },
    to: { x: 1, y: 1 },
    words,
  }));
  const said = pagesOf('CM', { audience: 'customer', report: report([photo(1, { marks })]) });
  expect(said.flatMap(({ cells }) => cells.map(({ text }) => text))).toContain('1. 毛刺\n3. 方向');
});

it('records written before there were photos are still read', () => {
  const { photos: _, ...oldReport } = blankReport();
  const { photos: _none, ...oldNotice } = blankNotice();
  expect(v.parse(reportSchema, oldReport)).toEqual(blankReport());
  expect(v.parse(noticeSchema, oldNotice)).toEqual(blankNotice());
});

it.each([
  { x: -0.1, y: 0 },
  { x: 0, y: 1.1 },
  { x: Number.NaN, y: 0 },
])('a mark outside its picture is refused: %o', (from) => {
  const marks = [{ kind: 'box' as const, from, to: { x: 1, y: 1 }, words: '' }];
  expect(v.is(photoSchema, photo(1, { marks }))).toBe(false);
  expect(v.is(photoSchema, photo(1))).toBe(true);
});
