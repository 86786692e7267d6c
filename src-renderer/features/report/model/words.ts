import type { Finding } from '@shared/domain/finding';
import type { ReportLayout } from '@shared/domain/report';
import { clausesOf, fill, type Texts } from '@shared/text';
import { useMemo } from 'react';
import { type EditorWords, fieldName, genericPath, valueText, type WordSet } from '../../../editor';
import { useDesk } from '../../../ui';
import { anyRow, reportFieldNames, reportLabel } from './field-names';

/** How the editor of a report names its fields, as its layout calls them, and reads its values. */
export function useReportWords(layout: ReportLayout = '8D'): EditorWords {
  const { texts, rules } = useDesk();
  const { timeZone } = rules;
  return useMemo(() => reportWords(texts, timeZone, layout), [texts, timeZone, layout]);
}

/** Names and values of a report as a person reads them; a whole row by its fields that hold something. */
export function reportWords(texts: Texts, timeZone: string, layout: ReportLayout): EditorWords {
  const names = reportFieldNames(texts, layout);
  const codes = codesAt(texts);
  const labelOf = (path: string): string => reportLabel(path, names);
  const read = (path: string, value: unknown): string => {
    if (isRow(value)) return rowText(path, value);
    const set = codes[genericPath(anyRow(path))];
    return valueText(value, texts, timeZone, set === undefined ? [] : [set]);
  };
  const rowText = (path: string, row: Readonly<Record<string, unknown>>): string => {
    const written = Object.entries(row).filter(
      ([key, value]) => !hiddenKeys.has(key) && usual[key] !== value && isWritten(value),
    );
    const parts = written.map(([key, value]) =>
      // Within its row a field needs no number.
      fill(texts.editor.named, {
        name: labelOf(anyRow(`${path}.${key}`)),
        value: read(`${path}.${key}`, value),
      }),
    );
    return parts.length === 0 ? valueText(null, texts, timeZone, []) : clausesOf(parts, texts);
  };
  return {
    nameOf: (path) => fieldName(path, names),
    labelOf,
    findingText: ({ code, params }: Finding) => fill(texts.complaint.finding[code], params ?? {}),
    valueText: read,
  };
}

const isRow = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Ids and files, which no person reads. */
const hiddenKeys: ReadonlySet<string> = new Set(['id', 'attachmentId']);

/** Answers that go without saying. */
const usual: Readonly<Record<string, boolean>> = { isApplicable: true, isInternal: false };

const isWritten = (value: unknown): boolean =>
  value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

/** The closed sets by the field whose codes they name: a text that happens to be such a word stays a text. */
function codesAt({ papers, choices, photos, workspace }: Texts): Readonly<Record<string, WordSet>> {
  const { report } = papers;
  return {
    layout: workspace.page.layouts,
    stage: report.stages,
    severity: choices.severity,
    'fourChainSeverities.*': choices.severity,
    foundAt: choices.foundAt,
    'members.*.duty': report.duties,
    'problem.contrasts.*.question': report.questions,
    'containment.rows.*.place': report.places,
    'analysis.factors.*.factor': report.factors,
    'analysis.factors.*.verdict': report.factorVerdicts,
    'actions.*.cause': report.causeKinds,
    'actions.*.state': report.actionStates,
    'validation.rows.*.phase': workspace.extra.phases,
    'validation.rows.*.verdict': choices.verdict,
    'prevention.documents.*.kind': report.documentKinds,
    'prevention.documents.*.need': report.needs,
    'internal.costs.*.category': choices.costCategory,
    'internal.costs.*.currency': choices.currency,
    'internal.costs.*.bearer': choices.costBearer,
    'closure.verdict': choices.verdict,
    'closure.customerVerdict': choices.replyVerdict,
    'photos.*.marks.*.kind': photos.marks.kind,
  };
}
