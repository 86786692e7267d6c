import {
  type AddedCategory,
  blankCommunication,
  categoryFindings,
  defaultEnquiryList,
  deliveredEnquiryCategories,
  type EnquiryList,
  enquiryLogOf,
  keptCategoryFindings,
  nextCategory,
  offeredCategories,
} from '@shared/domain/feedback';
import { wordsOf } from '@shared/domain/record/words';
import { defaultSettings } from '@shared/domain/settings';
import { bindEnquiryLog } from '@shared/forms/bindings/feedback-logs';
import { textsOf, textsWith } from '@shared/text';
import { describe, expect, it } from 'vitest';

const list = (...added: readonly AddedCategory[]): EnquiryList => ({ added: [...added], withdrawn: [] });
const tooling: AddedCategory = { code: 'own-1', chinese: '工装', english: 'Tooling' };
const codes = (found: readonly { readonly path: string; readonly code: string }[]) =>
  found.map(({ path, code }) => `${path} ${code}`);

describe('the categories of enquiries', () => {
  it('have words in both languages as delivered', () => {
    for (const language of ['zh-CN', 'en'] as const)
      expect(Object.keys(textsOf(language).papers.feedback.enquiryCategory)).toEqual([
        ...deliveredEnquiryCategories,
      ]);
    expect(categoryFindings(defaultEnquiryList)).toEqual([]);
  });

  it('never give a code twice', () => {
    expect(nextCategory(list()).code).toBe('own-1');
    expect(nextCategory(list(tooling, { ...tooling, code: 'own-7' })).code).toBe('own-8');
  });

  it('name one without words, and one that is there already', () => {
    const doubled = list(
      tooling,
      { ...tooling, code: 'own-2' },
      { code: 'own-3', chinese: ' ', english: '' },
    );
    expect(codes(categoryFindings(doubled))).toEqual([
      'enquiries.added.1.chinese duplicate',
      'enquiries.added.2.chinese required',
    ]);
    expect(codes(categoryFindings(list({ ...tooling, code: 'price' })))).toEqual([
      'enquiries.added.0.chinese duplicate',
    ]);
  });

  it('stay what logs say: a saved one is neither removed nor reworded, a missing language may follow', () => {
    const kept = (after: EnquiryList) => codes(keptCategoryFindings(list(tooling), after));
    expect(kept(list())).toEqual(['enquiries.added.0.chinese recorded']);
    expect(kept(list({ ...tooling, chinese: '模具' }))).toEqual(['enquiries.added.0.chinese recorded']);
    expect(kept({ added: [tooling], withdrawn: ['own-1', 'price'] })).toEqual([]);
    const chinese = { ...tooling, english: '' };
    expect(keptCategoryFindings(list(chinese), list(tooling))).toEqual([]);
  });

  it('that were withdrawn are offered to the log alone that has one', () => {
    const words = { product: '产品', price: '价格', 'own-1': '工装' };
    const withdrawn = { added: [tooling], withdrawn: ['price', 'own-1'] };
    expect(Object.keys(offeredCategories(words, withdrawn, null))).toEqual(['product']);
    expect(Object.keys(offeredCategories(words, withdrawn, 'own-1'))).toEqual(['product', 'own-1']);
  });

  it('print their words in the language of the paper, withdrawn or not, and are no words to search by', () => {
    const body = {
      ...blankCommunication(),
      kind: 'enquiry' as const,
      request: '夹具何时到',
      enquiryCategory: 'own-1',
    };
    const log = enquiryLogOf([{ id: 'x', number: 'GT-2026-0001', body }], {
      from: null,
      to: null,
      department: '',
    });
    const printed = (language: 'zh-CN' | 'en', own: AddedCategory) =>
      bindEnquiryLog(log, {
        language,
        settings: { ...defaultSettings, enquiries: { added: [own], withdrawn: ['own-1'] } },
        printedAt: '2026-11-22T10:00+08:00',
        printedBy: '王敏',
        now: 0,
      }).lists.entries?.[0]?.category?.text;
    expect(printed('zh-CN', tooling)).toBe('工装');
    expect(printed('en', tooling)).toBe('Tooling');
    expect(printed('en', { ...tooling, english: '' })).toBe('工装');
    expect(wordsOf('communication', body)).not.toContain('own-1');
    expect(textsWith('en', list(tooling)).papers.feedback.enquiryCategory).toMatchObject({
      price: 'Price',
      'own-1': 'Tooling',
    });
  });
});
