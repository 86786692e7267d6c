import type { RecordKind } from '@shared/domain/record';
import { useCallback, useSyncExternalStore } from 'react';
import { askBeforeLeaving } from './unsaved';

/** A report and an NTF analysis are read where they are edited. */
const recordPlace = (kind: RecordKind, id: string): string =>
  kind === 'report' ? `/report/${id}` : kind === 'ntf-analysis' ? `/ntf/${id}` : `/records/${kind}/${id}`;

/** Every place in the program. The query stands inside the hash, so that one place never inherits another's. */
export const routes = {
  today: '/today',
  calendar: '/calendar',
  handOver: '/hand-over',
  /** The hand-over of a person's work. */
  handOverOf: (name: string): string => `/hand-over?from=${encodeURIComponent(name)}`,
  register: '/register',
  costs: '/costs',
  intake: '/intake',
  settings: '/settings',
  /** Opens the settings at one section. */
  settingsSection: (name: string): string => `/settings?section=${name}`,
  recovery: '/recovery',
  outbox: '/outbox',
  reports: '/reports',
  report: (id: string): string => `/report/${id}`,
  /** Opens the report with the cursor in one of its actions (by the action's id). */
  reportAction: (id: string, action: string): string => `/report/${id}?action=${encodeURIComponent(action)}`,
  /** Sends a record; a submission opens with it. */
  deliver: (id: string, submissionId?: string): string =>
    submissionId === undefined ? `/deliver/${id}` : `/deliver/${id}?submission=${submissionId}`,
  ntf: (id: string): string => `/ntf/${id}`,
  /** The list of a kind of records. */
  records: (kind: RecordKind): string => `/records/${kind}`,
  /** A record that is begun; `from` is a query (`complaint`, `customer`, `draft`). */
  recordNew: (kind: RecordKind, from: Readonly<Record<string, string>> = {}): string => {
    const query = new URLSearchParams(from).toString();
    return query === '' ? `/records/${kind}/new` : `/records/${kind}/new?${query}`;
  },
  record: (kind: RecordKind, id: string): string => recordPlace(kind, id),
  recordEdit: (kind: RecordKind, id: string): string => `/records/${kind}/${id}/edit`,
  /** Opens the editor with the cursor where it is noted that something dated was done (by its row's id or its name). */
  recordDone: (kind: RecordKind, id: string, row: string): string =>
    `/records/${kind}/${id}/edit?done=${encodeURIComponent(row)}`,
  customers: '/customers',
  customerNew: '/customers/new',
  customerImport: '/customers/import',
  customer: (id: string): string => `/customer/${id}`,
  customerEdit: (id: string): string => `/customer/${id}/edit`,
  complaint: (id: string): string => `/complaint/${id}`,
  /** Opens the complaint with its costs. */
  complaintCosts: (id: string): string => `/complaint/${id}?tab=costs`,
  complaintEdit: (id: string): string => `/complaint/${id}/edit`,
  /** Opens the complaint with the dialog that marks a milestone. */
  complaintMark: (id: string, milestone: string): string => `/complaint/${id}?mark=${milestone}`,
} as const;

export const patterns = {
  customer: '/customer/:id',
  customerEdit: '/customer/:id/edit',
  complaint: '/complaint/:id',
  complaintEdit: '/complaint/:id/edit',
  report: '/report/:id',
  deliver: '/deliver/:id',
  ntf: '/ntf/:id',
  records: '/records/:kind',
  recordNew: '/records/:kind/new',
  record: '/records/:kind/:id',
  recordEdit: '/records/:kind/:id/edit',
} as const;

const hash = (): string => {
  const value = location.hash.replace(/^#/, '');
  return value === '' || value === '/' ? routes.today : value;
};

const subscribe = (listener: () => void): (() => void) => {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
};

const pathNow = (): string => hash().split('?')[0] ?? routes.today;
const queryNow = (): string => hash().split('?')[1] ?? '';

/** Goes to a place; asks first when unsaved changes would be left. `replace` leaves no step to come back to. */
export async function go(to: string, options: { readonly replace?: boolean } = {}): Promise<void> {
  if (hash() === to || !(await askBeforeLeaving(to))) return;
  if (options.replace === true) location.replace(`#${to}`);
  else location.hash = to;
}

/** The way back: the place before, with its filters and scroll; the register when there is none. */
export async function goBack(): Promise<void> {
  if (!(await askBeforeLeaving('back'))) return;
  if (history.length > 1) history.back();
  else location.hash = routes.register;
}

/** Removes the query without a step in the history (`?mark=` once its dialog is open). */
export const clearQuery = (): void => {
  history.replaceState(history.state, '', `#${pathNow()}`);
  dispatchEvent(new HashChangeEvent('hashchange'));
};

/** wouter's location hook over the hash. */
export const useHashPath = (): [string, (to: string) => void] => {
  const path = useSyncExternalStore(subscribe, pathNow);
  const navigate = useCallback((to: string) => void go(to), []);
  return [path, navigate];
};

/** wouter's search hook over the query inside the hash. */
export const useHashQuery = (): string => useSyncExternalStore(subscribe, queryNow);

/** One value of the query: `useQueryParam('mark')` on `#/complaint/1?mark=response` gives `response`. */
export const useQueryParam = (name: string): string | null => new URLSearchParams(useHashQuery()).get(name);
