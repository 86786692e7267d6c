import { defaultSettings } from '@shared/domain/settings';
import { type FormLanguage, notoSansSc, type Page, type PrintContext, pagesOf, papers } from '@shared/forms';
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

it.each([...papers.keys()])('%s has a typical and an extreme sample', (code) => {
  expect(Object.keys(paperSamples[code] ?? {}).sort()).toEqual(['extreme', 'typical']);
});

const cases = [...papers].flatMap(([code, { definition, blank, bind }]) =>
  sizes.flatMap((size) =>
    languages.map((language) => {
      const record = size === 'blank' ? blank() : paperSamples[code]?.[size];
      let pages: readonly Page[] | null = null;
      const draw = (): readonly Page[] => {
        pages ??= [...pagesOf(definition, bind(record ?? {}, contextOf(language)), notoSansSc())];
        return pages;
      };
      return { code, size, language, record, draw };
    }),
  ),
);

/** Whether who signs sees nothing of what he signs: below head and 附页 mark the page begins with the signatures. */
const isSignedAlone = ({ number, cells, rows, headRows }: Page): boolean => {
  const top = rows[headRows]?.y ?? 0;
  const body = cells
    .filter(({ y, style }) => y >= top && style !== 'sheet-note')
    .toSorted((a, b) => a.y - b.y);
  const space = body.find(({ style }) => style === 'sign-space');
  return (
    number > 1 &&
    space !== undefined &&
    body.filter(({ y, style }) => y < space.y && style !== 'label').length === 0
  );
};

describe.runIf(cases.length > 0)('a form of the catalogue', () => {
  it.each(cases)('$code $size in $language has no page of nothing but signatures', ({ draw }) => {
    expect(
      draw()
        .filter(isSignedAlone)
        .map(({ number }) => number),
    ).toEqual([]);
  });

  it.each(cases)('$code $size in $language carries every word of its record', ({ record, draw }) => {
    const printed = printedIn(draw());
    for (const words of wordsIn(record)) expect(printed).toContain(squeezed(words));
  });

  it.each(cases)(
    '$code $size in $language keeps its cells apart, on the paper and at 8 pt or more',
    ({ draw }) => {
      expect(draw().flatMap(faultsOf)).toEqual([]);
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

/** Forms whose narrow columns break a long English head word in two; the word is whole in Chinese. */
const narrow = new Set(['CF', 'FR', 'ER', 'QC', 'RT']);

it.each(
  cases.filter(({ code, language, size }) => language === 'en' && size === 'typical' && !narrow.has(code)),
)('$code in English breaks no word of a label', ({ draw }) => {
  const labels = draw().flatMap(({ cells }) => cells.filter(({ field }) => field === undefined));
  const broken = labels.flatMap(({ text, lines }) =>
    (text.match(/[A-Za-z]+\.?/g) ?? []).filter((word) => !lines.some((line) => line.includes(word))),
  );
  expect(broken).toEqual([]);
});

type Placed = Page['cells'][number];

/** What is wrong with where a page's cells lie. Asked of all at once: an assertion for each pair of cells would take minutes. */
function faultsOf({ cells, rows, width, height }: Page): readonly string[] {
  const tall = rows.filter((row) => row.height > 400).map((row) => `a row of ${row.height} pt`);
  const beyond = cells
    .filter((cell) => cell.x + cell.width > width + 0.5 || cell.y + cell.height > height + 0.5)
    .map((cell) => `beyond the page: ${nameOf(cell)}`);
  const fromTop = cells.toSorted((one, other) => one.y - other.y);
  const over = fromTop.flatMap((one, index) => {
    const below: string[] = [];
    for (const other of fromTop.slice(index + 1)) {
      if (other.y >= one.y + one.height) break;
      if (overlaps(one, other)) below.push(`${nameOf(one)} over ${nameOf(other)}`);
    }
    return below;
  });
  return [...tall, ...beyond, ...over];
}

const nameOf = ({ field, text }: Placed): string => `${field ?? ''} “${text.slice(0, 20)}”`;

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
