import { epochOf } from '@shared/domain/calendar';
import type { Trx } from '../data';
import { type CounterKind, takeNumber } from '../data/repositories/counters';
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
  { kind, prefix }: { readonly kind: CounterKind; readonly prefix: string },
  { settings, day }: Environment,
  at: string,
): Promise<TakenNumber> {
  const year = Number(day(epochOf(at)).slice(0, 4));
  const sequence = await takeNumber(trx, kind, year);
  const padded = String(sequence).padStart(settings.numbering.width, '0');
  return { number: `${prefix}-${year}-${padded}`, year, sequence };
}
