import { ntfFieldNames } from '@renderer/features/ntf/model/field-names';
import { ntfPlan } from '@renderer/features/ntf/model/plan';
import { blankNtf, checkNtf, ntfGates } from '@shared/domain/report';
import { textsOf } from '@shared/text';
import { describe, expect, it } from 'vitest';

const fields = Object.keys(blankNtf()).filter((key) => key !== 'schemaVersion');

describe('the sections of an NTF analysis', () => {
  it.each(fields)('%s has a name in both languages', (field) => {
    for (const language of ['zh-CN', 'en'] as const)
      expect(ntfFieldNames(textsOf(language))[field], language).toBeTruthy();
  });

  it('what is missing leads to the section it lies in', () => {
    const sections = ntfGates({ ...blankNtf(), sampleDisposal: 'kept' }).map(
      ({ path }) => `${path} ${ntfPlan.sectionOf(path)}`,
    );
    expect(sections).toEqual([
      'specificationNumber tests',
      'tests tests',
      'conclusion conclusion',
      'isTriggered conclusion',
      'assistances assistance',
      'keptUntil samples',
      'agreement agreement',
    ]);
    const refusals = checkNtf({ ...blankNtf(), closedOn: '2026-11-20' });
    expect(refusals.map(({ path }) => ntfPlan.sectionOf(path))).toEqual(['assistance', 'agreement']);
  });

  it('否 to the trigger counts as an answer', () => {
    const before = ntfPlan.completenessOf('conclusion', blankNtf()).filled;
    expect(ntfPlan.completenessOf('conclusion', { ...blankNtf(), isTriggered: false }).filled).toBe(
      before + 1,
    );
  });
});
