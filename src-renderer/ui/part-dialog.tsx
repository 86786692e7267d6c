import type { CallError } from '@shared/contract';
import type { StoredPart } from '@shared/domain/customer';
import { caps } from '@shared/domain/scalars';
import { fill } from '@shared/text';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { ChoiceField, choicesOf } from './choice-field';
import { useDesk } from './desk-context';
import { FileDialog } from './file-dialog';
import { QuantityField } from './quantity-field';
import { TextField } from './text-field';

/** 编辑档案 of a part: name, our number and the customer's, vehicle, whether it is a safety part. */
export function PartDialog(props: {
  /** A new one has no id yet. */
  readonly part: Omit<StoredPart, 'id'> & { readonly id: string | null };
  readonly onSaved: (part: StoredPart) => void;
  readonly onClose: () => void;
}) {
  const { texts, savePart } = useDesk();
  const { file } = texts.frame;
  const { fields } = texts;
  const sheet = texts.papers.customerFile;
  const { part } = props;
  const [body, setBody] = useState(part.body);
  const [error, setError] = useState<CallError | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const save = async (): Promise<void> => {
    setIsBusy(true);
    const result = await savePart({ id: part.id, version: part.version, body });
    setIsBusy(false);
    if (result.ok) props.onSaved(result.value);
    else setError(result.error);
  };
  const text = (
    key: 'name' | 'number' | 'customerPartNumber' | 'vehicleModel' | 'packaging' | 'engineer',
    label: string,
    max: number = caps.short,
  ) => (
    <TextField
      label={label}
      value={body[key]}
      max={max}
      isRequired={key === 'name'}
      onChange={(value) => setBody({ ...body, [key]: value })}
    />
  );
  return (
    <FileDialog
      title={fill(file.partTitle, { name: part.body.name })}
      error={error}
      isBusy={isBusy}
      isReady={body.name.trim() !== ''}
      onSave={() => void save()}
      onClose={props.onClose}
    >
      {text('name', fields['lines.*.partName'], caps.line)}
      {text('number', fields['lines.*.partNumber'])}
      {text('customerPartNumber', fields['lines.*.customerPartNumber'])}
      {text('vehicleModel', fields['lines.*.vehicleModel'])}
      {text('packaging', sheet.packaging)}
      <QuantityField
        label={sheet.yearlyQuantity}
        value={body.yearlyQuantity}
        onChange={(yearlyQuantity) => setBody({ ...body, yearlyQuantity })}
      />
      <ChoiceField
        label={sheet.stage}
        value={body.stage}
        choices={choicesOf(texts.choices.stage)}
        onChange={(stage) => setBody({ ...body, stage })}
      />
      {text('engineer', sheet.engineer)}
      <Checkbox
        checked={body.isSafety}
        onChange={(event) => setBody({ ...body, isSafety: event.target.checked })}
      >
        {file.safety}
      </Checkbox>
    </FileDialog>
  );
}
