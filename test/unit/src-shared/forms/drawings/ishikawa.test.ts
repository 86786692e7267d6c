import { causeFactors, factorVerdicts } from '@shared/domain/report';
import {
  boxOfText,
  type CauseEntry,
  type Drawing,
  type DrawingWords,
  draw,
  verdictSigns,
  wordsIn,
} from '@shared/forms/drawings';
import { textsOf } from '@shared/text';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crosses, faultsOf, metrics } from './faults';

const chinese = wordsIn(textsOf('zh-CN'));
const english = wordsIn(textsOf('en'));
const both: DrawingWords = {
  ...chinese,
  say: (label) => `${label(textsOf('zh-CN'))} ${label(textsOf('en'))}`,
};
/** As wide as in the 8D. */
const paper = { width: 522, height: 245 };

const entry = (number: number, more: Partial<CauseEntry> = {}): CauseEntry => ({
  number,
  factor: 'man',
  text: '换模后未做首件',
  verdict: 'open',
  ...more,
});

const ishikawa = (
  entries: readonly CauseEntry[],
  problem = '安装孔口毛刺',
  words = chinese,
  size = paper,
): Drawing => draw({ kind: 'ishikawa', problem, entries }, words, size, metrics);

const said = ({ texts }: Drawing): readonly string[] => texts.map(({ text }) => text);
const textWith = (drawing: Drawing, part: string) => drawing.texts.find(({ text }) => text.includes(part));

/** Numbers of the causes that have a twig of their own. */
const numbersOn = (drawing: Drawing): readonly number[] =>
  said(drawing).flatMap((text) => {
    const found = /^[◎○×?](\d+) /u.exec(text);
    return found === null ? [] : [Number(found[1])];
  });

/** Causes that are only counted. */
const countedOn = (drawing: Drawing): number =>
  said(drawing).reduce((sum, text) => sum + Number(/另 (\d+) 项见表/u.exec(text)?.[1] ?? 0), 0);

const signs = '孔口毛刺超差凸模偏心abc xyz,-/1290（。“的 gjpqy';
const words = fc.string({ unit: fc.constantFrom(...signs), maxLength: 200 });
const someEntries = fc
  .array(
    fc.record({
      factor: fc.constantFrom(...causeFactors),
      verdict: fc.constantFrom(...factorVerdicts),
      text: words,
    }),
    { maxLength: 30 },
  )
  .map((list) => list.map((each, index) => ({ ...each, number: index + 1 })));
const someSize = fc.record({
  width: fc.integer({ min: 420, max: 1000 }),
  height: fc.integer({ min: 185, max: 400 }),
});

describe('the cause-and-effect diagram', () => {
  it('keeps all words apart and in its box and tells of every cause, whatever is entered', async () => {
    await fc.assert(
      fc.property(someEntries, words, someSize, (entries, problem, size) => {
        const drawing = ishikawa(entries, problem, chinese, size);
        expect(faultsOf(drawing)).toEqual([]);
        const shown = numbersOn(drawing);
        expect(new Set(shown).size).toBe(shown.length);
        expect(shown.length + countedOn(drawing)).toBe(entries.length);
      }),
      { numRuns: 150, seed: 8 },
    );
  });

  it('keeps words apart and clear of the bones when every cause has 200 signs', () => {
    for (const count of [1, 6, 7, 12, 18, 30])
      for (const factors of [causeFactors, ['method'] as const])
        for (const language of [chinese, english, both]) {
          const entries = Array.from({ length: count }, (_, index) =>
            entry(index + 1, {
              factor: factors[index % factors.length] ?? 'man',
              text: '冲孔模凸模与凹模间隙不均Gap '.repeat(13).slice(0, 200),
              verdict: factorVerdicts[index % 4] ?? 'open',
            }),
          );
          const drawing = ishikawa(entries, '毛刺'.repeat(100), language);
          expect(faultsOf(drawing)).toEqual([]);
          const bones = drawing.lines.filter(
            ({ x1, x2, y1, y2 }) => x1 !== x2 && y1 !== y2 && Math.abs(y1 - y2) > 20,
          );
          expect(bones).toHaveLength(6);
          for (const text of drawing.texts)
            for (const bone of bones) expect(crosses(bone, boxOfText(text, metrics)), text.text).toBe(false);
        }
  });

  it.each([
    ['zh-CN', chinese, ['人', '机', '料', '法', '环', '测']],
    ['en', english, ['Man', 'Machine', 'Material', 'Method', 'Environment', 'Measurement']],
  ] as const)(
    'has its six bones in their order, three over and three under the spine, in %s',
    (_, language, labels) => {
      const drawing = ishikawa([entry(1)], '', language);
      const places = labels.map((label) => drawing.texts.find(({ text }) => text === label));
      const upper = places.slice(0, 3);
      const lower = places.slice(3);
      for (const row of [upper, lower]) {
        const across = row.map((text) => text?.x ?? Number.NaN);
        expect(across).toEqual(across.toSorted((one, other) => one - other));
      }
      for (const text of upper) expect(text?.baseline).toBeLessThan(paper.height / 4);
      for (const text of lower) expect(text?.baseline).toBeGreaterThan(paper.height * 0.75);
    },
  );

  it('puts a cause onto the bone of its factor', () => {
    const drawing = ishikawa(
      causeFactors.map((factor, index) => entry(index + 1, { factor, text: `因${index + 1}` })),
    );
    for (const [index, factor] of causeFactors.entries()) {
      const label = drawing.texts.find(({ text }) => text === textsOf('zh-CN').papers.report.factors[factor]);
      const twig = textWith(drawing, `因${index + 1}`);
      expect(Math.abs((twig?.x ?? 0) - (label?.x ?? 0))).toBeLessThan(paper.width / 4);
      expect((twig?.baseline ?? 0) < paper.height / 2).toBe(index < 3);
    }
  });

  it('tells the verdicts apart without colour: by signs, a bold root cause, a dashed line where ruled out', () => {
    const drawing = ishikawa(
      factorVerdicts.map((verdict, index) =>
        entry(index + 1, { verdict, factor: causeFactors[index] ?? 'man' }),
      ),
    );
    const signOf = (number: number): string =>
      said(drawing).find((text) => text.slice(1).startsWith(`${number} `))?.[0] ?? '';
    expect([1, 2, 3, 4].map(signOf)).toEqual(factorVerdicts.map((verdict) => verdictSigns[verdict]));
    expect(new Set(Object.values(verdictSigns)).size).toBe(4);
    expect(textWith(drawing, '◎1')?.isBold).toBe(true);
    expect(textWith(drawing, '○2')?.isBold).toBe(false);
    expect(textWith(drawing, '×3')?.shade).toBe('faint');
    expect(drawing.lines.filter(({ isDashed }) => isDashed)).toHaveLength(1);
    for (const legend of ['◎ 真因', '○ 有影响', '× 排除', '? 待确认'])
      expect(said(drawing)).toContain(legend);
  });

  it('draws only signs that the font of the PDF has', () => {
    for (const sign of Object.values(verdictSigns))
      expect(metrics.covers(sign.codePointAt(0) ?? 0)).toBe(true);
    expect(metrics.covers('…'.codePointAt(0) ?? 0)).toBe(true);
  });

  it('leaves out the least weighty causes of a crowded bone, never a root cause, and says how many', () => {
    const entries = Array.from({ length: 30 }, (_, index) =>
      entry(index + 1, { verdict: index > 26 ? 'root-cause' : 'ruled-out' }),
    );
    const drawing = ishikawa(entries);
    const shown = numbersOn(drawing);
    expect(shown).toEqual(expect.arrayContaining([28, 29, 30]));
    expect(countedOn(drawing)).toBe(30 - shown.length);
    expect(countedOn(drawing)).toBeGreaterThan(0);
  });

  it('says a short cause and a short problem whole, over as many lines as they ask', () => {
    const text = '冲孔模定位销磨损后凸模与凹模间隙不均匀';
    const problem = '后视镜支架安装孔口毛刺高 0.25 mm，卡扣装配不到位，3 件。';
    const drawing = ishikawa([entry(1, { text })], problem);
    const whole = said(drawing).join('').replaceAll(' ', '');
    expect(whole).toContain(text);
    expect(whole).toContain(problem.replaceAll(' ', ''));
    expect(whole).not.toContain('…');
  });

  it('ends a text that it shortens with …', () => {
    const entries = Array.from({ length: 5 }, (_, index) => entry(index + 1, { text: '毛刺'.repeat(100) }));
    const cut = said(ishikawa(entries)).filter((text) => text.endsWith('…'));
    expect(cut).toHaveLength(5);
  });

  it('without causes has empty twigs on all six bones to write on', () => {
    const drawing = ishikawa([], '');
    expect(faultsOf(drawing)).toEqual([]);
    const level = drawing.lines.filter(({ y1, y2, width }) => y1 === y2 && width === 0.5);
    expect(level).toHaveLength(18);
    expect(drawing.description).toContain('空白因果图');
  });

  it('says in words what it shows: problem, counts and root causes', () => {
    const { description } = ishikawa([
      entry(1, { verdict: 'root-cause', factor: 'machine', text: '凸模偏心' }),
      entry(2, { verdict: 'ruled-out' }),
    ]);
    expect(description).toBe(
      '因果图。问题：安装孔口毛刺。真因 1，有影响 0，排除 1，待确认 0。真因：1 机 凸模偏心。',
    );
  });

  it('is the same each time', () => {
    const entries = causeFactors.map((factor, index) => entry(index + 1, { factor }));
    expect(ishikawa(entries)).toEqual(ishikawa(entries));
  });

  it('is drawn in less than 5 ms for 30 causes', () => {
    const entries = Array.from({ length: 30 }, (_, index) =>
      entry(index + 1, {
        factor: causeFactors[index % 6] ?? 'man',
        text: `${index}${'凸模偏心Gap '.repeat(40)}`.slice(0, 200),
      }),
    );
    const times = Array.from({ length: 40 }, (_, run) => {
      // Another text each time, so that nothing is remembered.
      const begin = performance.now();
      ishikawa(entries.map((each) => ({ ...each, text: `${run}${each.text}`.slice(0, 200) })));
      return performance.now() - begin;
    });
    // Other work on the machine only ever adds.
    expect(Math.min(...times)).toBeLessThan(5);
  });
});
