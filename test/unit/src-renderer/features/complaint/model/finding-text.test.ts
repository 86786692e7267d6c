import { textsOf } from '@shared/text';
import { expect, test } from 'vitest';
import { unreadableFindings } from '../../../../../../src-renderer/editor/model/messages';
import { namedFindingText } from '../../../../../../src-renderer/features/complaint/model/finding-text';

test('an amount that cannot be read is named as an amount, with a full-width mark in Chinese', () => {
  const [finding] = unreadableFindings(
    new Map([['costs.0.amount', { code: 'not-whole', kind: 'amount' } as const]]),
    true,
  );
  if (finding === undefined) throw new Error('no finding');
  expect(namedFindingText(finding, textsOf('zh-CN'))).toMatch(/^金额 1：请填写金额/);
});
