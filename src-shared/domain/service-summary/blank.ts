import type { Improvement, ServiceSummary } from './schema';

export const blankImprovement = (id: string): Improvement => ({
  id,
  what: '',
  owner: '',
  dueOn: null,
  doneOn: null,
  effect: '',
  verifiedOn: null,
  document: '',
  fromRevision: '',
  toRevision: '',
  carriedFrom: '',
  carriedTo: '',
});

/** An empty summary. */
export const blankServiceSummary = (): ServiceSummary => ({
  schemaVersion: 1,
  number: '',
  companyId: null,
  period: null,
  from: null,
  department: '',
  preparedBy: '',
  figures: null,
  observations: '',
  conclusion: '',
  improvements: [],
  finalOn: null,
});
