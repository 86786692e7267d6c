import { countPages, otherLanguage } from '@renderer/features/report/model/count-pages';
import type { Report } from '@shared/domain/report';
import { defaultSettings } from '@shared/domain/settings';
import * as forms from '@shared/forms';
import { paperSamples } from '@shared/forms/samples';
import { expect, it } from 'vitest';

const { report } = (paperSamples.CM ?? { typical: {} }).typical as { readonly report: Report };

const long = 'The locating pin was worn and nobody had it on the maintenance list. '.repeat(40);

it('counts the pages of the language that is sent: a long translation needs more than its source, both languages more still', () => {
  const translated: Report = {
    ...report,
    photos: [],
    translation: { ...report.translation, 'problem.summary': long },
  };
  const pages = (language: 'zh-CN' | 'en' | 'bilingual') =>
    countPages({ ...translated, layout: 'CM' }, defaultSettings, language, forms);
  expect(pages('zh-CN')).toBe(1);
  expect(pages('en')).toBeGreaterThan(1);
  expect([pages('zh-CN'), pages('en'), pages('bilingual')]).toEqual([1, 2, 3]);
});

it('the other language is compared with, a bilingual print has none', () => {
  expect(['zh-CN', 'en', 'bilingual'].map((language) => otherLanguage(language as 'en'))).toEqual([
    'en',
    'zh-CN',
    null,
  ]);
});
