import { completeness, type Report } from '@shared/domain/report';
import type { SectionPlan } from '../../../editor';

/** The document's parts in their order. */
export const partNames = [
  'header',
  'D0',
  'D1',
  'D2',
  'D3',
  'D4',
  'D5',
  'D6',
  'D7',
  'D8',
  'internal',
] as const;
export type PartName = (typeof partNames)[number];

/** The top fields of each part; everything not named lies in the header. */
const fieldsOf: Readonly<Partial<Record<string, PartName>>> = {
  emergency: 'D0',
  members: 'D1',
  problem: 'D2',
  containment: 'D3',
  analysis: 'D4',
  actions: 'D5',
  changeApproval: 'D5',
  validation: 'D6',
  prevention: 'D7',
  closure: 'D8',
  reservation: 'D8',
  internal: 'internal',
};

/** What is entered of an action in D6, not in D5. */
const carriedOut = new Set(['state', 'doneOn', 'breakpoint', 'verifiedOn', 'verifiedBy']);

const known = new WeakMap<Report, ReturnType<typeof completeness>>();

/** Worked out once for a body, asked for by every part. */
function completenessOf(report: Report): ReturnType<typeof completeness> {
  const found = known.get(report) ?? completeness(report);
  known.set(report, found);
  return found;
}

export const reportPlan: SectionPlan<PartName, Report> = {
  names: partNames,
  completenessOf: (part, report) =>
    part === 'internal' ? { filled: 0, total: 0 } : completenessOf(report)[part],
  sectionOf: (path) => {
    const [top = '', , field = ''] = path.split('.');
    if (top === 'actions' && carriedOut.has(field)) return 'D6';
    return fieldsOf[top] ?? 'header';
  },
};
