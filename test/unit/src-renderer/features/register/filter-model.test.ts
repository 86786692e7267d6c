import { chipsOf, withoutChip } from '@renderer/features/register/filter-model';
import { withParts } from '@renderer/ui/filter-parts';
import type { ComplaintFilter } from '@shared/contract';
import { type Language, textsOf } from '@shared/text';
import { describe, expect, it } from 'vitest';

const texts = textsOf('zh-CN');

describe('the filters of the register', () => {
  it('are chips in words', () => {
    const chips = chipsOf({ search: '电机', statuses: ['closed'], isOpen: false }, texts, []);
    expect(chips.map(({ label }) => label)).toEqual(['包含“电机”', '状态：已关闭', '已关闭']);
  });
  it('string several values together as the reader writes', () => {
    const several = { statuses: ['closed', 'responded'] } satisfies ComplaintFilter;
    const labels = (language: Language) => chipsOf(several, textsOf(language), []).map(({ label }) => label);
    expect(labels('zh-CN')).toEqual(['状态：已关闭、已响应']);
    expect(labels('en')).toEqual(['Status: Closed, Responded']);
  });
  it('name the customer from the facets', () =>
    expect(chipsOf({ customerId: 'x' }, texts, [{ id: 'x', name: '甲', count: 1 }])[0]?.label).toBe(
      '顾客：甲',
    ));
  it('go one by one', () =>
    expect(withoutChip({ search: 'a', isOpen: true }, 'search')).toEqual({ isOpen: true }));
  it('leave nothing behind when emptied', () =>
    expect(
      withParts<ComplaintFilter>({ search: 'a', statuses: ['closed'] }, { search: '', statuses: [] }),
    ).toEqual({}));
  it('lose the customer with his name', () =>
    expect(withoutChip({ customerId: 'x', customerName: '甲', isOpen: true }, 'customerId')).toEqual({
      isOpen: true,
    }));
});
