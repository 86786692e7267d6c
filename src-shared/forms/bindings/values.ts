import { epochOf, type Instant, isInstant, toInstant } from '../../domain/calendar';
import type { CurrencyTotal } from '../../domain/cost';
import { fill } from '../../text';
import type { FieldValue, Tone } from '../types';

/** Makers of bound values: the text as printed and, where a cell can hold one, the number or date behind it. */

export const nothing: FieldValue = { text: '' };

export const text = (value: string, tone?: Tone): FieldValue =>
  tone === undefined ? { text: value } : { text: value, tone };

/** A spreadsheet keeps 15 digits; a longer number stays text, or its last digits would change. */
const exactDigits = 15;

const numeric = (printed: string, value: number, format: string): FieldValue =>
  printed.replaceAll(/\D/g, '').length > exactDigits
    ? { text: printed }
    : { text: printed, raw: { kind: 'number', value, format } };

export const number = (value: number | null): FieldValue =>
  value === null ? nothing : numeric(String(value), value, '0');

/** Fen to yuan with two decimals. */
export const money = (fen: number | null): FieldValue =>
  fen === null ? nothing : numeric(yuanText(fen), fen / 100, '0.00');

/** Amounts by currency: yuan as a number, any other with its code; several one under the other, never added. */
export function moneyTotals(totals: readonly CurrencyTotal[]): FieldValue {
  const [first] = totals;
  if (first === undefined) return nothing;
  if (totals.length === 1 && first.currency === 'CNY') return money(first.amount);
  return text(totals.map(({ currency, amount }) => `${currency} ${yuanText(amount)}`).join('\n'));
}

/** In whole numbers, so that no fen is lost in a fraction. */
function yuanText(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export const day = (date: string | null): FieldValue =>
  date === null ? nothing : { text: date, raw: { kind: 'date', wall: date, format: 'yyyy-mm-dd' } };

/** `2026-11-21 14:03` on the factory's clock. */
export const wallText = (instant: Instant, timeZone: string): string =>
  toInstant(epochOf(instant), timeZone).slice(0, 16).replace('T', ' ');

export const moment = (instant: Instant | null, timeZone: string): FieldValue => {
  if (instant === null) return nothing;
  const printed = wallText(instant, timeZone);
  return {
    text: printed,
    raw: { kind: 'date', wall: printed.replace(' ', 'T'), format: 'yyyy-mm-dd hh:mm' },
  };
};

/** A due or done time, date or instant, in words of the factory's clock. */
export const whenText = (when: string, timeZone: string): string =>
  isInstant(when) ? wallText(when, timeZone) : when;

/** Parts that say something, joined. */
export const join = (parts: readonly (string | null | undefined)[], separator: string): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join(separator);

export { fill };
