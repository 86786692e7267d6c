import type { CallError } from '@shared/contract';
import type { StoredCustomer } from '@shared/domain/customer';
import { fill } from '@shared/text';
import { AutoComplete, Button } from 'antd';
import { useId, useState } from 'react';
import { CustomerDialog } from './customer-dialog';
import { useDesk } from './desk-context';
import { refusalText } from './error-panel';
import { controlProps, Field, type FieldProps } from './field';
import { type CustomerRef, customerFrom, customerRefOf, leaveRef, takeRef } from './file-ref';
import { useSuggestions } from './use-suggestions';
import { useToday } from './use-today';

const createKey = ' create';

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
  const { texts, searchCustomers, getCustomer, saveCustomer } = useDesk();
  const { field, file: words } = texts.frame;
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [file, setFile] = useState<StoredCustomer | null>(null);
  const [editing, setEditing] = useState<StoredCustomer | null>(null);
  const [failure, setFailure] = useState<CallError | null>(null);
  const { value } = props;
  const today = useToday();
  const { found } = useSuggestions(value.name, isOpen, searchCustomers);
  const name = value.name.trim();
  const isKnown = found.some(({ body }) => body.name === name);
  const known = file !== null && file.id === value.id ? customerRefOf(file, today) : null;

  const loadFile = async (): Promise<StoredCustomer | null> => {
    const latest = value.id === null ? null : await getCustomer(value.id);
    setFile(latest);
    return latest;
  };
  const take = (customer: StoredCustomer): void => {
    setFailure(null);
    setFile(customer);
    props.onChange(takeRef(value, known, customerRefOf(customer, today)));
    props.onFile?.(customer);
  };
  const create = async (): Promise<void> => {
    const result = await saveCustomer({ id: null, version: 0, body: customerFrom(value) });
    if (result.ok) take(result.value);
    else setFailure(result.error);
  };
  const select = (key: string): void => {
    if (key === createKey) return void create();
    const chosen = found.find((customer) => customer.id === key);
    if (chosen !== undefined) take(chosen);
  };
  const type = (text: string): void => {
    // antd also reports the key of a chosen option here; `select` deals with that one.
    if (text === createKey || found.some((customer) => customer.id === text)) return;
    setFailure(null);
    const left = value.id === null ? value : leaveRef(value, known);
    props.onChange({ ...left, id: null, name: text.slice(0, 200) });
  };
  const error = failure === null ? props.error : refusalText(failure, texts);
  const own = { ...props, error, hint: props.hint ?? field.customerHint };
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
      {...own}
      id={id}
      note={
        link !== null && (
          <span className="field-count field-link">
            <span title={link}>{link}</span>
            {value.id !== null && (
              <Button
                size="small"
                type="link"
                aria-label={fill(words.editOf, { name })}
                onClick={() => void loadFile().then(setEditing)}
              >
                {words.edit}
              </Button>
            )}
          </span>
        )
      }
    >
      <AutoComplete
        {...controlProps(id, own)}
        className="full"
        value={value.name}
        autoFocus={props.isAutoFocused ?? false}
        disabled={props.isDisabled ?? false}
        status={error === undefined ? '' : 'error'}
        options={options}
        showSearch={{ filterOption: false }}
        defaultActiveFirstOption={false}
        onOpenChange={setIsOpen}
        onFocus={() => {
          setIsOpen(true);
          if (value.id !== null && known === null) void loadFile();
        }}
        onSelect={(key) => select(key ?? '')}
        onChange={(text: string | undefined) => type(text ?? '')}
      />
      {editing !== null && (
        <CustomerDialog
          customer={editing}
          onClose={() => setEditing(null)}
          onSaved={(saved) => {
            setEditing(null);
            take(saved);
          }}
        />
      )}
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
