import type { CallError } from '@shared/contract';
import { Button, Modal } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTexts } from './desk-context';
import { ErrorPanel } from './error-panel';
import { createUnreadableStore, UnreadableProvider, useHasUnreadable } from './unreadable';

/** A small form over one file of master data; nothing is lost when saving fails. */
export function FileDialog(props: {
  readonly title: string;
  readonly error: CallError | null;
  readonly isBusy: boolean;
  readonly isReady: boolean;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { file, dialog, field } = useTexts().frame;
  const form = useId();
  const [unreadable] = useState(createUnreadableStore);
  const hasUnreadable = useHasUnreadable(unreadable);
  const isReady = props.isReady && !hasUnreadable;
  return (
    <Modal
      open
      width="44rem"
      centered
      title={props.title}
      onCancel={props.onClose}
      closable={{ 'aria-label': dialog.close }}
      mask={{ closable: false }}
      footer={[
        <Button key="cancel" onClick={props.onClose}>
          {dialog.cancel}
        </Button>,
        <Button
          key="save"
          type="primary"
          htmlType="submit"
          form={form}
          disabled={!isReady}
          loading={props.isBusy}
        >
          {file.save}
        </Button>,
      ]}
    >
      <form
        id={form}
        onSubmit={(event) => {
          // The dialog stands inside another form's tree: its answer must not be that one's.
          event.preventDefault();
          event.stopPropagation();
          if (isReady && !props.isBusy) props.onSave();
        }}
      >
        <p className="field-hint">{file.note}</p>
        <UnreadableProvider value={unreadable}>
          <div className="file-fields">{props.children}</div>
        </UnreadableProvider>
        {hasUnreadable && <p className="tone-amber">{field.fixUnreadable}</p>}
        {props.error !== null && <ErrorPanel error={props.error} />}
      </form>
    </Modal>
  );
}
