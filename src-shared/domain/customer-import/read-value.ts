import { dayOfCell } from '../report';
import { foldLabel } from '../template/fold';
import { choiceWords, type FieldReading, fieldReadings, type ImportField } from './fields';
import type { CellValue } from './table';

export const importFaultCodes = [
  /** No ERP code: nothing to find the customer by. */
  'no-code',
  'no-name',
  /** The code stands in an earlier row of the file, `params.row`. */
  'duplicate-code',
  /** Several customers of ours have this code. */
  'ambiguous-code',
  'too-long',
  'not-a-date',
  'not-a-number',
  'out-of-range',
  'not-a-choice',
  /** The customer's list of contacts is full. */
  'list-full',
] as const;
export type ImportFaultCode = (typeof importFaultCodes)[number];

/** What a field of a customer takes. */
export type ImportValue = string | number | boolean;

export type ReadValue =
  /** An empty cell changes nothing. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'value'; readonly value: ImportValue }
  | { readonly kind: 'fault'; readonly code: ImportFaultCode };

const nothing: ReadValue = { kind: 'nothing' };
const fault = (code: ImportFaultCode): ReadValue => ({ kind: 'fault', code });
const value = (read: ImportValue): ReadValue => ({ kind: 'value', value: read });

/** Signs that no one sees are left out. */
const tidied = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}]/gu, ' ').trim();

/** A cell as its field keeps it. */
export function readValue(field: ImportField, cell: CellValue, dayOffset: number): ReadValue {
  const text = cell === null ? '' : tidied(String(cell));
  return text === '' ? nothing : readAs(fieldReadings[field], cell, text, dayOffset);
}

function readAs(reading: FieldReading, cell: CellValue, text: string, dayOffset: number): ReadValue {
  switch (reading.kind) {
    case 'text':
      return text.length > reading.most ? fault('too-long') : value(text);
    case 'date':
      return readDate(cell, text, dayOffset);
    case 'number':
      return readNumber(text, reading.most);
    case 'money':
      return readMoney(text);
    case 'choice':
      return readChoice(text, reading.codes);
  }
}

function readDate(cell: CellValue, text: string, dayOffset: number): ReadValue {
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const written = compact === null ? text.replace(/[ T]\d{1,2}:.*$/, '') : compact.slice(1).join('-');
  // Eight digits are a day, not a day's number.
  const isNumber = typeof cell === 'number' && compact === null;
  const day = dayOfCell(isNumber ? cell : written, isNumber ? dayOffset : 0);
  return day === null ? fault('not-a-date') : value(day);
}

const plainNumber = /^-?(?:\d+|\d{1,3}(?:[, ]\d{3})+)(?:\.\d+)?$/;

function numberOf(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .replace(/^[¥￥$]|元$/g, '')
    .trim();
  return plainNumber.test(plain) ? Number(plain.replaceAll(/[, ]/g, '')) : null;
}

function readNumber(text: string, most: number): ReadValue {
  const number = numberOf(text);
  if (number === null || !Number.isInteger(number)) return fault('not-a-number');
  return number < 0 || number > most ? fault('out-of-range') : value(number);
}

function readMoney(text: string): ReadValue {
  const yuan = numberOf(text);
  if (yuan === null) return fault('not-a-number');
  const fen = Math.round(yuan * 100);
  return fen < 0 || !Number.isSafeInteger(fen) ? fault('out-of-range') : value(fen);
}

function readChoice(text: string, codes: readonly (string | boolean)[]): ReadValue {
  const folded = foldLabel(text);
  const found = codes.find((code) => choiceWords[String(code)]?.includes(folded) === true);
  return found === undefined ? fault('not-a-choice') : value(found);
}
