import { Button, Modal } from 'antd';
import { type ReactNode, useRef } from 'react';
import { useTexts } from './desk-context';

/** Asks before what cannot be undone: the title names the object, the button is the verb, 取消 is the default. */
export function ConfirmDialog(props: {
  readonly isOpen: boolean;
  readonly title: string;
  readonly children?: ReactNode;
  readonly action: string;
  readonly cancelLabel?: string | undefined;
  readonly isDangerous?: boolean | undefined;
  readonly isBusy?: boolean | undefined;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}) {
  const { dialog } = useTexts().frame;
  const cancel = useRef<HTMLButtonElement>(null);
  return (
    <Modal
      open={props.isOpen}
      title={props.title}
      onCancel={props.onCancel}
      closable={{ 'aria-label': dialog.close }}
      mask={{ closable: false }}
      afterOpenChange={(isOpen) => {
        if (isOpen) cancel.current?.focus();
      }}
      footer={[
        <Button key="cancel" ref={cancel} onClick={props.onCancel}>
          {props.cancelLabel ?? dialog.cancel}
        </Button>,
        <Button
          key="do"
          type="primary"
          danger={props.isDangerous ?? true}
          loading={props.isBusy ?? false}
          onClick={props.onConfirm}
        >
          {props.action}
        </Button>,
      ]}
    >
      {props.children}
    </Modal>
  );
}
