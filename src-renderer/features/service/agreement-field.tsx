import type { ServicePlan } from '@shared/domain/service';
import { useState } from 'react';
import { useQuery } from '../../api';
import { boundFields } from '../../editor';
import { FailureLine, SuggestField } from '../../ui';

const { useFieldProps, useFieldValue, useSetField } = boundFields<ServicePlan>();

const offered = 20;

/** The agreement that a plan carries out: those of its customer are offered, and one that is not kept here is typed. */
export function AgreementField() {
  const field = useFieldProps('agreementNumber');
  const value = useFieldValue('agreementNumber');
  const set = useSetField('agreementNumber');
  const customerId = useFieldValue('customer.id');
  const [isAsked, setIsAsked] = useState(false);
  const query = useQuery(
    'record.page',
    isAsked
      ? {
          kind: 'service-agreement',
          ...(customerId === null ? {} : { customerId }),
          offset: 0,
          limit: offered,
        }
      : null,
  );
  const numbers = (query.value?.records ?? []).map(({ number }) => number);
  return (
    <span onFocusCapture={() => setIsAsked(true)}>
      <SuggestField {...field} value={value} onChange={set} suggestions={numbers} />
      <FailureLine query={query} where={field.label} />
    </span>
  );
}
