import type { ContainmentPlace, DocumentKind } from '@shared/domain/report';

/** Places an assessor looks for first: at the customer, on the way, in our stock and process, at the supplier, in the field. */
const askedPlaces: readonly ContainmentPlace[] = [
  'customer',
  'in-transit',
  'own-finished',
  'own-in-process',
  'supplier',
  'field',
];

export const missingPlaces = (there: readonly ContainmentPlace[]): readonly ContainmentPlace[] =>
  askedPlaces.filter((place) => !there.includes(place));

/** Documents that every 8D is asked about. */
const askedDocuments: readonly DocumentKind[] = [
  'pfmea',
  'control-plan',
  'work-instruction',
  'inspection-instruction',
  'drawing',
  'training',
];

export const missingDocuments = (there: readonly DocumentKind[]): readonly DocumentKind[] =>
  askedDocuments.filter((kind) => !there.includes(kind));
