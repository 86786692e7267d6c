import { PaperClipOutlined } from '@ant-design/icons';
import type { AttachmentInfo, CallError } from '@shared/contract';
import { fill } from '@shared/text';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { call, useQuery } from '../../../api';
import { ErrorPanel, heicText, useTexts } from '../../../ui';
import { refusedFile } from './refused-file';

/** Attached files by name, each removable, and a button to add more. */
export function FileTags(props: {
  readonly ids: readonly string[];
  readonly onChange: (ids: string[]) => void;
  readonly complaintId: string | null;
  readonly addLabel?: string;
}) {
  const { ids, onChange, complaintId } = props;
  const texts = useTexts();
  const { dialog } = texts.complaint;
  const [picked, setPicked] = useState<readonly AttachmentInfo[]>([]);
  const [failure, setFailure] = useState<CallError | null>(null);
  const unknown = ids.filter((file) => !picked.some((known) => known.id === file));
  const listed = useQuery('attachment.list', unknown.length === 0 ? null : { ids: [...unknown] });
  const files = [...picked, ...(listed.value?.attachments ?? [])];
  const names = new Map(files.map((file) => [file.id, file.name]));
  const heic = heicText(files, texts);

  const pick = async (): Promise<void> => {
    const result = await call('attachment.pick', { complaintId });
    if (!result.ok) return setFailure(result.error.code === 'cancelled' ? null : result.error);
    const { attachments } = result.value;
    setFailure(refusedFile(result.value));
    setPicked([...picked, ...attachments]);
    onChange([...new Set([...ids, ...attachments.map((file) => file.id)])]);
  };

  return (
    <>
      {failure !== null && <ErrorPanel error={failure} onClose={() => setFailure(null)} />}
      <div className="proof-files">
        {ids.map((file) => (
          <Tag
            key={file}
            closable={{ 'aria-label': fill(dialog.removeFile, { name: names.get(file) ?? '' }) }}
            onClose={(event) => {
              event.preventDefault();
              onChange(ids.filter((other) => other !== file));
            }}
          >
            {names.get(file) ?? '…'}
          </Tag>
        ))}
        <Button icon={<PaperClipOutlined aria-hidden />} onClick={() => void pick()}>
          {props.addLabel ?? dialog.addFile}
        </Button>
      </div>
      {heic !== '' && <p className="field-hint">{heic}</p>}
    </>
  );
}
