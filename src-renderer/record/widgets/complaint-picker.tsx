import type { RegisterRow } from '@shared/domain/complaint';
import { AutoComplete } from 'antd';
import { useDeferredValue, useId, useState } from 'react';
import { call, useQuery } from '../../api';
import { schemaAt, valueAt } from '../../editor';
import { controlProps, Field } from '../../ui';
import { useAnyValue, useEditor, useFieldProps, useSetAny } from './any-fields';

const shown = 12;

/** A complaint by its number, customer or text; choosing one names its customer where none is named. */
export function ComplaintPicker({ path }: { readonly path: string }) {
  const { store, schema } = useEditor();
  const field = useFieldProps(path);
  const id = useId();
  const typed = useAnyValue(path);
  const customerId = useAnyValue('customer.id');
  const set = useSetAny(path);
  const [isOpen, setIsOpen] = useState(false);
  const text = typeof typed === 'string' ? typed : '';
  const search = useDeferredValue(text.trim());
  const query = useQuery(
    'complaint.page',
    isOpen
      ? {
          filter: {
            ...(search === '' ? {} : { search }),
            ...(typeof customerId === 'string' ? { customerId } : {}),
          },
          sort: { key: 'receivedAt', descending: true },
          offset: 0,
          limit: shown,
        }
      : null,
  );
  const rows: readonly RegisterRow[] = query.value?.rows ?? [];
  const take = async (number: string): Promise<void> => {
    set(number);
    const row = rows.find((each) => each.number === number);
    const isUnnamed = valueAt(store.getState().body, 'customer.name') === '';
    if (row === undefined || !isUnnamed || schemaAt(schema, 'customer.name') === null) return;
    const found = await call('complaint.get', { id: row.id });
    if (found.ok) store.getState().set('customer', found.value.stored.body.customer);
  };
  return (
    <Field {...field} id={id}>
      <AutoComplete
        {...controlProps(id, field)}
        className="full"
        value={text}
        disabled={field.isDisabled}
        status={field.error === undefined ? '' : 'error'}
        defaultActiveFirstOption={false}
        showSearch={{ filterOption: false }}
        options={rows.map((row) => ({
          value: row.number,
          label: (
            <span className="option-line">
              <span className="numbers">{row.number}</span>
              <span className="option-more">
                {[row.customerName, row.problem].filter(Boolean).join(' · ')}
              </span>
            </span>
          ),
        }))}
        onOpenChange={setIsOpen}
        onFocus={() => setIsOpen(true)}
        onSelect={(number) => void take(number ?? '')}
        onChange={(value: string | undefined) => set(value ?? '')}
      />
    </Field>
  );
}
