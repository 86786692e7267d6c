import { mostProofFiles, type Proof } from '@shared/domain/complaint';
import { caps } from '@shared/domain/scalars';
import { useId } from 'react';
import { Field, FileTags, PersonField, TextField, useTexts } from '../../../ui';

/** Evidence: attached files, or a named person and the way. */
export function ProofField(props: {
  readonly label: string;
  readonly path?: string;
  readonly error?: string | undefined;
  readonly value: Proof;
  readonly onChange: (value: Proof) => void;
  /** Where person and way have fields of their own. */
  readonly hasOwnPerson?: boolean;
}) {
  const { value, onChange } = props;
  const texts = useTexts();
  const { dialog } = texts.complaint;
  const id = useId();
  const hasOwnPerson = props.hasOwnPerson ?? false;
  return (
    <Field
      label={props.label}
      path={props.path}
      error={props.error}
      hint={hasOwnPerson ? dialog.proofFileHint : dialog.proofHint}
      id={id}
      isGroup
    >
      <FileTags
        ids={value.attachmentIds}
        max={mostProofFiles}
        onChange={(attachmentIds) => onChange({ ...value, attachmentIds })}
      />
      {!hasOwnPerson && (
        <div className="proof-person">
          <PersonField
            label={texts.fields.proofPerson}
            value={value.person}
            onChange={(person) => onChange({ ...value, person })}
          />
          <TextField
            label={texts.fields.proofNote}
            value={value.note}
            max={caps.line}
            onChange={(note) => onChange({ ...value, note })}
          />
        </div>
      )}
    </Field>
  );
}
