import { complaintDues } from '@shared/domain/complaint';
import type { Dues } from '@shared/domain/deadline';
import { useMemo } from 'react';
import { useQuery } from '../../../api';
import { useDesk } from '../../../ui';
import { useEditor, useFieldValue } from './fields';

/** The four dues of the record as it stands on screen, by the customer's standing agreement; null while no clock runs. */
export function useEditorDues(): Dues | null {
  const { store } = useEditor();
  const { rules, calendar } = useDesk();
  const customerId = useFieldValue('customer.id');
  const receivedAt = useFieldValue('receivedAt');
  const milestones = useFieldValue('milestones');
  const withdrawal = useFieldValue('withdrawal');
  const customer = useQuery('customer.get', customerId === null ? null : { id: customerId }, {
    keeps: false,
  });
  const agreedTimes = customer.value?.body.agreedTimes ?? null;
  return useMemo(() => {
    const body = { ...store.getState().body, receivedAt, milestones, withdrawal };
    return complaintDues(body, { rules, calendar, agreedTimes });
  }, [store, receivedAt, milestones, withdrawal, rules, calendar, agreedTimes]);
}
