import { blankCustomer, type StoredCustomer } from '@shared/domain/customer';
import { sameCustomer, searchesFor } from '@shared/domain/escape';
import { expect, it } from 'vitest';
import { id } from './events';

const file = (at: number, given: Partial<StoredCustomer['body']>): StoredCustomer => ({
  id: id(at),
  version: 1,
  body: { ...blankCustomer('甬东汽车底盘有限公司'), ...given },
});
const known = [
  file(1, { shortName: '甬东底盘', code: 'C-1001', englishName: 'Yongdong Chassis' }),
  file(2, { name: '浙西悬架系统有限公司', code: 'C-1002' }),
];

it.each([
  ['甬东汽车底盘有限公司', id(1)],
  ['甬东底盘', id(1)],
  ['c-1001', id(1)],
  ['YONGDONG  chassis', id(1)],
  ['浙西悬架系统有限公司 ', id(2)],
  ['浙西', null],
  ['', null],
])('%s is surely %s', (name, expected) => {
  expect(sameCustomer(name, known)?.id ?? null).toBe(expected);
});

it('is nobody where two files fit, or only one no longer supplied', () => {
  expect(sameCustomer('甬东底盘', [...known, file(3, { shortName: '甬东底盘' })])).toBeNull();
  expect(sameCustomer('甬东底盘', [file(3, { shortName: '甬东底盘', isActive: false })])).toBeNull();
});

it.each([
  ['浙西悬架系统有限公司', '浙西悬架系统'],
  ['宁波甬东汽车底盘股份有限公司(一厂)', '甬东汽车底盘'],
  ['宁波甬东汽车底盘股份有限公司(一厂)', '甬东'],
])('%s is searched by %s, too', (name, by) => {
  expect(searchesFor(name)[0]).toBe(name);
  expect(searchesFor(name)).toContain(by);
});
