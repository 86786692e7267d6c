import { blankReport, type Report, translatableTexts, translated, untranslated } from '@shared/domain/report';
import type { ReportInput } from '@shared/forms/bindings/report';
import { paperSamples } from '@shared/forms/samples';
import { describe, expect, it } from 'vitest';
import { completeReport, withField } from './complete-report';

const pathsOf = (report: Report): string[] => translatableTexts(report).map(({ path }) => path);

describe('free texts', () => {
  it('each has one path, the key of its translation', () => {
    const extreme = (paperSamples['8D']?.extreme as ReportInput | undefined)?.report ?? blankReport();
    const paths = pathsOf(extreme);
    expect(paths.length).toBeGreaterThan(500);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('keep their path when rows move', () => {
    const report = completeReport();
    const moved = { ...report, actions: report.actions.toReversed() };
    expect(new Set(pathsOf(moved))).toEqual(new Set(pathsOf(report)));
  });

  it('are no names, numbers, codes, and nothing internal', () => {
    const report = completeReport();
    const [photo] = report.photos;
    if (photo === undefined) throw new Error('the sample has photos');
    const withInternal = { ...report, photos: [{ ...photo, isInternal: true }] };
    const texts = translatableTexts(withInternal);
    expect(
      texts.filter(({ path }) =>
        /name$|[nN]umber$|phone|[cC]ode|Revision$|responsible|internal|photos/.test(path),
      ),
    ).toEqual([]);
    expect(texts.some(({ path }) => path.startsWith('parts.') && path.endsWith('.partName'))).toBe(true);
  });

  it.each([
    ['title', 'header'],
    ['problem.statement', 'D2'],
    ['analysis.chains.technical-escape.rootCause', 'D4'],
    ['validation.effect', 'D6'],
    ['prevention.lessons', 'D7'],
    ['photos.00000000-0000-4000-8000-000000000401.marks.0.words', 'D2'],
  ])('%s stands in %s', (path, discipline) => {
    expect(translatableTexts(completeReport())).toContainEqual(expect.objectContaining({ path, discipline }));
  });

  it('an empty report has none', () => {
    expect(translatableTexts(blankReport())).toEqual([]);
    expect(untranslated(blankReport())).toEqual({ count: 0, texts: [] });
  });
});

describe('untranslated', () => {
  it('a text without Chinese characters needs no translation', () => {
    const report = { ...blankReport(), title: 'Burr 0.25 mm' };
    expect(untranslated(report).count).toBe(0);
    expect(untranslated({ ...report, title: '毛刺 0.25 mm' }).count).toBe(1);
  });

  it('counts down with every text in the second language; a blank one is none', () => {
    const report = completeReport();
    const { count, texts } = untranslated(report);
    expect(texts).toHaveLength(count);
    expect(untranslated({ ...report, translation: { title: 'Burr at the hole' } }).count).toBe(count - 1);
    expect(untranslated({ ...report, translation: { title: ' ' } }).count).toBe(count);
    const all = Object.fromEntries(texts.map(({ path }, index) => [path, `text ${index}`]));
    expect(untranslated({ ...report, translation: all }).count).toBe(0);
  });
});

describe('translated', () => {
  it('every text is replaced by its own translation, and nothing else changes', () => {
    const report = completeReport();
    const translation = Object.fromEntries(pathsOf(report).map((path) => [path, `EN ${path}`]));
    const english = translated({ ...report, translation });
    expect(translatableTexts(english).map(({ path, text }) => text === `EN ${path}`)).not.toContain(false);
    const back = Object.fromEntries(translatableTexts(report).map(({ path, text }) => [path, text]));
    expect(translated({ ...english, translation: back })).toEqual({ ...report, translation: back });
  });

  it('the source stands where there is no translation', () => {
    expect(translated(completeReport())).toEqual(completeReport());
  });

  it('a translation of a text that is gone is not printed', () => {
    const report = { ...withField(completeReport(), 'title', ''), translation: { title: 'Burr' } };
    expect(translated(report).title).toBe('');
  });
});
