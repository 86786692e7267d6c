import type { Answer, Draft } from '@shared/contract';
import { checkRecord } from '@shared/domain/record';
import { type Report, reportSchema } from '@shared/domain/report';
import { type BodyRules, type RecordSession, useRecordSession } from '../../../editor';

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
export const useReportSession = (
  { stored }: Answer<'report.get'>,
  draft: Draft<'report'> | null,
): ReportSession => useRecordSession('report', stored, draft, reportRules);

export type ReportSession = RecordSession<'report'>;
