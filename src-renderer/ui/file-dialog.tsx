import type { CallError } from '@shared/contract';
import { Button, Modal } from 'antd';
import { type ReactNode, useId } from 'react';
import { useTexts } from './desk-context';
import { ErrorPanel } from './error-panel';

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
  const { file, dialog } = useTexts().frame;
  const form = useId();
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
          disabled={!props.isReady}
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
          if (props.isReady && !props.isBusy) props.onSave();
        }}
      >
        <p className="field-hint">{file.note}</p>
        <div className="file-fields">{props.children}</div>
        {props.error !== null && <ErrorPanel error={props.error} />}
      </form>
    </Modal>
  );
}
