import type { Answer, Draft, Result } from '@shared/contract';
import { checkRecord, type StoredRecord } from '@shared/domain/record';
import { type Report, reportSchema } from '@shared/domain/report';
import { call } from '../../../api';
import { type BodyRules, useEditorSession } from '../../../editor';

type Stored = StoredRecord<'report'>;

/** What the editor must know of a report. */
export const reportRules: BodyRules<Report> = {
  schema: reportSchema,
  check: (body) => checkRecord('report', body),
  groups: new Set([
    'customer',
    'ourContact',
    'planned',
    'emergency',
    'problem',
    'containment',
    'analysis',
    'analysis.chains',
    'changeApproval',
    'validation',
    'prevention',
    'closure',
    'internal',
    'internal.selfCheck',
  ]),
};

/** One report being edited, with its draft. */
export function useReportSession(answer: Answer<'report.get'>, draft: Draft<'report'> | null) {
  const { stored } = answer;
  const { id } = stored;
  return useEditorSession<Report, Stored, string>({
    stored,
    draft,
    rules: reportRules,
    emptyNote: '',
    writeDraft: (body, baseVersion) =>
      call('draft.save', { editor: 'report', recordId: id, baseVersion, body }),
    discardDraft: () => call('draft.discard', { editor: 'report', recordId: id }),
    send: async (over, body, reason) => {
      const result = await call('record.save', { kind: 'report', id, version: over.version, body, reason });
      return result as Result<Stored>;
    },
    fetchLatest: async () => {
      const result = await call('report.get', { id });
      return result.ok ? { ok: true, value: result.value.stored } : result;
    },
  });
}

export type ReportSession = ReturnType<typeof useReportSession>;
