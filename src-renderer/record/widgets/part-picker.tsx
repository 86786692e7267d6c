import { schemaAt, valueAt } from '../../editor';
import { PartField, type PartRef } from '../../ui';
import { useAnyValue, useEditor, useFieldProps, useRevision } from './any-fields';

const others = ['partId', 'partNumber', 'customerPartNumber', 'vehicleModel', 'model'] as const;

/** The part by name or number, at the field of its name; what the record keeps of its file stands beside it and is filled with it. */
export function PartPicker({ path }: { readonly path: string }) {
  const { store, schema } = useEditor();
  const field = useFieldProps(path);
  const revision = useRevision();
  const above = path.split('.').slice(0, -1).join('.');
  const beside = (key: string): string => (above === '' ? key : `${above}.${key}`);
  const name = useAnyValue(path);
  const customerId = useAnyValue('customer.id');
  const { body } = store.getState();
  const textAt = (key: string): string => {
    const value = valueAt(body, beside(key));
    return typeof value === 'string' ? value : '';
  };
  const partId = valueAt(body, beside('partId'));
  const value: PartRef = {
    partId: typeof partId === 'string' ? partId : null,
    partName: typeof name === 'string' ? name : '',
    partNumber: textAt('partNumber'),
    customerPartNumber: textAt('customerPartNumber'),
    vehicleModel: textAt('vehicleModel'),
  };
  const take = (part: PartRef): void => {
    const { set } = store.getState();
    set(path, part.partName);
    for (const key of others) {
      const taken = Reflect.get(part, key);
      const isKept = taken !== undefined && schemaAt(schema, beside(key)) !== null;
      // Typing the name alone takes nothing away that stands beside it.
      if (isKept && taken !== '' && taken !== valueAt(store.getState().body, beside(key)))
        set(beside(key), taken);
    }
  };
  return (
    <PartField
      key={revision}
      {...field}
      customerId={typeof customerId === 'string' ? customerId : null}
      value={value}
      onChange={take}
    />
  );
}
