import type { ContainmentRow, Report } from './schema';

/** A row as it is begun, without its id. */
type NewRow<Row extends { readonly id: string }> = Omit<Row, 'id'>;

/** The rows that a person adds, on the screen or on a task sheet: what stands in them before anything was written. */
export const newRows = {
  containment: {
    place: 'customer',
    isApplicable: true,
    action: '',
    responsible: '',
    introducedOn: null,
    checked: null,
    defective: null,
    reworked: null,
    scrapped: null,
    cleanPoint: '',
    verification: '',
  } satisfies NewRow<ContainmentRow>,
  factor: { factor: 'machine', possibleCause: '', evidence: '', verdict: 'open' } satisfies NewRow<
    Report['analysis']['factors'][number]
  >,
  action: {
    cause: 'technical-occurrence',
    action: '',
    reason: '',
    verification: '',
    sideEffects: '',
    responsible: '',
    plannedOn: null,
    doneOn: null,
    breakpoint: '',
    state: 'open',
    verifiedOn: null,
    verifiedBy: '',
  } satisfies NewRow<Report['actions'][number]>,
  document: {
    kind: 'other',
    need: 'yes',
    document: '',
    fromRevision: '',
    toRevision: '',
    responsible: '',
    on: null,
  } satisfies NewRow<Report['prevention']['documents'][number]>,
  readAcross: { object: '', decision: '', responsible: '', on: null } satisfies NewRow<
    Report['prevention']['readAcross'][number]
  >,
} as const;
