import { surveyItems } from '@shared/domain/survey';
import { draw, wordsIn } from '@shared/forms/drawings';
import { textsOf } from '@shared/text';
import { describe, expect, it } from 'vitest';
import { faultsOf, metrics } from './faults';

const axes = (now: number | null, before: number | null) =>
  surveyItems.map((item) => ({ item, now, before }));
const sizes = [
  { width: 387, height: 249 },
  { width: 300, height: 200 },
] as const;

describe.each(['zh-CN', 'en'] as const)('the charts of a survey in %s', (language) => {
  const words = wordsIn(textsOf(language));

  it.each(sizes)('the radar keeps within %o, without words over words', (size) => {
    const drawing = draw({ kind: 'radar', axes: axes(4.25, 3.75), target: 4.5 }, words, size, metrics);
    expect(faultsOf(drawing)).toEqual([]);
    expect(drawing.description).toContain('4.50');
  });

  it('tells this period, the one before and the target apart without colour, and leaves a gap where nothing was answered', () => {
    const some = axes(5, 3).map((axis, at) => (at === 4 ? { ...axis, now: null } : axis));
    const { lines, texts } = draw({ kind: 'radar', axes: some, target: 4 }, words, sizes[0], metrics);
    const thick = lines.filter(({ width }) => width === 1.75);
    // Eleven sides less the two at the gap, and the legend's sample.
    expect(thick).toHaveLength(10);
    expect(lines.filter(({ isDashed }) => isDashed)).toHaveLength(12);
    expect(texts.some(({ text }) => text.includes('–'))).toBe(true);
  });

  it.each([2, 7, 13])('the trend of %i periods keeps within its box', (count) => {
    const points = Array.from({ length: count }, (_, at) => ({
      period: `20${20 + at}年${at % 2 ? '下' : '上'}半年`,
      total: at === 1 && count > 2 ? null : 70 + at * 2.3,
    }));
    const drawing = draw({ kind: 'course', points }, words, sizes[0], metrics);
    expect(faultsOf(drawing)).toEqual([]);
    expect(drawing.description).toContain('70.0');
  });
});
