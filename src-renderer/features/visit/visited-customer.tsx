import type { VisitReport } from '@shared/domain/visit';
import { boundFields } from '../../editor';
import { CustomerField, namedRef } from '../../ui';

const { useEditor, useFieldProps, useFieldValue, useRevision } = boundFields<Pick<VisitReport, 'customer'>>();

/** The customer that was visited: his file gives the name and, where none stands there, the plant as the address. */
export function VisitedCustomer() {
  const { store } = useEditor();
  const field = useFieldProps('customer.name');
  const revision = useRevision();
  const value = useFieldValue('customer');
  return (
    <CustomerField
      {...field}
      key={revision}
      isRequired
      value={namedRef(value.id, value.name)}
      onChange={({ id, name, plant }) =>
        store.getState().set('customer', { id, name, address: value.address === '' ? plant : value.address })
      }
    />
  );
}
