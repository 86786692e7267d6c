import type { PlannedVisit, VisitReport } from '@shared/domain/visit';
import { boundFields } from '../../editor';
import { CustomerField, type CustomerRef } from '../../ui';

const { useEditor, useFieldProps, useFieldValue, useRevision } = boundFields<{
  readonly customer: VisitReport['customer'];
  readonly visits: readonly PlannedVisit[];
}>();

const refOf = (id: string | null, name: string): CustomerRef => ({
  id,
  name,
  code: '',
  plant: '',
  contactName: '',
  contactPhone: '',
  supplierCode: '',
});

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
      value={refOf(value.id, value.name)}
      onChange={({ id, name, plant }) =>
        store.getState().set('customer', { id, name, address: value.address === '' ? plant : value.address })
      }
    />
  );
}

/** The customer of one planned visit. */
export function PlannedCustomer({ path }: { readonly path: string }) {
  const { store } = useEditor();
  const field = useFieldProps(path);
  const revision = useRevision();
  const index = Number(path.split('.')[1]);
  const value = useFieldValue(`visits.${index}`);
  return (
    <CustomerField
      {...field}
      key={revision}
      isRequired
      value={refOf(value.customerId, value.customer)}
      onChange={({ id, name }) =>
        store.getState().set(`visits.${index}`, { ...value, customerId: id, customer: name })
      }
    />
  );
}
