/** The ids that a record names by one field (`companyId`, `attachmentId`), wherever in it, each once. */
export const idsNamed = (record: unknown, field: string): readonly string[] => [
  ...new Set(collect(record, field)),
];

function collect(value: unknown, field: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: readonly [string, unknown]) =>
    key === field && typeof inner === 'string' ? [inner] : collect(inner, field),
  );
}
