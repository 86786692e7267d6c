import { epochOf } from '@shared/domain/calendar';
import { error, type Finding } from '@shared/domain/finding';
import {
  changedPrefixes,
  type NumberedKind,
  type Numbering,
  prefixOf,
  prefixPath,
} from '@shared/domain/record';
import type { Trx } from '../data';
import { numberPrefixUsed, takeNumber } from '../data/repositories/counters';
import type { Environment } from './environment';

export interface TakenNumber {
  /** `KS-2026-0001`. */
  readonly number: string;
  readonly year: number;
  readonly sequence: number;
}

/** The next number of a kind; its year is the factory's at the moment of registration, not of receipt (decisions.md, Identity). */
export async function takeNumberOf(
  trx: Trx,
  kind: NumberedKind,
  { settings, day }: Environment,
  at: string,
): Promise<TakenNumber> {
  const year = Number(day(epochOf(at)).slice(0, 4));
  const sequence = await takeNumber(trx, kind, year);
  const padded = String(sequence).padStart(settings.numbering.width, '0');
  return { number: `${prefixOf(settings.numbering, kind)}-${year}-${padded}`, year, sequence };
}

/** Prefixes that a change gives to one kind while numbers of another begin with them: given numbers stay, so theirs could come twice. */
export async function usedPrefixFindings(
  trx: Trx,
  before: Numbering,
  after: Numbering,
): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for (const kind of changedPrefixes(before, after))
    if (await numberPrefixUsed(trx, prefixOf(after, kind), kind))
      found.push(error(prefixPath(kind), 'prefix-used'));
  return found;
}
