import { type CivilDate, isCivilDate } from '@shared/domain/calendar';

const toAscii = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\u3002\uff0e]/g, '.')
    .trim();

/** Whole pieces as typed (full-width digits and thousands commas allowed); null for nothing, undefined for what is no whole number. */
export function parseQuantity(text: string): number | null | undefined {
  const plain = toAscii(text).replaceAll(',', '');
  if (plain === '') return null;
  if (!/^-?\d{1,12}$/.test(plain)) return undefined;
  return Number(plain);
}

/** The whole numbers a field takes, both ends included. */
export interface QuantityLimits {
  readonly least: number;
  readonly most: number;
}

/** Why what was typed is not taken; null where it is. */
export type QuantityFault = 'not-whole' | 'out-of-limits' | null;

/** Whether a text is a number that the field takes. An empty one is a fault only where a number must stand. */
export function quantityFault(
  text: string,
  limits: QuantityLimits | undefined,
  isRequired: boolean,
): QuantityFault {
  const value = parseQuantity(text);
  if (value === undefined) return 'not-whole';
  if (limits === undefined) return null;
  if (value === null) return isRequired ? 'out-of-limits' : null;
  return value < limits.least || value > limits.most ? 'out-of-limits' : null;
}

/** A number with or without decimals, or nothing. */
export const isDecimal = (text: string): boolean =>
  /^(-?\d{1,15}(\.\d{1,10})?)?$/.test(toAscii(text).replaceAll(',', ''));

/** A wall-clock time as typed (`1405`, `14:05`, `14:05`, `9.30`, `905`) → `HH:mm`; null when it is none. */
export function parseTime(text: string): string | null {
  const plain = toAscii(text)
    .replaceAll(/[时点h.]/g, ':')
    .replace(/分$/, '');
  const match =
    /^(\d{1,2}):(\d{1,2})?$/.exec(plain) ?? /^(\d{1,2})(\d{2})$/.exec(plain) ?? /^(\d{1,2})()$/.exec(plain);
  if (match === null) return null;
  const hours = Number(match[1]);
  const minutes = Number(match[2] ?? 0);
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** A day as typed (`2026-11-25`, `2026.11.25`, `20261125`, `11-25` of `thisYear`) → `YYYY-MM-DD`; null when it is none. */
export function parseDate(text: string, thisYear: number): CivilDate | null {
  const plain = toAscii(text)
    .replaceAll(/[./年月]/g, '-')
    .replace(/日$/, '');
  const full = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  const short = /^()(\d{1,2})-(\d{1,2})$/.exec(plain);
  const match = full ?? short;
  if (match === null) return null;
  const year = full === null ? String(thisYear) : (match[1] ?? '');
  const date = `${year}-${(match[2] ?? '').padStart(2, '0')}-${(match[3] ?? '').padStart(2, '0')}`;
  return isCivilDate(date) ? date : null;
}
