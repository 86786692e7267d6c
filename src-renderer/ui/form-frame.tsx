import { Button, Modal } from 'antd';
import type { ComponentProps, ReactNode, Ref } from 'react';
import { useTexts } from './desk-context';

/** The frame of a dialog in which one writes: a click beside it does not close it, and the way back stands before the way on. */
export function FormFrame(
  props: Pick<
    ComponentProps<typeof Modal>,
    'title' | 'width' | 'centered' | 'className' | 'afterOpenChange'
  > & {
    readonly cancelText?: string;
    readonly cancelRef?: Ref<HTMLButtonElement>;
    readonly okText: string;
    /** The id of the form that the way on sends; without it, `onOk`. */
    readonly form?: string;
    readonly onOk?: () => void;
    readonly isReady?: boolean;
    readonly isBusy?: boolean;
    readonly isDangerous?: boolean;
    readonly onClose: () => void;
    readonly children: ReactNode;
  },
) {
  const { dialog } = useTexts().frame;
  const { cancelText = dialog.cancel, cancelRef, okText, form, onOk, onClose, children, ...rest } = props;
  const { isReady = true, isBusy = false, isDangerous = false, ...look } = rest;
  const sending = form === undefined ? { onClick: onOk } : ({ htmlType: 'submit', form } as const);
  return (
    <Modal
      open
      {...look}
      onCancel={onClose}
      closable={{ 'aria-label': dialog.close }}
      mask={{ closable: false }}
      footer={[
        <Button key="cancel" ref={cancelRef} onClick={onClose}>
          {cancelText}
        </Button>,
        <Button
          key="ok"
          type="primary"
          danger={isDangerous}
          disabled={!isReady}
          loading={isBusy}
          {...sending}
        >
          {okText}
        </Button>,
      ]}
    >
      {children}
    </Modal>
  );
}
