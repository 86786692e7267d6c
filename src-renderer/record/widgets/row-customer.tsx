import { CustomerField, namedRef } from '../../ui';
import { useAnyValue, useFieldProps, useRevision, useSetAny } from './any-fields';

/** A row that names a customer, and his file where he has one. */
interface NamingRow {
  readonly customerId: string | null;
  readonly customer: string;
}

/** The customer of a row, at the field of his name. */
export function RowCustomer({ path }: { readonly path: string }) {
  const above = path.slice(0, path.lastIndexOf('.'));
  const field = useFieldProps(path);
  const revision = useRevision();
  const row = useAnyValue(above) as NamingRow;
  const set = useSetAny(above);
  return (
    <CustomerField
      {...field}
      key={revision}
      isRequired
      value={namedRef(row.customerId, row.customer)}
      onChange={({ id, name }) => set({ ...row, customerId: id, customer: name })}
    />
  );
}
