import type { ProductLine } from '@shared/domain/complaint';
import type { StoredPart } from '@shared/domain/customer';
import { fill } from '@shared/text';
import { AutoComplete } from 'antd';
import { useId, useState } from 'react';
import { useDesk } from './desk-context';
import { controlProps, Field, type FieldProps } from './field';
import { useSuggestions } from './use-suggestions';

/** What a product line keeps of a part's file. */
export type PartRef = Pick<
  ProductLine,
  'partId' | 'partName' | 'partNumber' | 'customerPartNumber' | 'vehicleModel'
>;

const createKey = ' create';

export const partRefOf = ({ id, body }: StoredPart): PartRef => ({
  partId: id,
  partName: body.name,
  partNumber: body.number,
  customerPartNumber: body.customerPartNumber,
  vehicleModel: body.vehicleModel,
});

/** The part by name, our or the customer's number, or pinyin initials; a new one is created in place, free text stays text. */
export function PartField(
  props: FieldProps & {
    readonly value: PartRef;
    readonly onChange: (value: PartRef) => void;
    /** Parts of this customer come first. */
    readonly customerId: string | null;
    readonly onFile?: ((part: StoredPart) => void) | undefined;
  },
) {
  const { texts, searchParts, createPart } = useDesk();
  const { field } = texts.frame;
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const { value, customerId } = props;
  const { found } = useSuggestions(value.partName, isOpen, (text) => searchParts(text, customerId));
  const name = value.partName.trim();
  const isKnown = found.some(({ body }) => body.name === name);

  const take = (part: StoredPart): void => {
    props.onChange(partRefOf(part));
    props.onFile?.(part);
  };
  const select = async (key: string): Promise<void> => {
    const chosen =
      key === createKey
        ? await createPart(name, customerId)
        : (found.find((part) => part.id === key) ?? null);
    if (chosen !== null) take(chosen);
  };
  const type = (text: string): void => {
    if (text === createKey || found.some((part) => part.id === text)) return;
    props.onChange({ ...value, partId: null, partName: text.slice(0, 200) });
  };
  const options = [
    ...found.map((part) => ({ value: part.id, label: <PartLine part={part} /> })),
    ...(name !== '' && value.partId === null && !isKnown
      ? [
          {
            value: createKey,
            label: <span className="create-option">＋ {fill(field.createPart, { name })}</span>,
          },
        ]
      : []),
  ];
  const hint = props.hint ?? field.partHint;
  return (
    <Field
      {...props}
      hint={hint}
      id={id}
      note={value.partId !== null && <span className="field-count">{field.linked}</span>}
    >
      <AutoComplete
        {...controlProps(id, { ...props, hint })}
        className="full"
        value={value.partName}
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

function PartLine({ part: { body } }: { readonly part: StoredPart }) {
  return (
    <span className="option-line">
      <span>{body.name}</span>
      <span className="option-more">
        {[body.number, body.customerPartNumber, body.vehicleModel].filter(Boolean).join(' · ')}
      </span>
    </span>
  );
}
