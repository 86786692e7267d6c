import type { PlannedSheet } from '@shared/domain/survey';
import { boundFields } from '../../editor';
import { CustomerField } from '../../ui';

const { useEditor, useFieldProps, useFieldValue, useRevision } = boundFields<{
  readonly sheets: readonly PlannedSheet[];
}>();

/** The customer of one planned sheet. */
export function AskedCustomer({ path }: { readonly path: string }) {
  const { store } = useEditor();
  const field = useFieldProps(path);
  const revision = useRevision();
  const index = Number(path.split('.')[1]);
  const value = useFieldValue(`sheets.${index}`);
  const { customerId: id, customer: name } = value;
  return (
    <CustomerField
      {...field}
      key={revision}
      isRequired
      value={{ id, name, code: '', plant: '', contactName: '', contactPhone: '', supplierCode: '' }}
      onChange={(next) =>
        store.getState().set(`sheets.${index}`, { ...value, customerId: next.id, customer: next.name })
      }
    />
  );
}
