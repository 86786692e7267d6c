import { containmentPlaces, type Report } from '@shared/domain/report';
import type { ReportInput } from '@shared/forms/bindings/report';
import { paperSamples } from '@shared/forms/samples';

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** A report that tells everything an 8D of severity B has to tell, with four chains. */
export function completeReport(): Report {
  const sample = paperSamples['8D']?.typical as ReportInput | undefined;
  if (sample === undefined) throw new Error('the 8D has no typical sample');
  const { report } = sample;
  const { chains } = report.analysis;
  const proved = <Kind extends keyof typeof chains>(kind: Kind, least: number) => ({
    ...chains[kind],
    steps: Array.from({ length: least }, (_, index) => ({
      id: id(index + 1),
      why: `${kind} 为什么 ${index + 1}`,
      evidence: '记录',
    })),
    verificationMethod: '再现试验',
    verification: '装回后再现',
    isSwitchable: true,
  });
  const missing = containmentPlaces.filter(
    (place) => !report.containment.rows.some((row) => row.place === place),
  );
  return {
    ...report,
    analysis: {
      ...report.analysis,
      chains: {
        'technical-occurrence': proved('technical-occurrence', 3),
        'technical-escape': proved('technical-escape', 3),
        'managerial-occurrence': proved('managerial-occurrence', 2),
        'managerial-escape': proved('managerial-escape', 2),
      },
    },
    containment: {
      ...report.containment,
      rows: [
        ...report.containment.rows,
        ...missing.map((place, index) => ({
          id: id(900 + index),
          place,
          isApplicable: false,
          action: '',
          responsible: '',
          introducedOn: null,
          checked: null,
          defective: null,
          reworked: null,
          scrapped: null,
          cleanPoint: '',
          verification: '',
        })),
      ],
    },
    nextUpdateOn: '2026-12-20',
    planned: { D4: '2026-11-18', D5: '2026-11-18', D6: '2026-12-01', D7: '2026-12-05', D8: '2026-12-09' },
    actions: report.actions.map((row) => ({ ...row, verifiedOn: '2026-11-30', verifiedBy: '何静' })),
  };
}

type Json = null | string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/** The report with one field changed, by its dotted path. */
export function withField(report: Report, path: string, value: Json): Report {
  const set = (node: Json, [key, ...rest]: readonly string[]): Json => {
    if (key === undefined) return value;
    if (Array.isArray(node))
      return node.map((each: Json, index) => (index === Number(key) ? set(each, rest) : each));
    const entries = node as { readonly [key: string]: Json };
    if (!(key in entries)) throw new Error(`no field ${path}`);
    return { ...entries, [key]: set(entries[key] ?? null, rest) };
  };
  return set(report as Json, path.split('.')) as Report;
}
