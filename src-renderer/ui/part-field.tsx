import type { CallError } from '@shared/contract';
import type { StoredPart } from '@shared/domain/customer';
import { fill } from '@shared/text';
import { AutoComplete, Button } from 'antd';
import { useId, useState } from 'react';
import { useDesk } from './desk-context';
import { refusalText } from './error-panel';
import { controlProps, Field, type FieldProps } from './field';
import { leaveRef, type PartRef, partFrom, partRefOf, takeRef } from './file-ref';
import { PartDialog } from './part-dialog';
import { useSuggestions } from './use-suggestions';

const createKey = ' create';

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
  const { texts, searchParts, savePart } = useDesk();
  const { field, file: words } = texts.frame;
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [file, setFile] = useState<StoredPart | null>(null);
  const [editing, setEditing] = useState<StoredPart | null>(null);
  const [failure, setFailure] = useState<CallError | null>(null);
  const { value, customerId } = props;
  const { found } = useSuggestions(value.partName, isOpen, (text) => searchParts(text, customerId));
  const name = value.partName.trim();
  const isKnown = found.some(({ body }) => body.name === name);
  const known = file !== null && file.id === value.partId ? partRefOf(file) : null;

  const loadFile = async (): Promise<StoredPart | null> => {
    const texts = [value.partNumber, value.partName].filter((text) => text.trim() !== '');
    const lists = await Promise.all(texts.map((text) => searchParts(text, customerId)));
    const latest = lists.flat().find((part) => part.id === value.partId) ?? null;
    setFile(latest);
    return latest;
  };
  const take = (part: StoredPart): void => {
    setFailure(null);
    setFile(part);
    props.onChange(takeRef(refOf(value), known, partRefOf(part)));
    props.onFile?.(part);
  };
  const create = async (): Promise<void> => {
    const result = await savePart({ id: null, version: 0, body: partFrom(value, customerId) });
    if (result.ok) take(result.value);
    else setFailure(result.error);
  };
  const select = (key: string): void => {
    if (key === createKey) return void create();
    const chosen = found.find((part) => part.id === key);
    if (chosen !== undefined) take(chosen);
  };
  const type = (text: string): void => {
    if (text === createKey || found.some((part) => part.id === text)) return;
    setFailure(null);
    const left = value.partId === null ? refOf(value) : leaveRef(refOf(value), known);
    props.onChange({ ...left, partId: null, partName: text.slice(0, 200) });
  };
  const error = failure === null ? props.error : refusalText(failure, texts);
  const own = { ...props, error, hint: props.hint ?? field.partHint };
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
  return (
    <Field
      {...own}
      id={id}
      note={
        value.partId !== null && (
          <span className="field-count">
            <Button
              size="small"
              type="link"
              aria-label={fill(words.editOf, { name })}
              onClick={() => void loadFile().then(setEditing)}
            >
              {words.edit}
            </Button>
          </span>
        )
      }
    >
      <AutoComplete
        {...controlProps(id, own)}
        className="full"
        value={value.partName}
        disabled={props.isDisabled ?? false}
        status={error === undefined ? '' : 'error'}
        options={options}
        showSearch={{ filterOption: false }}
        defaultActiveFirstOption={false}
        onOpenChange={setIsOpen}
        onFocus={() => {
          setIsOpen(true);
          if (value.partId !== null && known === null) void loadFile();
        }}
        onSelect={(key) => select(key ?? '')}
        onChange={(text: string | undefined) => type(text ?? '')}
      />
      {editing !== null && (
        <PartDialog
          part={editing}
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

/** A whole product line may be given; only the part of it is ours. */
const refOf = ({ partId, partName, partNumber, customerPartNumber, vehicleModel }: PartRef): PartRef => ({
  partId,
  partName,
  partNumber,
  customerPartNumber,
  vehicleModel,
});

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
