import {
  blankReport,
  chainReason,
  chainsNeeded,
  pathOfAction,
  type Report,
  reportGates,
} from '@shared/domain/report';
import { textsOf } from '@shared/text';
import { expect, it } from 'vitest';
import { isUnconfirmed } from '../../../../../src-shared/domain/report/taken-over';

const rule = (change: Partial<Report>): Report => ({ ...blankReport(), ...change });

it.each([
  ['A', null, ['A', 'B'], 4, 'grave'],
  ['B', null, ['A', 'B'], 4, 'grave'],
  ['C', null, ['A', 'B'], 2, 'light'],
  ['C', null, ['A', 'B', 'C'], 4, 'grave'],
  ['B', null, ['A'], 2, 'light'],
  ['A', null, [], 2, 'light'],
  ['A', true, ['A', 'B'], 2, 'short-agreed'],
  ['D', false, ['A', 'B'], 4, 'short-refused'],
  [null, null, ['A'], 4, 'severity-unknown'],
] as const)(
  'severity %s, short form %s, rule %j: %i chains, %s',
  (severity, isShort, grave, count, reason) => {
    const report = rule({ severity, isShort, fourChainSeverities: [...grave] });
    expect(chainsNeeded(report)).toHaveLength(count);
    expect(chainReason(report)).toBe(reason);
    const asked = reportGates(report, '5D').filter(({ code }) => code === 'root-cause-missing');
    expect(asked).toHaveLength(count);
  },
);

it('what is taken over from a past report carries a mark that is an open point until it is removed', () => {
  for (const language of ['zh-CN', 'en'] as const)
    expect(isUnconfirmed(textsOf(language).workspace.lessons.draft)).toBe(true);
  const blank = blankReport();
  const chain = blank.analysis.chains['technical-escape'];
  const withCause = (rootCause: string): Report => ({
    ...blank,
    analysis: {
      ...blank.analysis,
      chains: { ...blank.analysis.chains, 'technical-escape': { ...chain, rootCause } },
    },
  });
  const codes = (report: Report): readonly string[] => reportGates(report, '5D').map(({ code }) => code);
  expect(codes(withCause('【待确认，摘自 KS-2026-0001】检具未校准'))).toContain('cause-unconfirmed');
  expect(codes(withCause('检具未校准'))).not.toContain('cause-unconfirmed');
});

it('an action is found by its id in the field where it is written', () => {
  const report = rule({ internal: { ...blankReport().internal } });
  expect(pathOfAction(report, 'emergency')).toBe('emergency.action');
  expect(pathOfAction(report, 'gone')).toBeNull();
  const action = { id: 'a2' } as Report['actions'][number];
  const readAcross = { id: 'r1' } as Report['prevention']['readAcross'][number];
  const written = rule({
    actions: [{ ...action, id: 'a1' }, action],
    prevention: { ...report.prevention, readAcross: [readAcross] },
  });
  expect(pathOfAction(written, 'a2')).toBe('actions.1.action');
  expect(pathOfAction(written, 'r1')).toBe('prevention.readAcross.0.object');
});
