import { type Numbering, prefixFindings, prefixOf, recordPrefixes } from '@shared/domain/record';
import { defaultSettings, settingsSchema, upgradeSection } from '@shared/domain/settings';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';

const { numbering } = defaultSettings;
const withNotice = (prefix: string): Numbering => ({
  ...numbering,
  recordPrefixes: { ...numbering.recordPrefixes, notice: prefix },
});
const found = (of: Numbering) => prefixFindings(of).map(({ path, code }) => `${path} ${code}`);

describe('what numbers begin with', () => {
  it('is of each kind its own, as delivered', () => {
    expect(found(numbering)).toEqual([]);
    expect(prefixOf(numbering, 'complaint')).toBe('KS');
    expect(prefixOf(numbering, 'report')).toBe(recordPrefixes.report);
    expect(prefixOf(withNotice('LLD'), 'notice')).toBe('LLD');
  });

  it.each(['', 'll', 'L L', 'L/L', '../L', '2026', 'LIANLUO', '联络', 'L-L'])('is never %j', (prefix) => {
    expect(found(withNotice(prefix))).toEqual(['numbering.recordPrefixes.notice prefix']);
    expect(v.is(settingsSchema.entries.numbering, withNotice(prefix))).toBe(false);
  });

  it.each(['KS', 'FW'])('is never that of another kind: %s', (prefix) => {
    expect(found(withNotice(prefix)).every((each) => each.endsWith(' duplicate'))).toBe(true);
    expect(found(withNotice(prefix))).toHaveLength(1);
  });

  it('is as delivered in a store of before, and for a kind that came later', () => {
    const { recordPrefixes: _, ...old } = numbering;
    const upgraded = upgradeSection('numbering', old);
    expect(upgraded).toEqual(numbering);
    expect(upgradeSection('numbering', upgraded)).toBe(upgraded);
    const { question, ...known } = withNotice('LLD').recordPrefixes;
    expect(upgradeSection('numbering', { ...numbering, recordPrefixes: known })).toEqual({
      ...numbering,
      recordPrefixes: { ...known, question },
    });
  });
});
