import { caps } from '@shared/domain/scalars';
import { useId } from 'react';
import { useSettings } from '../../../../state';
import { Field, SuggestField, TextField, useTexts } from '../../../../ui';
import { FileTags } from '../../proof/file-tags';
import { BoundFlag } from '../bound-flag';
import { BoundText } from '../bound-text';
import { useEditor, useFieldProps, useFieldValue, useSetField } from '../editor-context';

/** G 其他: merging, legal hold, the firm's own fields, remarks. */
export function MoreSection() {
  const { complaint } = useTexts();
  const custom = useSettings(({ settings }) => settings.customFields);
  return (
    <>
      <div className="editor-grid">
        <BoundText path="mergedInto" />
        <BoundFlag path="legalHold" />
      </div>
      {custom.length === 0 ? (
        <p className="case-quiet">{complaint.editor.customEmpty}</p>
      ) : (
        <div className="editor-grid">
          {custom.map((field, index) => (
            <CustomField
              // biome-ignore lint/suspicious/noArrayIndexKey: a field is known by its place
              key={`${index} ${field.label}`}
              index={index}
              label={field.label}
              options={field.kind === 'list' ? field.options : []}
            />
          ))}
        </div>
      )}
      <Attachments />
      <BoundText path="remarks" rows={3} />
    </>
  );
}

/** The firm's own fields are lines of text, whatever their kind says about how they are read. */
function CustomField(props: {
  readonly index: number;
  readonly label: string;
  readonly options: readonly string[];
}) {
  const { index, label, options } = props;
  const values = useFieldValue('custom');
  const set = useSetField('custom');
  const change = (value: string): void =>
    set(
      Array.from({ length: Math.max(values.length, index + 1) }, (_, place) =>
        place === index ? value : (values[place] ?? ''),
      ),
    );
  const shared = { label, path: `custom.${index}`, value: values[index] ?? '', onChange: change };
  return options.length > 0 ? (
    <SuggestField {...shared} suggestions={options} />
  ) : (
    <TextField {...shared} max={caps.line} />
  );
}

function Attachments() {
  const { recordId } = useEditor();
  const { label, error } = useFieldProps('attachmentIds');
  const ids = useFieldValue('attachmentIds');
  const set = useSetField('attachmentIds');
  const id = useId();
  return (
    <Field label={label} path="attachmentIds" error={error} id={id} isGroup>
      <FileTags ids={ids} onChange={set} complaintId={recordId} />
    </Field>
  );
}
