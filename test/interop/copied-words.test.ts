import { copiedWords } from '@main/export/copied-words';
import { type CopyStep, stepText } from '@shared/domain/delivery';
import type { Report } from '@shared/domain/report';
import { type FormLanguage, templateFields } from '@shared/forms';
import { paperSamples } from '@shared/forms/samples';
import { describe, expect, test } from 'vitest';
import { jobOf } from './jobs';

/** A paper's words for a customer's portal: nothing of it is missing, nothing said twice, in the order of the form. */

const typical = (paperSamples['8D']?.typical as { readonly report: Report } | undefined)?.report;
if (typical === undefined) throw new Error('no such sample');

const wordsOf = (code: string, language: FormLanguage | 'bilingual' = 'zh-CN') =>
  copiedWords(
    jobOf(
      {
        name: code,
        form: code === 'RTSP01-01-case' ? code : 'paper',
        code,
        size: 'typical',
        language,
      },
      'pdf',
      {},
    ),
  );

const itemOf = (steps: readonly CopyStep[], label: string): string | undefined =>
  steps.flatMap(({ items }) => items).find((item) => item.label === label)?.text;

describe('an 8D', () => {
  const { steps, summary, title } = wordsOf('8D');

  test('is told step by step, D0 to D8 in their order', () => {
    const disciplines = steps.map(({ title: said }) => said.slice(0, 2)).filter((said) => /^D\d/.test(said));
    expect(disciplines).toEqual(['D0', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8']);
  });

  test('has each cause in a box of its own and each chain of whys as numbered lines', () => {
    const chain = typical.analysis.chains['technical-occurrence'];
    expect(itemOf(steps, '技术-发生 根本原因')).toBe(chain.rootCause);
    const whys = itemOf(steps, '技术-发生')?.split('\n') ?? [];
    expect(whys).toHaveLength(chain.steps.length);
    expect(whys[0]).toBe(`1. 为什么：${chain.steps[0]?.why}；证据：${chain.steps[0]?.evidence}`);
  });

  test('names every member of the team and every containment once', () => {
    const team = stepText(
      steps.find((step) => step.title.startsWith('D1')) ?? { title: '', items: [] },
      'zh-CN',
    );
    for (const { name } of typical.members) expect(team.split(`姓名：${name}`)).toHaveLength(2);
    const containment = itemOf(steps, steps.find((step) => step.title.startsWith('D3'))?.title ?? '');
    for (const { action } of typical.containment.rows.filter(({ isApplicable }) => isApplicable))
      expect(containment?.split(`措施：${action}`), action).toHaveLength(2);
  });

  test('says nothing of photos and of what is empty', () => {
    const labels = steps.flatMap(({ items }) => items.map(({ label }) => label));
    expect(labels.filter((label) => label.startsWith('照片'))).toEqual([]);
    for (const { items } of steps) for (const { text } of items) expect(text.trim()).not.toBe('');
  });

  test('is a message of a few lines that begins with its number', () => {
    expect(title).toBe('8D 报告');
    expect(summary[0]?.text).toBe('8D-KS-2026-0031-R1');
    expect(summary.map(({ label }) => label)).toContain('技术-发生 根本原因');
    expect(summary.length).toBeLessThanOrEqual(11);
  });

  test('speaks English where English is asked for, and both where both are', () => {
    const english = wordsOf('8D', 'en');
    expect(english.steps.map(({ title: said }) => said).join('')).not.toMatch(/\p{Script=Han}/u);
    const both = itemOf(wordsOf('8D', 'bilingual').steps, '技术-发生 根本原因');
    expect(both).toContain(typical.analysis.chains['technical-occurrence'].rootCause);
  });
});

test.each([...templateFields.keys()])('%s has a message, and steps that leave nothing unnamed', (code) => {
  const { steps, summary } = wordsOf(code);
  expect(summary.length).toBeGreaterThan(2);
  for (const { items } of steps) for (const { label } of items) expect(label).not.toBe('');
  expect(steps.flatMap(({ items }) => items).length).toBeGreaterThan(5);
});

test('a layout without names that stay is told by the words of its own form', () => {
  const { steps } = wordsOf('5P');
  expect(steps.flatMap(({ items }) => items).length).toBeGreaterThan(5);
});
