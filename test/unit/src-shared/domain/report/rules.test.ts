import {
  blankNtf,
  blankReport,
  type ContainmentRow,
  causeKinds,
  containmentTotals,
  isBalanced,
  isGoodProven,
  type NtfTest,
  ntfNumber,
  ntfRate,
  ntfSchema,
  partsPerMillion,
  type Report,
  reportFor,
  reportNumber,
  reportSchema,
  showsChain,
  validationTotals,
} from '@shared/domain/report';
import { paperSamples } from '@shared/forms/samples';
import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';

const id = '00000000-0000-4000-8000-000000000001';

const row = (figures: Partial<ContainmentRow>): ContainmentRow => ({
  id,
  place: 'customer',
  isApplicable: true,
  action: '',
  responsible: '',
  introducedOn: null,
  checked: null,
  defective: null,
  reworked: null,
  scrapped: null,
  cleanPoint: '',
  verification: '',
  ...figures,
});

it('blank records and samples hold to their schemas', () => {
  expect(parse(reportSchema, blankReport())).toEqual(blankReport());
  expect(parse(ntfSchema, blankNtf())).toEqual(blankNtf());
  for (const code of ['8D', '5P', 'CM'])
    for (const sample of Object.values(paperSamples[code] ?? {}))
      expect(() => parse(reportSchema, (sample as { report: unknown }).report)).not.toThrow();
  for (const sample of Object.values(paperSamples.NTF ?? {}))
    expect(() => parse(ntfSchema, sample)).not.toThrow();
});

it('numbers a report after its complaint, with layout and revision', () => {
  expect(reportNumber('8D', { complaintNumber: 'KS-2026-0001', revision: 0 })).toBe('8D-KS-2026-0001-R0');
  expect(reportNumber('CM', { complaintNumber: '', revision: 3 })).toBe('');
  expect(ntfNumber({ complaintNumber: 'KS-2026-0001' })).toBe('NTF-KS-2026-0001');
  expect(ntfNumber({ complaintNumber: '' })).toBe('');
});

describe('containment', () => {
  it('adds up what was counted, places that do not apply left out', () => {
    const rows = [
      row({ checked: 100, defective: 3, reworked: 2, scrapped: 1 }),
      row({ checked: 50, defective: 0 }),
      row({ isApplicable: false, checked: 999 }),
    ];
    expect(containmentTotals(rows)).toEqual({ checked: 150, defective: 3, reworked: 2, scrapped: 1 });
    expect(containmentTotals([])).toEqual({ checked: null, defective: null, reworked: null, scrapped: null });
  });

  it.each([
    [row({ defective: 3, reworked: 2, scrapped: 1 }), true],
    [row({ defective: 3, reworked: 2 }), false],
    [row({ defective: 0 }), true],
    [row({ defective: 1, reworked: 2 }), false],
    [row({ reworked: 2 }), null],
  ])('balances %#', (figures, expected) => {
    expect(isBalanced(figures)).toBe(expected);
  });
});

describe('validation', () => {
  it.each([
    [1000, 1, 1000],
    [3, 1, 333_333],
    [1500, 0, 0],
    [0, 0, null],
    [null, 1, null],
    [10, null, null],
  ])('%s checked, %s defective', (checked, defective, expected) => {
    expect(partsPerMillion({ checked, defective })).toBe(expected);
  });

  it('adds up lots', () => {
    const lot = {
      id,
      phase: 'after',
      period: '',
      method: '',
      verdict: 'effective',
      by: '',
      on: null,
    } as const;
    const rows = [
      { ...lot, produced: 100, checked: 100, defective: 0 },
      { ...lot, produced: 200, checked: null, defective: 1 },
    ];
    expect(validationTotals(rows)).toEqual({ produced: 300, checked: 100, defective: 1 });
  });
});

describe('cause chains', () => {
  const shown = (report: Report) => causeKinds.filter((kind) => showsChain(kind, report));

  it.each(['A', 'B', null] as const)('severity %s asks for four', (severity) => {
    expect(shown({ ...blankReport(), severity })).toEqual(causeKinds);
  });

  it.each(['C', 'D'] as const)('severity %s does with the technical ones', (severity) => {
    expect(shown({ ...blankReport(), severity })).toEqual(['technical-occurrence', 'technical-escape']);
  });

  it('never hides what was written', () => {
    const report = blankReport();
    const { chains } = report.analysis;
    const written = { ...chains['managerial-escape'], rootCause: 'x' };
    const analysis = { ...report.analysis, chains: { ...chains, 'managerial-escape': written } };
    expect(shown({ ...report, severity: 'D', analysis })).toContain('managerial-escape');
  });
});

it('takes what is internal out of the customer’s report and keeps the rest', () => {
  const report = { ...blankReport(), title: 'a' };
  const internal = { ...report.internal, operators: [{ id, name: 'b', station: '', shift: '' }] };
  const written = { ...report, internal };
  expect(reportFor('customer', written)).toEqual(report);
  expect(reportFor('internal', written)).toBe(written);
});

describe('NTF', () => {
  const test = (verdict: NtfTest['verdict']): NtfTest => ({
    id,
    kind: 'standard',
    item: '',
    limit: '',
    measured: '',
    verdict,
    equipment: '',
    calibratedUntil: null,
    tester: '',
    on: null,
  });

  it.each([
    ['TS-1', [test('pass'), test('pass')], true],
    ['TS-1', [test('pass'), test('pending')], false],
    ['TS-1', [test('fail')], false],
    ['TS-1', [], false],
    [' ', [test('pass')], false],
  ])(
    'a good part needs a named specification and every test passed %#',
    (specificationNumber, tests, expected) => {
      expect(isGoodProven({ specificationNumber, tests })).toBe(expected);
    },
  );

  it.each([
    [4, 1, 0.25],
    [0, 0, null],
    [null, 1, null],
    [4, null, null],
  ])('rate of %s analysed with %s good', (analysedQuantity, goodQuantity, expected) => {
    expect(ntfRate({ analysedQuantity, goodQuantity })).toBe(expected);
  });
});
