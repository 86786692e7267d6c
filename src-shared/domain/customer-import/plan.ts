import {
  blankContact,
  blankCustomer,
  blankFinance,
  type Customer,
  type CustomerContact,
  customerLists,
  type StoredCustomer,
} from '../customer';
import { isSame } from '../same';
import { foldLabel } from '../template/fold';
import { createCodeWatch, type ImportNote } from './doubtful-codes';
import { type ImportField, type ImportOutcome, importFields, isFinanceField } from './fields';
import { type ImportFaultCode, type ImportValue, readValue } from './read-value';
import type { ImportMapping, ImportTable, TableRow } from './table';

export interface ImportFault {
  /** The spreadsheet's column, from 0; null where the row as a whole is meant. */
  readonly column: number | null;
  readonly field: ImportField;
  readonly code: ImportFaultCode;
  /** What stands in the cell, cut to a line. */
  readonly text: string;
  /** The other row meant, of a code that stands twice; 0 else. */
  readonly otherRow: number;
}

export interface ImportChange {
  readonly field: ImportField;
  /** As kept: codes of choices, fen; '' where there was nothing. */
  readonly old: ImportValue;
  readonly new: ImportValue;
}

/** What one row of the file would do. */
export interface PlannedRow {
  readonly row: number;
  readonly outcome: ImportOutcome;
  readonly code: string;
  readonly name: string;
  readonly changes: readonly ImportChange[];
  readonly faults: readonly ImportFault[];
  /** To be looked at; nothing is kept from being written. */
  readonly notes: readonly ImportNote[];
}

/** A row with what is written for it: null for unchanged and faulty ones. */
export interface PlannedWrite extends PlannedRow {
  readonly before: StoredCustomer | null;
  readonly body: Customer | null;
}

/** Who is there already. */
export interface KnownCustomers {
  readonly byCode: ReadonlyMap<string, readonly StoredCustomer[]>;
  /** Those without a code, by folded name: an ERP code found for one of them is his. */
  readonly uncodedByName: ReadonlyMap<string, readonly StoredCustomer[]>;
}

export function knownCustomers(all: readonly StoredCustomer[]): KnownCustomers {
  const byCode = new Map<string, StoredCustomer[]>();
  const uncodedByName = new Map<string, StoredCustomer[]>();
  for (const stored of all) {
    const { code, name } = stored.body;
    const [map, key] = code === '' ? [uncodedByName, foldLabel(name)] : [byCode, code];
    map.set(key, [...(map.get(key) ?? []), stored]);
  }
  return { byCode, uncodedByName };
}

export interface ImportParts {
  readonly table: ImportTable;
  readonly mapping: ImportMapping;
  readonly known: KnownCustomers;
  /** A new id (UUID) at each call. */
  readonly newId: () => string;
}

/** Plans rows one after another; a code that stood before in the file is known. */
export function createPlanner(parts: ImportParts): (row: TableRow) => PlannedWrite {
  const { table, mapping, known } = parts;
  // By code, and by customer: two codes of the file may mean one customer that has none yet.
  const seen = new Map<string, number>();
  const fields = importFields.filter((field) => mapping[field] !== undefined);
  const notesOf = createCodeWatch(table, mapping);
  return (row) => {
    const { values, faults } = readRow(row, fields, mapping, table.dayOffset);
    const found = customerFor(String(values.code ?? ''), String(values.name ?? ''), known);
    const all = [...faults, ...identityFaults({ values, found, seen, mapping, faults })];
    const before = found === 'ambiguous' ? null : found;
    noteSeen(seen, [String(values.code ?? ''), before?.id ?? ''], row.row);
    const head = { row: row.row, ...namesOf(values, before), notes: notesOf(row) };
    return all.length > 0 ? faultyRow(head, all) : plannedRow(head, before, { fields, values, parts });
  };
}

type Head = Pick<PlannedRow, 'row' | 'code' | 'name' | 'notes'>;

const namesOf = (values: Values, before: StoredCustomer | null): Omit<Head, 'row' | 'notes'> => ({
  code: String(values.code ?? ''),
  name: String(values.name ?? before?.body.name ?? ''),
});

function noteSeen(seen: Map<string, number>, keys: readonly string[], row: number): void {
  for (const key of keys) if (key !== '' && !seen.has(key)) seen.set(key, row);
}

const faultyRow = (head: Head, faults: readonly ImportFault[]): PlannedWrite => ({
  ...head,
  outcome: 'faulty',
  changes: [],
  faults,
  before: null,
  body: null,
});

interface Reading {
  readonly fields: readonly ImportField[];
  readonly values: Values;
  readonly parts: ImportParts;
}

function plannedRow(
  head: Head,
  before: StoredCustomer | null,
  { fields, values, parts: { mapping, newId } }: Reading,
): PlannedWrite {
  const body = withValues(before?.body ?? null, values, newId);
  if (body === null)
    return faultyRow(head, [
      faultAt('contact.name', 'list-full', mapping, String(values['contact.name'] ?? '')),
    ]);
  if (before === null) return { ...head, outcome: 'new', changes: [], faults: [], before, body };
  if (isSame(before.body, body))
    return { ...head, outcome: 'unchanged', changes: [], faults: [], before, body: null };
  const changes = changesOf(before.body, body, fields, values);
  return { ...head, outcome: 'changed', changes, faults: [], before, body };
}

type Values = { readonly [F in ImportField]?: ImportValue };

const longestText = 60;

const faultAt = (
  field: ImportField,
  code: ImportFaultCode,
  mapping: ImportMapping,
  text = '',
  otherRow = 0,
): ImportFault => ({
  column: mapping[field] ?? null,
  field,
  code,
  text: text.slice(0, longestText),
  otherRow,
});

function readRow(
  { cells }: TableRow,
  fields: readonly ImportField[],
  mapping: ImportMapping,
  dayOffset: number,
): { readonly values: Values; readonly faults: readonly ImportFault[] } {
  const values: Partial<Record<ImportField, ImportValue>> = {};
  const faults: ImportFault[] = [];
  for (const field of fields) {
    const cell = cells[mapping[field] ?? -1] ?? null;
    const read = readValue(field, cell, dayOffset);
    if (read.kind === 'value') values[field] = read.value;
    if (read.kind === 'fault') faults.push(faultAt(field, read.code, mapping, String(cell)));
  }
  return { values, faults };
}

function customerFor(
  code: string,
  name: string,
  { byCode, uncodedByName }: KnownCustomers,
): StoredCustomer | 'ambiguous' | null {
  if (code === '') return null;
  const [first, second] = byCode.get(code) ?? [];
  if (first !== undefined) return second === undefined ? first : 'ambiguous';
  const [named, other] = uncodedByName.get(foldLabel(name)) ?? [];
  return named === undefined || other !== undefined || name === '' ? null : named;
}

interface Identity {
  readonly values: Values;
  readonly found: StoredCustomer | 'ambiguous' | null;
  readonly seen: ReadonlyMap<string, number>;
  readonly mapping: ImportMapping;
  readonly faults: readonly ImportFault[];
}

/** Whether the row says whom it is about. A code or name that could not be read was told already. */
function identityFaults({ values, found, seen, mapping, faults }: Identity): readonly ImportFault[] {
  const isTold = (field: ImportField): boolean => faults.some((each) => each.field === field);
  if (values.code === undefined) return isTold('code') ? [] : [faultAt('code', 'no-code', mapping)];
  const code = String(values.code);
  const earlier =
    seen.get(code) ?? (found === null || found === 'ambiguous' ? undefined : seen.get(found.id));
  if (earlier !== undefined) return [faultAt('code', 'duplicate-code', mapping, code, earlier)];
  if (found === 'ambiguous') return [faultAt('code', 'ambiguous-code', mapping, code)];
  if (found === null && values.name === undefined && !isTold('name'))
    return [faultAt('name', 'no-name', mapping)];
  return [];
}

/** The customer with what the row says; null when his contacts are full. */
function withValues(before: Customer | null, values: Values, newId: () => string): Customer | null {
  const own = Object.fromEntries(Object.entries(values).filter(([field]) => !field.includes('.')));
  const base = { ...(before ?? blankCustomer('')), ...own } as Customer;
  const contacts = withContact(base.contacts, groupOf(values, 'contact.'), newId);
  if (contacts.length > customerLists.contacts) return null;
  const finance = groupOf(values, 'finance.');
  if (Object.keys(finance).length === 0) return { ...base, contacts: [...contacts] };
  return {
    ...base,
    contacts: [...contacts],
    finance: { ...(base.finance ?? blankFinance()), ...finance } as Customer['finance'],
  };
}

const groupOf = (values: Values, prefix: string): Readonly<Record<string, ImportValue>> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([field, each]) =>
      field.startsWith(prefix) ? [[field.slice(prefix.length), each]] : [],
    ),
  );

/** A contact is known by name; without a name in the row the first one is meant. */
function contactIndex(contacts: readonly CustomerContact[], name: ImportValue | undefined): number {
  if (name === undefined) return contacts.length === 0 ? -1 : 0;
  return contacts.findIndex((contact) => contact.name === name);
}

function withContact(
  contacts: readonly CustomerContact[],
  given: Readonly<Record<string, ImportValue>>,
  newId: () => string,
): readonly CustomerContact[] {
  if (Object.keys(given).length === 0) return contacts;
  const at = contactIndex(contacts, given.name);
  if (at < 0) return [...contacts, { ...blankContact(newId()), ...given } as CustomerContact];
  return contacts.map((contact, index) =>
    index === at ? ({ ...contact, ...given } as CustomerContact) : contact,
  );
}

function changesOf(
  before: Customer,
  after: Customer,
  fields: readonly ImportField[],
  values: Values,
): readonly ImportChange[] {
  const contactName = values['contact.name'];
  return fields.flatMap((field) => {
    const [old, is] = [valueAt(before, field, contactName), valueAt(after, field, contactName)];
    return old === is ? [] : [{ field, old, new: is }];
  });
}

function valueAt(customer: Customer, field: ImportField, contactName: ImportValue | undefined): ImportValue {
  const [group, key] = field.split('.');
  if (key === undefined) return plain(Reflect.get(customer, field));
  if (group === 'finance') return plain(customer.finance === null ? '' : Reflect.get(customer.finance, key));
  const contact = customer.contacts[contactIndex(customer.contacts, contactName)];
  return plain(contact === undefined ? '' : Reflect.get(contact, key));
}

const plain = (found: unknown): ImportValue =>
  typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean' ? found : '';

/** A mapping as this person may use it: 财务 only by right. */
export const allowedMapping = (mapping: ImportMapping, mayFinance: boolean): ImportMapping =>
  mayFinance
    ? mapping
    : Object.fromEntries(Object.entries(mapping).filter(([field]) => !isFinanceField(field as ImportField)));
