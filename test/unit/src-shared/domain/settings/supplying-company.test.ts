import { defaultSettings, supplyingCompany } from '@shared/domain/settings';
import { expect, it } from 'vitest';

const { companies } = defaultSettings;
const [first, second] = companies.entities;
const named = {
  ...companies,
  entities: companies.entities.map((entity, index) => ({ ...entity, englishName: `Company ${index + 1}` })),
};

it('names the company of the customer’s file, in English where an English name is kept', () => {
  expect(supplyingCompany(companies, first?.id ?? '', 'en')).toBe(first?.name);
  expect(supplyingCompany(named, second?.id ?? '', 'en')).toBe('Company 2');
  expect(supplyingCompany(named, second?.id ?? '', 'zh-CN')).toBe(second?.name);
});

it('names all of them in English only where each has an English name', () => {
  expect(supplyingCompany(named, null, 'en')).toBe('Company 1 / Company 2');
  expect(supplyingCompany(named, null, 'zh-CN')).toBe(companies.combinedName);
  const [one, ...rest] = companies.entities;
  const half = { ...companies, entities: one === undefined ? [] : [{ ...one, englishName: 'One' }, ...rest] };
  expect(supplyingCompany(half, null, 'en')).toBe(companies.combinedName);
});
