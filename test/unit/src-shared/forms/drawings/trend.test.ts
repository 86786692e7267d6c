import { type Drawing, draw, roundTicks, type TrendEntry, wordsIn } from '@shared/forms/drawings';
import { textsOf } from '@shared/text';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOf, metrics } from './faults';

const paper = { width: 522, height: 147 };
const chinese = wordsIn(textsOf('zh-CN'));

const entry = (period: string, ppm: number | null, phase: TrendEntry['phase'] = 'after'): TrendEntry => ({
  phase,
  period,
  ppm,
});

const trend = (entries: readonly TrendEntry[], breakpoint = '20261114-A', size = paper): Drawing =>
  draw({ kind: 'trend', entries, breakpoint }, chinese, size, metrics);

const said = ({ texts }: Drawing): readonly string[] => texts.map(({ text }) => text);
const placeOf = (drawing: Drawing, text: string): number =>
  drawing.texts.find((each) => each.text === text)?.x ?? Number.NaN;
const uprightDash = ({ lines }: Drawing) => lines.filter(({ isDashed, x1, x2 }) => isDashed && x1 === x2);

const someEntries = fc.array(
  fc.record({
    phase: fc.constantFrom('before' as const, 'after' as const),
    period: fc.string({ unit: fc.constantFrom(...'2026-11年月批Lot AgjW '), maxLength: 60 }),
    ppm: fc.oneof(fc.constant(null), fc.constant(0), fc.integer({ min: 1, max: 1_000_000 })),
  }),
  { minLength: 1, maxLength: 60 },
);
const someSize = fc.record({
  width: fc.integer({ min: 400, max: 1000 }),
  height: fc.integer({ min: 120, max: 400 }),
});

describe('the chart of the effect', () => {
  it('keeps all words apart and in its box, whatever is entered', async () => {
    await fc.assert(
      fc.property(someEntries, fc.string({ maxLength: 60 }), someSize, (entries, breakpoint, size) => {
        expect(faultsOf(trend(entries, breakpoint, size))).toEqual([]);
      }),
      { numRuns: 200, seed: 8 },
    );
  });

  it('has a bar for every figure, as high as the figure, on round ticks', () => {
    const drawing = trend([entry('9月', 2000, 'before'), entry('10月', 1000, 'before'), entry('11月', 500)]);
    // The last bars belong to the legend.
    const [first, second, third] = drawing.bars;
    expect((first?.height ?? 0) / (second?.height ?? 1)).toBeCloseTo(2);
    expect((first?.height ?? 0) / (third?.height ?? 1)).toBeCloseTo(4);
    expect(drawing.bars.slice(0, 3).map(({ fill }) => fill)).toEqual(['before', 'before', 'after']);
    for (const figure of ['2000', '1000', '500']) expect(said(drawing)).toContain(figure);
    const base = Math.max(...drawing.bars.slice(0, 3).map(({ y, height }) => y + height));
    expect(drawing.lines.some(({ y1, y2 }) => y1 === base && y2 === base)).toBe(true);
  });

  it('shows zero as 0 and what is missing as a gap with a dash, of each as many as there are', () => {
    const entries = Array.from({ length: 60 }, (_, index) =>
      entry(`L${index}`, [0, null, 900][index % 3] ?? null),
    );
    const drawing = trend(entries);
    // One more 0 is the axis's own.
    expect(said(drawing).filter((text) => text === '0')).toHaveLength(21);
    expect(said(drawing).filter((text) => text === '–')).toHaveLength(20);
    expect(drawing.bars).toHaveLength(20 + 1);
  });

  it('separates before and after by a line that names the breakpoint, whatever the order of entry', () => {
    const drawing = trend([entry('after1', 0), entry('before1', 900, 'before'), entry('after2', 10)]);
    const [line] = uprightDash(drawing);
    expect(line?.x1).toBeGreaterThan(placeOf(drawing, 'before1'));
    expect(line?.x1).toBeLessThan(placeOf(drawing, 'after1'));
    expect(placeOf(drawing, 'after1')).toBeLessThan(placeOf(drawing, 'after2'));
    expect(said(drawing)).toContain('断点：20261114-A');
    expect(said(drawing)).toEqual(expect.arrayContaining(['措施前', '断点后']));
  });

  it('has no breakpoint line where only one side has figures', () => {
    expect(uprightDash(trend([entry('1', 5), entry('2', 0)]))).toEqual([]);
    expect(said(trend([entry('1', 5)]))).not.toContain('措施前');
  });

  it('thins the periods of 60 lots and keeps the first and the last', () => {
    const entries = Array.from({ length: 60 }, (_, index) => entry(`2026-${String(index + 10)}`, index * 10));
    const shown = said(trend(entries)).filter((text) => text.startsWith('2026-'));
    expect(shown).toContain('2026-10');
    expect(shown).toContain('2026-69');
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.length).toBeLessThan(60);
  });

  it('prints the figure of every lot while there is room', () => {
    const entries = [120, 3400, 25000, 0, 7, 9].map((ppm, index) => entry(`批${index}`, ppm));
    expect(said(trend(entries))).toEqual(expect.arrayContaining(['120', '3400', '25000', '7', '9']));
  });

  it('says in words what it shows', () => {
    expect(trend([entry('10月', 4200, 'before'), entry('11月', null), entry('12月', 0)]).description).toBe(
      '效果验证图(PPM)。措施前：10月 4200。断点后：11月 –，12月 0。',
    );
  });

  it('is the same each time', () => {
    const entries = [entry('1', 3), entry('2', null), entry('3', 0, 'before')];
    expect(trend(entries)).toEqual(trend(entries));
  });
});

describe('round ticks', () => {
  it('begin at 0, reach the highest figure and step by 1, 2 or 5 times a power of ten', async () => {
    await fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_000_000 }), fc.integer({ min: 1, max: 9 }), (most, about) => {
        const ticks = roundTicks(most, about);
        const step = (ticks[1] ?? 0) - (ticks[0] ?? 0);
        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(most);
        expect(ticks.at(-2)).toBeLessThan(Math.max(most, 100));
        expect([1, 2, 5]).toContain(Number(String(step)[0]));
        expect(Number.isInteger(step)).toBe(true);
        expect(ticks.length).toBeLessThanOrEqual(about + 2);
      }),
      { seed: 8 },
    );
  });
});
