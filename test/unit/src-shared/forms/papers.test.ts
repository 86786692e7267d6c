import { defaultSettings } from '@shared/domain/settings';
import {
  catalogue,
  type FormLanguage,
  notoSansSc,
  type Page,
  type PrintContext,
  pagesOf,
} from '@shared/forms';
import { paperSamples } from '@shared/forms/samples';
import { describe, expect, it } from 'vitest';

/** Every form of the catalogue on the paginator alone; LibreOffice and poppler see them in test/interop. */

const contextOf = (language: FormLanguage): PrintContext => ({
  language,
  settings: defaultSettings,
  printedAt: '2026-11-21T14:03+08:00',
  printedBy: '周明',
  now: Date.parse('2026-11-21T14:03:00+08:00'),
});

const languages: readonly FormLanguage[] = ['zh-CN', 'en'];
const sizes = ['blank', 'typical', 'extreme'] as const;

it.each([...catalogue.keys()])('%s has a typical and an extreme sample', (code) => {
  expect(Object.keys(paperSamples[code] ?? {}).sort()).toEqual(['extreme', 'typical']);
});

const cases = [...catalogue].flatMap(([code, { definition, blank, bind }]) =>
  sizes.flatMap((size) =>
    languages.map((language) => {
      const record = size === 'blank' ? blank() : paperSamples[code]?.[size];
      const draw = () => [...pagesOf(definition, bind(record ?? {}, contextOf(language)), notoSansSc())];
      return { code, size, language, record, draw };
    }),
  ),
);

describe.runIf(cases.length > 0)('a form of the catalogue', () => {
  it.each(cases)('$code $size in $language carries every word of its record', ({ record, draw }) => {
    const printed = printedIn(draw());
    for (const words of wordsIn(record)) expect(printed).toContain(squeezed(words));
  });

  it.each(cases)(
    '$code $size in $language keeps its cells apart, on the paper and at 8 pt or more',
    ({ draw }) => {
      for (const { cells, rows, width, height } of draw()) {
        for (const row of rows) expect(row.height).toBeLessThanOrEqual(400);
        for (const [index, one] of cells.entries()) {
          expect(one.x + one.width).toBeLessThanOrEqual(width + 0.5);
          expect(one.y + one.height).toBeLessThanOrEqual(height + 0.5);
          for (const other of cells.slice(index + 1)) expect(overlaps(one, other)).toBe(false);
        }
      }
    },
  );

  it.each(cases.filter(({ language }) => language === 'en'))(
    '$code $size in English has no Chinese label left',
    ({ record, draw }) => {
      const own = wordsIn(record).map(squeezed).join('');
      for (const { cells } of draw())
        for (const { text, field } of cells)
          if (field === undefined)
            expect([...text].filter((sign) => isChinese(sign) && !own.includes(sign))).toEqual([]);
    },
  );
});

type Placed = Page['cells'][number];

const overlaps = (one: Placed, other: Placed): boolean =>
  one.x < other.x + other.width - 0.5 &&
  other.x < one.x + one.width - 0.5 &&
  one.y < other.y + other.height - 0.5 &&
  other.y < one.y + one.height - 0.5;

const isChinese = (sign: string): boolean => /\p{Script=Han}/u.test(sign);
const squeezed = (text: string): string => text.replaceAll(/\s/g, '');

/** What a page says, field by field: text that goes on in the next row or page stays together. */
function printedIn(pages: readonly Page[]): string {
  const byField = new Map<string, string>();
  for (const { cells } of pages)
    for (const { field, text } of cells)
      if (field !== undefined) byField.set(field, (byField.get(field) ?? '') + squeezed(text));
  return [...byField.values()].join('\n');
}

/** Every text of a record that was written by a person: choices, ids and dates are printed in words of their own. */
function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [...value].some(isChinese) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(wordsIn);
}
