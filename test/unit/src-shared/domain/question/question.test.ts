import { blankCommunication } from '@shared/domain/feedback';
import {
  blankQuestion,
  byFit,
  checkQuestion,
  contained,
  fitOf,
  likeness,
  type Question,
  questionDates,
  questionFromLog,
  questionStanding,
  questionStatus,
  sameQuestion,
} from '@shared/domain/question';
import { describe, expect, it } from 'vitest';

const question = (change: Partial<Question> = {}): Question => ({
  ...blankQuestion(),
  question: '镀层厚度在哪个位置测量？',
  answer: '按图纸附页的三个位置测量。',
  ...change,
});
const reviewed = { by: '郑主管', on: '2026-03-01' };

describe('two questions', () => {
  it.each([
    ['镀层厚度在哪个位置测量，按什么标准判定？', '请问镀层的厚度在哪个位置测量？按什么标准判定'],
    ['下月能否分两批提前交付？', '能否分两批提前交付'],
    ['Where is the thickness measured?', 'where is the thickness  measured'],
    ['ＲｏＨＳ报告多久更新一次', 'RoHS 报告多久更新一次?'],
  ])('%s and %s are the same', (one, other) => {
    expect(likeness(one, other)).toBeGreaterThanOrEqual(sameQuestion);
    expect(likeness(other, one)).toBe(likeness(one, other));
  });

  it.each([
    ['镀层厚度在哪个位置测量？', '下月能否分两批提前交付？'],
    ['镀层厚度在哪个位置测量？', '包装箱在哪个位置贴标签？'],
    ['', '镀层厚度在哪个位置测量？'],
    ['？？', '！！'],
  ])('%s and %s are not', (one, other) => {
    expect(likeness(one, other)).toBeLessThan(sameQuestion);
  });

  it('are found by a part of one', () => {
    expect(contained('镀层厚度', '镀层厚度在哪个位置测量？')).toBe(1);
    expect(contained('镀', '镀层厚度')).toBe(1);
    expect(contained('包装', '镀层厚度')).toBe(0);
  });
});

it('what fits best comes first; of two alike the one that may be given', () => {
  const offer = (number: string, fit: number, standing: 'usable' | 'outdated') => ({
    ...question(),
    id: number,
    number,
    fit,
    standing,
  });
  const ranked = [offer('A', 1, 'outdated'), offer('B', 1, 'usable'), offer('C', 1.5, 'outdated')].sort(
    byFit,
  );
  expect(ranked.map(({ number }) => number)).toEqual(['C', 'B', 'A']);
  expect(fitOf('膜厚', question({ keywords: '膜厚' }))).toBeGreaterThan(fitOf('膜厚', question()));
});

describe('a question', () => {
  it('comes from open to reviewed, and out of use from anywhere', () => {
    expect(questionStatus(question({ answer: ' ' }))).toBe('open');
    expect(questionStatus(question())).toBe('answered');
    expect(questionStatus(question({ reviewed }))).toBe('reviewed');
    const outdated = { on: '2026-05-01', reason: '换版', replacedBy: '' };
    expect(questionStatus(question({ reviewed, outdated }))).toBe('outdated');
    expect(questionDates(question({ validUntil: '2026-06-01', outdated }))).toEqual([]);
  });

  it('is valid on its last day and not after; out of use from the day it says', () => {
    const until = question({ reviewed, validUntil: '2026-06-01' });
    expect(questionStanding(until, '2026-06-01')).toBe('usable');
    expect(questionStanding(until, '2026-06-02')).toBe('expired');
    expect(questionStanding(question(), '2026-06-01')).toBe('not-reviewed');
    const later = question({ reviewed, outdated: { on: '2026-06-10', reason: '换版', replacedBy: '' } });
    expect(questionStanding(later, '2026-06-09')).toBe('usable');
    expect(questionStanding(later, '2026-06-10')).toBe('outdated');
    expect(questionDates(until)).toMatchObject([{ what: 'review', due: '2026-06-01', done: null }]);
  });

  it('is refused without words, with a review by nobody, an end before its review, or an end without a reason', () => {
    const bad = question({
      question: ' ',
      reviewed: { by: '', on: '2026-03-01' },
      validUntil: '2026-02-01',
      outdated: { on: '2026-05-01', reason: '', replacedBy: '' },
    });
    expect(checkQuestion(bad).map(({ path }) => path)).toEqual([
      'question',
      'reviewed.by',
      'validUntil',
      'outdated.reason',
    ]);
    expect(checkQuestion(question({ reviewed }))).toEqual([]);
  });

  it('takes over what a log asked and was answered, and names both logs', () => {
    const body = {
      ...blankCommunication(),
      request: '能否分两批',
      answer: '可以',
      product: '支架',
      partNumber: 'N-1',
      enquiryCategory: 'delivery' as const,
      answeredBy: '吴技术',
      answeredAt: '2026-11-18T09:00+08:00',
    };
    expect(questionFromLog({ number: 'GT-2026-0009', body }, ['GT-2026-0003'])).toMatchObject({
      question: '能否分两批',
      answer: '可以',
      category: 'delivery',
      product: '支架',
      partNumber: 'N-1',
      sources: 'GT-2026-0003、GT-2026-0009',
      answered: { by: '吴技术', on: '2026-11-18' },
      reviewed: { by: '', on: null },
    });
  });
});
