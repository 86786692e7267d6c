import { isCivilDate, isInstant } from '@shared/domain/calendar';
import type { Finding } from '@shared/domain/finding';
import { fill, type Texts } from '@shared/text';
import { useMemo } from 'react';
import { type EditorWords, fieldName } from '../../../editor';
import { dayText, instantText, useDesk } from '../../../ui';
import { reportFieldNames, reportLabel } from './field-names';

/** How the editor of a report names its fields and reads its values. */
export function useReportWords(): EditorWords {
  const { texts, rules } = useDesk();
  const { timeZone } = rules;
  return useMemo(() => {
    const names = reportFieldNames(texts);
    return {
      nameOf: (path) => fieldName(path, names),
      labelOf: (path) => reportLabel(path, names),
      findingText: ({ code, params }: Finding) => fill(texts.complaint.finding[code], params ?? {}),
      valueText: (_path, value) => valueText(value, texts, timeZone),
    };
  }, [texts, timeZone]);
}

/** A value as a person reads it; '–' for nothing. */
export function valueText(value: unknown, texts: Texts, timeZone: string): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'boolean') return value ? texts.frame.field.yes : texts.frame.field.no;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.length === 0 ? '–' : String(value.length);
  if (typeof value === 'object')
    return Object.values(value)
      .filter((each) => typeof each === 'string')
      .slice(1)
      .join(' · ');
  const text = String(value);
  if (isInstant(text)) return instantText(text, texts, timeZone);
  return isCivilDate(text) ? dayText(text, texts) : wordOf(text, texts);
}

/** Codes of closed sets by their names; free text as it is. */
function wordOf(text: string, { papers, choices, workspace }: Texts): string {
  const { report } = papers;
  const sets: readonly Readonly<Record<string, string>>[] = [
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
  return sets.find((set) => Object.hasOwn(set, text))?.[text] ?? text;
}
