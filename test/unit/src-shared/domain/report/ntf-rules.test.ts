import { blankNtf, type NtfAnalysis, ntfGateCodes, ntfGates, ntfSchema } from '@shared/domain/report';
import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';

const id = '00000000-0000-4000-8000-000000000001';

const test: NtfAnalysis['tests'][number] = {
  id,
  kind: 'standard',
  item: '绝缘电阻',
  limit: '≥ 20 MΩ',
  measured: '85 MΩ',
  verdict: 'pass',
  equipment: '兆欧表 E-12',
  calibratedUntil: '2026-11-20',
  tester: '何静',
  on: '2026-11-20',
};

const proved: NtfAnalysis = {
  ...blankNtf(),
  specificationNumber: 'TS-118',
  tests: [test],
  conclusion: 'good',
  isTriggered: false,
  assistances: [
    { id, on: '2026-11-21', counterpart: '林晓', content: '现场检查插接件', result: '改进插接方法' },
  ],
  sampleDisposal: 'kept',
  keptUntil: '2027-11-20',
  agreement: 'accepted',
  agreedBy: '林晓',
  agreedOn: '2026-11-25',
};

const gatesOf = (record: NtfAnalysis): string[] =>
  ntfGates(record).map(({ code, path }) => `${code} ${path}`);

it('a proved analysis that the customer accepted may be closed', () => {
  expect(parse(ntfSchema, proved)).toEqual(proved);
  expect(gatesOf(proved)).toEqual([]);
});

it('an analysis of before the rows of assistance reads with none', () => {
  const { assistances: _, ...older } = proved;
  expect(parse(ntfSchema, older).assistances).toEqual([]);
});

describe('one missing fact is one reason, at its field', () => {
  const cases: readonly (readonly [Partial<NtfAnalysis>, readonly string[]])[] = [
    [{ specificationNumber: ' ' }, ['specification-missing specificationNumber', 'good-unproven conclusion']],
    [{ tests: [], conclusion: 'insufficient-information' }, ['tests-missing tests']],
    [
      { tests: [{ ...test, verdict: 'pending' }] },
      ['requirement-unanswered tests.0.verdict', 'good-unproven conclusion'],
    ],
    [{ tests: [{ ...test, verdict: 'fail' }] }, ['good-unproven conclusion']],
    [{ tests: [{ ...test, verdict: 'fail' }], conclusion: 'defective' }, []],
    [{ tests: [test, { ...test, measured: '' }] }, ['reading-missing tests.1.measured']],
    [{ tests: [{ ...test, equipment: '' }] }, ['equipment-missing tests.0.equipment']],
    [{ tests: [{ ...test, on: null }] }, ['test-date-missing tests.0.on']],
    [{ tests: [{ ...test, calibratedUntil: null }] }, ['calibration-missing tests.0.calibratedUntil']],
    [{ tests: [{ ...test, on: '2026-11-21' }] }, ['calibration-expired tests.0.calibratedUntil']],
    [{ conclusion: null }, ['conclusion-missing conclusion']],
    [{ isTriggered: null }, ['trigger-unanswered isTriggered']],
    [{ assistances: [], assistance: '电话指导' }, ['assistance-missing assistances']],
    [
      { assistances: [{ id, on: null, counterpart: '林晓', content: '指导', result: '' }] },
      ['assistance-incomplete assistances.0'],
    ],
    [{ sampleDisposal: null }, ['whereabouts-missing sampleDisposal']],
    [{ keptUntil: null }, ['keep-until-missing keptUntil']],
    [{ sampleDisposal: 'returned', keptUntil: null }, []],
    [{ agreement: null }, ['agreement-missing agreement']],
    [{ agreement: 'keep-watching' }, ['agreement-missing agreement']],
    [{ agreement: 'not-accepted' }, ['agreement-missing agreement']],
    [{ agreement: 'not-accepted', managementAcceptance: '总经理陈立 2026-12-01 书面认可' }, []],
    [{ agreedBy: '' }, ['agreement-unproven agreedBy']],
    [{ agreedOn: null }, ['agreement-unproven agreedOn']],
  ];
  it.each(cases)('%j', (changes, expected) => {
    expect(gatesOf({ ...proved, ...changes })).toEqual(expected);
  });

  it('every code is reached', () => {
    const reached = cases.flatMap(([changes]) => ntfGates({ ...proved, ...changes }).map(({ code }) => code));
    expect(new Set(reached)).toEqual(new Set(ntfGateCodes));
  });
});
