import type { Answer } from '@shared/contract';
import type { RecordKind } from '@shared/domain/record';
import { useEffect, useState } from 'react';
import { call } from '../api';
import { go, routes, showInRegister } from '../state';
import { useTexts } from '../ui';

export interface SearchOption {
  readonly key: string;
  readonly kind: 'complaint' | 'customer' | 'part' | RecordKind;
  readonly main: string;
  readonly more: string;
  readonly open: () => void;
}

interface Found {
  readonly text: string;
  readonly rows: Answer<'complaint.page'>['rows'];
  readonly customers: Answer<'customer.search'>['customers'];
  readonly parts: Answer<'part.search'>['parts'];
  readonly records: Answer<'record.page'>['records'];
}

const nothing: Found = { text: '', rows: [], customers: [], parts: [], records: [] };
const pause = 120;

/** Asks for complaints, records, customers and parts a moment after typing stops. */
export function useSearch(typed: string): {
  readonly options: readonly SearchOption[];
  readonly isSearching: boolean;
} {
  const { search } = useTexts().frame;
  const text = typed.trim();
  const [found, setFound] = useState<Found>(nothing);
  useEffect(() => {
    if (text === '') return;
    let isStale = false;
    const timer = setTimeout(() => {
      void ask(text).then((answer) => {
        if (!isStale) setFound(answer);
      });
    }, pause);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [text]);
  if (text === '') return { options: [], isSearching: false };
  const options: readonly SearchOption[] = [
    ...found.rows.map((row) => ({
      key: row.id,
      kind: 'complaint' as const,
      main: row.number,
      more: [row.customerName, row.problem].filter(Boolean).join(' · '),
      open: () => void go(routes.complaint(row.id)),
    })),
    ...(found.rows.length > 0
      ? [
          {
            key: 'all',
            kind: 'complaint' as const,
            main: search.all,
            more: '',
            open: () => showInRegister({ search: found.text }),
          },
        ]
      : []),
    ...found.records.map(({ id, kind, number, customerName, subject }) => ({
      key: id,
      kind,
      main: number,
      more: [customerName, subject === customerName ? '' : subject].filter(Boolean).join(' · '),
      open: () => void go(routes.record(kind, id)),
    })),
    ...found.customers.map(({ id, body }) => ({
      key: id,
      kind: 'customer' as const,
      main: body.name,
      more: [body.code, body.plant, search.casesOf].filter(Boolean).join(' · '),
      open: () => showInRegister({ customerId: id }),
    })),
    ...found.parts.map(({ id, body }) => ({
      key: id,
      kind: 'part' as const,
      main: body.name,
      more: [body.number, body.customerPartNumber, search.casesOfPart].filter(Boolean).join(' · '),
      open: () => showInRegister({ search: body.number === '' ? body.name : body.number }),
    })),
  ];
  return { options, isSearching: found.text !== text };
}

async function ask(text: string): Promise<Found> {
  const [page, records, customers, parts] = await Promise.all([
    call('complaint.page', {
      filter: { search: text },
      sort: { key: 'receivedAt', descending: true },
      offset: 0,
      limit: 8,
    }),
    call('record.page', { text, offset: 0, limit: mostRecords }),
    call('customer.search', { text, limit: 5 }),
    call('part.search', { text, customerId: null, limit: 5 }),
  ]);
  return {
    text,
    rows: page.ok ? page.value.rows : [],
    customers: customers.ok ? customers.value.customers : [],
    parts: parts.ok ? parts.value.parts : [],
    records: records.ok ? byKind(records.value.records) : [],
  };
}

const mostRecords = 20;

/** As the list shows them: kind by kind, in each the one registered last first. */
const byKind = (rows: Found['records']): Found['records'] =>
  [...new Set(rows.map(({ kind }) => kind))].flatMap((kind) => rows.filter((row) => row.kind === kind));
