import { checkRecord } from '@shared/domain/record';
import { type NtfAnalysis, ntfSchema } from '@shared/domain/report';
import type { BodyRules } from '../../../editor';

/** What the editor must know of an NTF analysis. */
export const ntfRules: BodyRules<NtfAnalysis> = {
  schema: ntfSchema,
  check: (body) => checkRecord('ntf-analysis', body),
  groups: new Set(['customer']),
};
