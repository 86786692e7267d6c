import type { StoredCustomer } from '@shared/domain/customer';
import { Select } from 'antd';
import { useId, useState } from 'react';
import { controlProps, Field, useDesk, useSuggestions } from '../../ui';

interface NamedFile {
  readonly id: string;
  readonly name: string;
}

/** One customer of the files, by name, code or pinyin initials. */
export function CustomerFilter(props: {
  readonly value: NamedFile | undefined;
  readonly onChange: (customer: NamedFile | undefined) => void;
}) {
  const { texts, searchCustomers } = useDesk();
  const { record, frame } = texts;
  const id = useId();
  const [typed, setTyped] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const { found } = useSuggestions<StoredCustomer>(typed, isOpen, searchCustomers);
  const { value } = props;
  const field = { label: record.filter.customer };
  const known = found.map((customer) => ({ id: customer.id, name: customer.body.name }));
  const offered =
    value === undefined || known.some((each) => each.id === value.id) ? known : [value, ...known];
  return (
    <Field {...field} id={id}>
      <Select<string>
        {...controlProps(id, field)}
        className="full"
        allowClear
        showSearch={{ filterOption: false, onSearch: setTyped }}
        placeholder={frame.field.choose}
        value={value?.id ?? null}
        options={offered.map((each) => ({ value: each.id, label: each.name }))}
        notFoundContent={frame.field.noMatch}
        onOpenChange={setIsOpen}
        onChange={(chosen: string | undefined) => props.onChange(offered.find((each) => each.id === chosen))}
      />
    </Field>
  );
}
