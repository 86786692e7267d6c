import { isCivilDate } from '@shared/domain/calendar';
import { mostComplaintFiles } from '@shared/domain/complaint';
import { caps } from '@shared/domain/scalars';
import type { CustomField as CustomFieldSetting } from '@shared/domain/settings';
import { useEffect, useId } from 'react';
import { useSettings } from '../../../../state';
import {
  ChoiceField,
  CivilDateField,
  Field,
  FileTags,
  isDecimal,
  TextField,
  useTexts,
  useUnreadable,
} from '../../../../ui';
import { BoundFlag, BoundText, useFieldProps, useFieldValue, useRevision, useSetField } from '../fields';

/** G 其他: merging, legal hold, the firm's own fields, remarks. */
export function MoreSection() {
  const { complaint } = useTexts();
  const revision = useRevision();
  const custom = useSettings(({ settings }) => settings.customFields);
  return (
    <>
      <div className="editor-grid">
        <BoundText path="mergedInto" />
        <BoundFlag path="legalHold" />
        <BoundFlag path="isHistoricalImport" hint={complaint.editor.historicalHint} />
      </div>
      {custom.length === 0 ? (
        <p className="case-quiet">{complaint.editor.customEmpty}</p>
      ) : (
        <div className="editor-grid">
          {custom.map((field, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a field is known by its place
            <CustomField key={`${index} ${field.label} ${revision}`} index={index} field={field} />
          ))}
        </div>
      )}
      <Attachments />
      <BoundText path="remarks" rows={3} />
    </>
  );
}

/** One of the firm's own fields, typed as its kind says; kept as text. */
function CustomField({ index, field }: { readonly index: number; readonly field: CustomFieldSetting }) {
  const values = useFieldValue('custom');
  const set = useSetField('custom');
  const path = `custom.${index}`;
  const { error } = useFieldProps(path);
  const value = values[index] ?? '';
  const change = (next: string): void =>
    set(
      Array.from({ length: Math.max(values.length, index + 1) }, (_, place) =>
        place === index ? next : (values[place] ?? ''),
      ),
    );
  const shared = { label: field.label, path, error };
  // What an earlier kind of the field left behind stays to be seen and changed as text.
  if (field.kind === 'date' && (value === '' || isCivilDate(value)))
    return (
      <CivilDateField {...shared} value={value === '' ? null : value} onChange={(day) => change(day ?? '')} />
    );
  if (field.kind === 'list' && field.options.length > 0)
    return (
      <ChoiceField
        {...shared}
        value={value === '' ? null : value}
        onChange={(next) => change(next ?? '')}
        choices={[...new Set([...field.options, ...(value === '' ? [] : [value])])].map((option) => ({
          value: option,
          label: option,
        }))}
      />
    );
  if (field.kind === 'number') return <NumberField {...shared} value={value} onChange={change} />;
  return <TextField {...shared} value={value} onChange={change} max={caps.line} />;
}

/** A number, with decimals if need be. */
function NumberField(props: {
  readonly label: string;
  readonly path: string;
  readonly error: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { field } = useTexts().frame;
  const tell = useUnreadable(props.path);
  const isNumber = isDecimal(props.value);
  useEffect(() => tell(isNumber ? null : { code: 'not-whole', kind: 'number' }), [tell, isNumber]);
  return <TextField {...props} error={isNumber ? props.error : field.notNumber} max={caps.short} />;
}

function Attachments() {
  const { label, error } = useFieldProps('attachmentIds');
  const ids = useFieldValue('attachmentIds');
  const set = useSetField('attachmentIds');
  const id = useId();
  return (
    <Field label={label} path="attachmentIds" error={error} id={id} isGroup>
      <FileTags ids={ids} onChange={set} max={mostComplaintFiles} />
    </Field>
  );
}
