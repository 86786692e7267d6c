import type { ContainmentPlace, DocumentKind, Report } from '@shared/domain/report';

/** Places an assessor looks for first: at the customer, on the way, in our stock and process, at the supplier, in the field. */
const askedPlaces: readonly ContainmentPlace[] = [
  'customer',
  'in-transit',
  'own-finished',
  'own-in-process',
  'supplier',
  'field',
];

export const missingPlaces = (rows: Report['containment']['rows']): readonly ContainmentPlace[] =>
  askedPlaces.filter((place) => !rows.some((row) => row.place === place));

/** Documents that every 8D is asked about. */
const askedDocuments: readonly DocumentKind[] = [
  'pfmea',
  'control-plan',
  'work-instruction',
  'inspection-instruction',
  'drawing',
  'training',
];

export const missingDocuments = (rows: Report['prevention']['documents']): readonly DocumentKind[] =>
  askedDocuments.filter((kind) => !rows.some((row) => row.kind === kind));
