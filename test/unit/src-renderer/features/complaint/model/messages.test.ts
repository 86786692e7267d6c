import { blankComplaint } from '@shared/domain/complaint';
import { textsOf } from '@shared/text';
import { describe, expect, it } from 'vitest';
import { namedFindingText } from '../../../../../../src-renderer/features/complaint/model/finding-text';
import {
  findingsNow,
  unreadableFindings,
} from '../../../../../../src-renderer/features/complaint/model/messages';
import { createUnreadableStore, reportUnreadable } from '../../../../../../src-renderer/ui/unreadable';

describe('text that cannot be read', () => {
  it('is an error of its field, also beside a body that is right', () => {
    const store = createUnreadableStore();
    reportUnreadable(store, 'lines.0.defectiveQuantity', { code: 'not-whole' });
    const found = findingsNow(blankComplaint(), Date.now(), [], false, store.getState().byPath);
    expect(found).toContainEqual({ path: 'lines.0.defectiveQuantity', code: 'not-whole', level: 'error' });
    reportUnreadable(store, 'lines.0.defectiveQuantity', null);
    expect(findingsNow(blankComplaint(), Date.now(), [], false, store.getState().byPath)).toEqual([]);
  });

  it('stays unsaid while it is typed, until a save is tried', () => {
    const byPath = new Map([['discoveredOn', { code: 'not-a-date', isQuiet: true } as const]]);
    expect(unreadableFindings(byPath, false)).toEqual([]);
    expect(unreadableFindings(byPath, true)).toHaveLength(1);
  });

  it('is named with a full-width mark in Chinese, and an amount as an amount', () => {
    const [finding] = unreadableFindings(
      new Map([['costs.0.amount', { code: 'not-whole', kind: 'amount' } as const]]),
      true,
    );
    if (finding === undefined) throw new Error('no finding');
    expect(namedFindingText(finding, textsOf('zh-CN'))).toMatch(/^金额\(元\) 1：请填写金额/);
  });
});
