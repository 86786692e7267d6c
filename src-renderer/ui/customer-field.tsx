import type { Complaint } from '@shared/domain/complaint';
import type { StoredCustomer } from '@shared/domain/customer';
import { fill } from '@shared/text';
import { AutoComplete } from 'antd';
import { useId, useState } from 'react';
import { useDesk } from './desk-context';
import { controlProps, Field, type FieldProps } from './field';
import { useSuggestions } from './use-suggestions';

type CustomerRef = Complaint['customer'];
const createKey = ' create';

/** What a complaint keeps of a customer's file. */
export const customerRefOf = ({ id, body }: StoredCustomer): CustomerRef => ({
  id,
  name: body.name,
  code: body.code,
  plant: body.plant,
  contactName: body.contactName,
  contactPhone: body.contactPhone,
  supplierCode: body.supplierCode,
});

/** The customer by name, code or pinyin initials; a new one is created in place, free text stays text (id null). */
export function CustomerField(
  props: FieldProps & {
    readonly value: CustomerRef;
    readonly onChange: (value: CustomerRef) => void;
    /** The whole file, when one was chosen (standing agreements, language). */
    readonly onFile?: ((customer: StoredCustomer) => void) | undefined;
    readonly isAutoFocused?: boolean | undefined;
  },
) {
  const { texts, searchCustomers, createCustomer } = useDesk();
  const { field } = texts.frame;
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const { value } = props;
  const { found } = useSuggestions(value.name, isOpen, searchCustomers);
  const name = value.name.trim();
  const isKnown = found.some(({ body }) => body.name === name);

  const take = (customer: StoredCustomer): void => {
    props.onChange(customerRefOf(customer));
    props.onFile?.(customer);
  };
  const select = async (key: string): Promise<void> => {
    const chosen =
      key === createKey
        ? await createCustomer(name)
        : (found.find((customer) => customer.id === key) ?? null);
    if (chosen !== null) take(chosen);
  };
  const type = (text: string): void => {
    // antd also reports the key of a chosen option here; `select` deals with that one.
    if (text === createKey || found.some((customer) => customer.id === text)) return;
    const name = text.slice(0, 200);
    props.onChange(
      value.id === null ? { ...value, name } : { ...value, id: null, name, code: '', plant: '' },
    );
  };
  const options = [
    ...found.map((customer) => ({ value: customer.id, label: <CustomerLine customer={customer} /> })),
    ...(name !== '' && value.id === null && !isKnown
      ? [
          {
            value: createKey,
            label: <span className="create-option">＋ {fill(field.createCustomer, { name })}</span>,
          },
        ]
      : []),
  ];
  const link =
    value.id === null
      ? name === ''
        ? null
        : field.textOnly
      : [value.code, value.plant, field.linked].filter(Boolean).join(' · ');
  return (
    <Field
      {...props}
      hint={props.hint ?? field.customerHint}
      id={id}
      note={link !== null && <span className="field-count">{link}</span>}
    >
      <AutoComplete
        {...controlProps(id, { ...props, hint: props.hint ?? field.customerHint })}
        className="full"
        value={value.name}
        autoFocus={props.isAutoFocused ?? false}
        disabled={props.isDisabled ?? false}
        status={props.error === undefined ? '' : 'error'}
        options={options}
        showSearch={{ filterOption: false }}
        defaultActiveFirstOption={false}
        onOpenChange={setIsOpen}
        onFocus={() => setIsOpen(true)}
        onSelect={(key) => void select(key ?? '')}
        onChange={(text: string | undefined) => type(text ?? '')}
      />
    </Field>
  );
}

function CustomerLine({ customer: { body } }: { readonly customer: StoredCustomer }) {
  return (
    <span className="option-line">
      <span>{body.name}</span>
      <span className="option-more">{[body.code, body.plant].filter(Boolean).join(' · ')}</span>
    </span>
  );
}
