import type { GoodsReturn } from '@shared/domain/goods-return';
import { defaultSettings } from '@shared/domain/settings';
import { type FormLanguage, notoSansSc, type Page, type PrintContext, paginate } from '@shared/forms';
import { bindGoodsReturn } from '@shared/forms/bindings/goods-return';
import { goodsReturnForm } from '@shared/forms/definitions/goods-return';
import { goodsReturnSamples } from '@shared/forms/samples/goods-return';
import { toPoints } from '@shared/forms/units';
import { expect, test } from 'vitest';

const typical = goodsReturnSamples.RT?.typical as GoodsReturn;

const context = (language: FormLanguage): PrintContext => ({
  language,
  settings: defaultSettings,
  printedAt: '2026-11-22T10:00+08:00',
  printedBy: '周明',
  now: 0,
});

const pagesOf = (language: FormLanguage): readonly Page[] =>
  paginate(goodsReturnForm, bindGoodsReturn(typical, context(language)), notoSansSc());

const signSpaces = (page: Page | undefined) =>
  page?.cells.filter(({ style }) => style === 'sign-space') ?? [];

test('a filled return is signed on its first page, with room for wet signatures', () => {
  const pages = pagesOf('zh-CN');
  expect(pages).toHaveLength(1);
  expect(signSpaces(pages[0])).toHaveLength(5);
  for (const { height } of signSpaces(pages[0])) expect(height).toBeGreaterThanOrEqual(toPoints(18));
});

test.each(['zh-CN', 'en'] as const)(
  'the signatures of a return in %s never stand alone on a page',
  (language) => {
    const signed = pagesOf(language).find((page) => signSpaces(page).length > 0);
    expect(signed?.cells.some(({ field }) => field === 'remarks')).toBe(true);
  },
);

test('a line says which complaint it became beside its reason', () => {
  const [line] = typical.lines;
  if (line === undefined) throw new Error('no line');
  const reasonOf = (change: Partial<typeof line>) =>
    bindGoodsReturn({ ...typical, lines: [{ ...line, reason: '批次混装', ...change }] }, context('zh-CN'))
      .lists.lines?.[0]?.reason?.text;
  expect(reasonOf({ complaintNumber: 'KS-2026-0017' })).toBe('批次混装\nKS-2026-0017');
  expect(reasonOf({ complaintNumber: '' })).toBe('批次混装');
});
