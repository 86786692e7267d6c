import type { RecordKind } from '@shared/domain/record';

/** Kinds of record that share one place of the rail: one goes to the first, the others stand beside it on their lists. */
export const recordPlaces = {
  notices: ['notice', 'escape-event'],
  returns: ['goods-return'],
  contacts: ['communication', 'order', 'care-plan', 'question', 'feedback-sheet', 'service-summary'],
  visits: ['visit-plan', 'visit-report'],
  surveys: ['survey', 'survey-record', 'survey-plan'],
  service: ['support-request', 'service-agreement', 'service-plan', 'service-staff', 'internal-hand-over'],
} as const satisfies Readonly<Record<string, readonly [RecordKind, ...RecordKind[]]>>;
