import { checkRecord } from '@shared/domain/record';
import {
  blankNtf,
  checkNtf,
  type NtfAnalysis,
  ntfGateCodes,
  ntfGateOf,
  ntfGates,
  ntfSchema,
} from '@shared/domain/report';
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

describe('closing (5.3.8)', () => {
  const closed: NtfAnalysis = { ...proved, closedOn: '2026-11-26' };
  const findingsOf = (changes: Partial<NtfAnalysis>): string[] =>
    checkNtf({ ...closed, ...changes }).map(({ path, level, params }) => `${level} ${path} ${params?.gap}`);

  const cases: readonly (readonly [string, Partial<NtfAnalysis>, readonly string[]])[] = [
    ['stands with all that it needs', {}, []],
    ['is refused alone', { agreement: null }, ['error agreement agreement-missing']],
    [
      'is refused while the customer keeps watching',
      { agreement: 'keep-watching' },
      ['error agreement agreement-missing'],
    ],
    ['is refused against the customer', { agreement: 'not-accepted' }, ['error agreement agreement-missing']],
    [
      'is refused while nobody says who agreed, and when',
      { agreedBy: ' ', agreedOn: null },
      ['error agreedBy agreement-unproven', 'error agreedOn agreement-unproven'],
    ],
    [
      "stands on the management's written acceptance",
      { agreement: 'not-accepted', managementAcceptance: '总经理陈立 2026-11-25 书面认可' },
      [],
    ],
    ['is refused without assistance', { assistances: [] }, ['error assistances assistance-missing']],
    [
      'is refused with assistance of which nothing is said',
      { assistances: [{ id, on: '2026-11-21', counterpart: '林晓', content: ' ', result: '' }] },
      ['error assistances.0 assistance-incomplete'],
    ],
    [
      'is refused for a good part that is not proven',
      { tests: [{ ...test, verdict: 'pending' }] },
      ['error conclusion good-unproven'],
    ],
    ['is not stopped by what merely should be there', { sampleDisposal: null, isTriggered: null }, []],
    ['asks nothing of an open one', { closedOn: null, agreement: null, assistances: [], tests: [] }, []],
  ];
  it.each(cases)('%s', (_title, changes, expected) => {
    expect(findingsOf(changes)).toEqual(expected);
  });

  it('is judged wherever a record of this kind is', () => {
    const alone: NtfAnalysis = { ...closed, agreement: null };
    expect(checkRecord('ntf-analysis', alone)).toEqual(checkNtf(alone));
  });

  it('a finding leads back to its gate, with its particulars', () => {
    const [finding] = checkNtf({
      ...closed,
      assistances: [{ id, on: null, counterpart: '', content: '', result: '' }],
    });
    expect(finding && ntfGateOf(finding)).toMatchObject({
      code: 'assistance-incomplete',
      path: 'assistances.0',
      params: { order: 1 },
    });
    expect(ntfGateOf({ path: 'closedOn', code: 'not-a-date', level: 'error' })).toBeNull();
  });
});
