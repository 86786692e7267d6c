import { sha256 } from '../canonical';
import type { NumberedTable } from '../schema';

/** What the store adds around every body that carries a number: complaints and the records of the further forms. */
export interface Numbered {
  readonly stored: {
    readonly id: string;
    readonly number: string;
    readonly version: number;
    readonly registeredAt: string;
    readonly registeredBy: string;
    readonly formRevision: string;
    /** Of a further form. */
    readonly kind?: string;
  };
  readonly isVoid: boolean;
  readonly voidReason: string;
}

type IdentityColumns = Omit<NumberedTable, 'position' | 'year' | 'sequence' | 'token'>;

export const identityColumns = ({ stored, isVoid, voidReason }: Numbered): IdentityColumns => ({
  id: stored.id,
  number: stored.number,
  version: stored.version,
  is_void: isVoid ? 1 : 0,
  void_reason: voidReason,
  registered_at: stored.registeredAt,
  registered_by: stored.registeredBy,
  form_revision: stored.formRevision,
});

export const identityOf = (row: IdentityColumns) => ({
  id: row.id,
  number: row.number,
  version: row.version,
  registeredAt: row.registered_at,
  registeredBy: row.registered_by,
  formRevision: row.form_revision,
});

export const voidingOf = ({ is_void: isVoid, void_reason: voidReason }: IdentityColumns) => ({
  isVoid: isVoid === 1,
  voidReason,
});

/**
 * SHA-256 of everything in a record that a person or the program stated, the body letter for letter as it is kept; what is derived for
 * lists is not part of it.
 */
export function hashAsKept({ stored, isVoid, voidReason }: Numbered, bodyText: string): string {
  const { formRevision, id, kind, number, registeredAt, registeredBy, version } = stored;
  // In order of the alphabet; a complaint has no kind, and JSON leaves it out.
  const head = { formRevision, id, isVoid, kind, number, registeredAt, registeredBy, version, voidReason };
  return sha256(`${JSON.stringify(head)}\n${bodyText}`);
}

/** The numbers of one series, named as an administrator should read it: `2026`, `notice 2026`. */
export interface UsedNumbers {
  readonly series: string;
  readonly count: number;
  readonly highest: number;
}

/** Series whose numbers are not 1, 2, 3 … up to the counter; empty when all are. */
export function gapsIn(
  used: readonly UsedNumbers[],
  counters: readonly { readonly series: string; readonly last: number }[],
): readonly string[] {
  const found = new Map(used.map((numbers) => [numbers.series, numbers] as const));
  const counted = new Map(counters.map(({ series, last }) => [series, last] as const));
  return [...new Set([...found.keys(), ...counted.keys()])].flatMap((series) => {
    const { count, highest } = found.get(series) ?? { count: 0, highest: 0 };
    const last = counted.get(series) ?? 0;
    return count === highest && highest === last
      ? []
      : [`${series}: ${count} numbers up to ${highest}, counter at ${last}`];
  });
}
