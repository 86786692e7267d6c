import { prepare } from '@main/export/prepare';
import { catalogue, type Page, paginate } from '@shared/forms';
import { inBothLanguages } from '@shared/forms/bilingual';
import { textsOf } from '@shared/text';
import { describe, expect, it } from 'vitest';
import { jobOf, type Sample } from '../../../interop/jobs';

/** Prints in English and in both languages, on the paginator alone. */

const draw = (
  code: string,
  size: Sample['size'],
  language: Sample['language'],
): { readonly pages: readonly Page[]; readonly words: string } => {
  const form = catalogue.has(code) ? 'paper' : 'RTSP01-01-case';
  const {
    form: layout,
    data,
    metrics,
  } = prepare(jobOf({ name: code, form, code, size, language }, 'pdf', {}));
  const pages = paginate(layout, data, metrics);
  return { pages, words: pages.flatMap(({ cells }) => cells.map(({ text }) => text)).join('\n') };
};

const countOf = (words: string, pattern: RegExp): number => words.match(pattern)?.length ?? 0;

describe('a value in two languages', () => {
  const wide = (): boolean => true;
  const narrow = (): boolean => false;

  it.each([
    ['stands side by side where both fit', '有效', 'Effective', wide, '有效 Effective'],
    ['stands one under the other where not', '有效', 'Effective', narrow, '有效\nEffective'],
    [
      'is ticked in one box for both',
      '■退货  □换货',
      '■Return  □Exchange',
      wide,
      '■退货 Return  □换货 Exchange',
    ],
    ['has one line to write on for both', '库存 ____ 件', 'stock ____', wide, '库存 stock ____ 件'],
    ['says what a person wrote once', '■其他\n外协返工', '■Other\n外协返工', wide, '■其他 Other\n外协返工'],
    ['leaves words with a text of a person alone', '照片 1：毛刺', 'Photo 1: 毛刺', wide, '照片 1：毛刺'],
    ['says a date once', '录入 2026-11-11', 'entered 2026-11-11', wide, '录入 2026-11-11'],
    ['adds nothing that stands there', '何事(What)', 'What', wide, '何事(What)'],
  ] as const)('%s', (_title, first, second, fits, both) => {
    expect(inBothLanguages(first, second, fits)).toBe(both);
  });
});

describe('a bilingual print', () => {
  it('says choices in both languages, with no more boxes than the Chinese one', () => {
    for (const code of ['CF', 'TS', 'RTSP01-02']) {
      const [chinese, both] = [
        draw(code, 'typical', 'zh-CN').words,
        draw(code, 'typical', 'bilingual').words,
      ];
      expect(countOf(both, /■/g), code).toBe(countOf(chinese, /■/g));
      expect(countOf(both, /□/g), code).toBe(countOf(chinese, /□/g));
    }
    expect(draw('CF', 'typical', 'bilingual').words).toContain('■一级 Tier 1');
    expect(draw('RTSP01-01-case', 'typical', 'bilingual').words).toMatch(/产品质量\s+Product quality/);
  });

  it('of a notice keeps the receipt under its cut line on one page, and what happened whole on the first', () => {
    const { receipt } = textsOf('zh-CN').papers.notice;
    for (const size of ['empty', 'typical', 'extreme'] as const) {
      const { pages } = draw('RTSP01-03', size, 'bilingual');
      const pageOf = (words: string): number | undefined =>
        pages.find(({ cells }) => cells.some(({ text }) => text.includes(words)))?.number;
      expect(pageOf(receipt.cut), size).toBe(pageOf(receipt.title));
      expect(pageOf(receipt.cut), size).toBe(pageOf(receipt.returnTo));
    }
    const [first] = draw('RTSP01-03', 'typical', 'bilingual').pages;
    const event = first?.cells.find(({ field }) => field === 'event');
    expect(event?.text.length).toBeGreaterThan(40);
    expect(event?.text).not.toContain(textsOf('zh-CN').forms.seeSheet);
  });
});

/** CM's photos and 5P's stand on a page of their own, in Chinese too. */
it.each([
  ['CR', 'typical', 1],
  ['QF', 'typical', 1],
  ['SQ', 'empty', 1],
  ['5P', 'empty', 1],
  ['CM', 'empty', 1],
  ['CM', 'typical', 2],
  ['5P', 'typical', 2],
  ['RTSP01-03', 'typical', 2],
] as const)('%s %s in English has as many pages as in Chinese: %i', (code, size, count) => {
  expect(draw(code, size, 'en').pages).toHaveLength(count);
  expect(draw(code, size, 'zh-CN').pages).toHaveLength(count);
});

it('a countermeasure report in English is signed on its first page', () => {
  const [first] = draw('CM', 'typical', 'en').pages;
  expect(first?.cells.some(({ style }) => style === 'sign-space')).toBe(true);
});
