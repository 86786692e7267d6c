import type { Finding } from '@shared/domain/finding';
import type { ReportLayout } from '@shared/domain/report';
import { fill, type Texts } from '@shared/text';
import { useMemo } from 'react';
import { type EditorWords, fieldName, valueText as sharedValueText, type WordSet } from '../../../editor';
import { useDesk } from '../../../ui';
import { reportFieldNames, reportLabel } from './field-names';

/** How the editor of a report names its fields, as its layout calls them, and reads its values. */
export function useReportWords(layout: ReportLayout = '8D'): EditorWords {
  const { texts, rules } = useDesk();
  const { timeZone } = rules;
  return useMemo(() => {
    const names = reportFieldNames(texts, layout);
    return {
      nameOf: (path) => fieldName(path, names),
      labelOf: (path) => reportLabel(path, names),
      findingText: ({ code, params }: Finding) => fill(texts.complaint.finding[code], params ?? {}),
      valueText: (_path, value) => valueText(value, texts, timeZone),
    };
  }, [texts, timeZone, layout]);
}

/** A report's value as a person reads it. */
export const valueText = (value: unknown, texts: Texts, timeZone: string): string =>
  sharedValueText(value, texts, timeZone, wordSets(texts));

const wordSets = ({ papers, choices, workspace }: Texts): readonly WordSet[] => {
  const { report } = papers;
  return [
    report.causeKinds,
    report.places,
    report.factors,
    report.factorVerdicts,
    report.actionStates,
    report.documentKinds,
    report.needs,
    report.duties,
    choices.replyVerdict,
    choices.verdict,
    workspace.extra.phases,
  ];
};
