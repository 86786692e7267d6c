import { PaperClipOutlined } from '@ant-design/icons';
import type { AttachmentInfo, CallError } from '@shared/contract';
import type { Proof } from '@shared/domain/complaint';
import { caps } from '@shared/domain/scalars';
import { fill } from '@shared/text';
import { Button, Tag } from 'antd';
import { useId, useState } from 'react';
import { call, useQuery } from '../../../api';
import { ErrorPanel, Field, PersonField, TextField, useTexts } from '../../../ui';

/** Evidence: attached files, or a named person and the way. */
export function ProofField(props: {
  readonly label: string;
  readonly path?: string;
  readonly error?: string | undefined;
  readonly value: Proof;
  readonly onChange: (value: Proof) => void;
  readonly complaintId: string | null;
  /** Where person and way have fields of their own. */
  readonly hasOwnPerson?: boolean;
}) {
  const { value, onChange, complaintId } = props;
  const texts = useTexts();
  const { dialog } = texts.complaint;
  const id = useId();
  const [picked, setPicked] = useState<readonly AttachmentInfo[]>([]);
  const [failure, setFailure] = useState<CallError | null>(null);
  const unknown = value.attachmentIds.filter((file) => !picked.some((known) => known.id === file));
  const listed = useQuery('attachment.list', unknown.length === 0 ? null : { ids: [...unknown] });
  const names = new Map(
    [...picked, ...(listed.value?.attachments ?? [])].map((file) => [file.id, file.name]),
  );

  const pick = async (): Promise<void> => {
    const result = await call('attachment.pick', { complaintId });
    if (!result.ok) return setFailure(result.error.code === 'cancelled' ? null : result.error);
    const { attachments } = result.value;
    setFailure(null);
    setPicked([...picked, ...attachments]);
    onChange({
      ...value,
      attachmentIds: [...new Set([...value.attachmentIds, ...attachments.map((file) => file.id)])],
    });
  };

  return (
    <Field
      label={props.label}
      path={props.path}
      error={props.error}
      hint={props.hasOwnPerson === true ? dialog.proofFileHint : dialog.proofHint}
      id={id}
      isGroup
    >
      {failure !== null && <ErrorPanel error={failure} onClose={() => setFailure(null)} />}
      <div className="proof-files">
        {value.attachmentIds.map((file) => (
          <Tag
            key={file}
            closable={{ 'aria-label': fill(dialog.removeFile, { name: names.get(file) ?? '' }) }}
            onClose={(event) => {
              event.preventDefault();
              onChange({ ...value, attachmentIds: value.attachmentIds.filter((other) => other !== file) });
            }}
          >
            {names.get(file) ?? '…'}
          </Tag>
        ))}
        <Button icon={<PaperClipOutlined />} onClick={() => void pick()}>
          {dialog.addFile}
        </Button>
      </div>
      {props.hasOwnPerson !== true && (
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
