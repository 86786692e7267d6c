import { type CaredCustomer, defaultCareRules, proposeCarePlans, proposedPlan } from '@shared/domain/care';
import { expect, it } from 'vitest';

const of = {
  year: 2026,
  today: '2026-11-22',
  timeZone: 'Asia/Shanghai',
  intervals: defaultCareRules.intervals,
};
const customer = (name: string, change: Partial<CaredCustomer>): CaredCustomer => ({
  id: name,
  name,
  code: '',
  companyId: null,
  grade: 'vip',
  planNumber: null,
  lastContactOn: null,
  ...change,
});

it('a year gets a plan for everybody with a grade and none yet; who has no grade is named', () => {
  const proposal = proposeCarePlans(
    [
      customer('甲', { lastContactOn: '2026-11-10' }),
      customer('乙', { planNumber: 'GHJH-2026-0001' }),
      customer('丙', { grade: null }),
      customer('丁', { grade: null, planNumber: 'GHJH-2026-0002' }),
      customer('戊', { grade: 'regular', lastContactOn: '2025-01-01' }),
    ],
    of,
  );
  expect(proposal.missing.map((each) => [each.customer.name, each.firstDue, each.contacts])).toEqual([
    ['甲', '2026-12-10', 1],
    ['戊', '2026-11-22', 1],
  ]);
  expect(proposal.planned.map(({ name }) => name)).toEqual(['乙', '丁']);
  expect(proposal.withoutGrade.map(({ name }) => name)).toEqual(['丙']);
});

it('the plans of a year to come begin with it and count its contacts', () => {
  const next = { ...of, year: 2027 };
  const [first] = proposeCarePlans([customer('甲', { lastContactOn: '2026-11-10' })], next).missing;
  expect(first).toMatchObject({ firstDue: '2027-01-01', contacts: 12 });
  expect(proposedPlan(customer('甲', {}), next)).toMatchObject({ from: '2027-01-01', grade: 'vip' });
});
