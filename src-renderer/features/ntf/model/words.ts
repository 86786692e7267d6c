import type { Finding } from '@shared/domain/finding';
import { ntfGateOf } from '@shared/domain/report';
import { fill, type Texts } from '@shared/text';
import { useMemo } from 'react';
import { type EditorWords, fieldName, valueText, type WordSet, withRowNumber } from '../../../editor';
import { useDesk } from '../../../ui';
import { ntfFieldNames } from './field-names';
import { gateText } from './gate-text';

/** How the editor of an NTF analysis names its fields and reads its values. */
export function useNtfWords(): EditorWords {
  const { texts, rules } = useDesk();
  const { timeZone } = rules;
  return useMemo(() => {
    const names = ntfFieldNames(texts);
    const sets = wordSets(texts);
    return {
      nameOf: (path) => fieldName(path, names),
      labelOf: (path) => withRowNumber(fieldName(path, names), path),
      findingText: (finding) => findingText(finding, texts),
      valueText: (_path, value) => valueText(value, texts, timeZone, sets),
    };
  }, [texts, timeZone]);
}

/** What keeps it from being closed is said as the list of what is missing says it. */
function findingText(finding: Finding, texts: Texts): string {
  const gate = ntfGateOf(finding);
  if (gate !== null) return gateText(gate, texts);
  return fill(texts.complaint.finding[finding.code], finding.params ?? {});
}

const wordSets = ({ papers }: Texts): readonly WordSet[] => {
  const { report } = papers;
  return [
    report.conclusions,
    report.agreements,
    report.disposals,
    report.exclusionVerdicts,
    report.testKinds,
    report.testVerdicts,
  ];
};
