import { complaintDues } from '@shared/domain/complaint';
import type { Dues } from '@shared/domain/deadline';
import { useMemo } from 'react';
import { useQuery } from '../../../api';
import { type Asked, useDesk } from '../../../ui';
import { useEditor, useFieldValue } from './fields';

export interface EditorDues {
  /** Null while no clock runs, and while it is not known what was agreed with the customer: his time may be another. */
  readonly dues: Dues | null;
  /** The question what was agreed with the customer. */
  readonly agreement: Asked;
}

/** The four dues of the record as it stands on screen, by the customer's standing agreement. */
export function useEditorDues(): EditorDues {
  const { store } = useEditor();
  const { rules, calendar } = useDesk();
  const customerId = useFieldValue('customer.id');
  const receivedAt = useFieldValue('receivedAt');
  const milestones = useFieldValue('milestones');
  const withdrawal = useFieldValue('withdrawal');
  const customer = useQuery('customer.get', customerId === null ? null : { id: customerId }, {
    keeps: false,
  });
  const isKnown = customerId === null || customer.value !== undefined;
  const agreedTimes = customer.value?.body.agreedTimes ?? null;
  const dues = useMemo(() => {
    if (!isKnown) return null;
    const body = { ...store.getState().body, receivedAt, milestones, withdrawal };
    return complaintDues(body, { rules, calendar, agreedTimes });
  }, [store, receivedAt, milestones, withdrawal, rules, calendar, agreedTimes, isKnown]);
  return { dues, agreement: customer };
}
