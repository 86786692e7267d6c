/** What the name of a dated thing says: where it stands, and in which row of it (docs/adr/0013). */
export interface DatedKey {
  readonly source: 'complaint' | 'record' | 'action';
  /** Of the complaint or record. */
  readonly id: string;
  /** The row's id, or the name of a date that stands for itself: `next-visit`; of a complaint, its milestone. */
  readonly row: string;
}

const pattern = /^(complaint|record|action):([^:]+):(.+)$/;

/** Null where it is no name of a dated thing. */
export function parseDatedKey(key: string): DatedKey | null {
  const [, source, id, row] = pattern.exec(key) ?? [];
  if (source === undefined || id === undefined || row === undefined) return null;
  return { source: source as DatedKey['source'], id, row };
}
