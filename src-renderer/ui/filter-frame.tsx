import { Button, Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useTexts } from './desk-context';

/** Where the filters of a list stand; each change holds at once, the count behind follows. */
export function FilterFrame(props: {
  readonly isOpen: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { frame, register } = useTexts();
  return (
    <Drawer
      open={props.isOpen}
      title={props.title}
      size="27rem"
      onClose={props.onClose}
      closable={{ 'aria-label': frame.dialog.close }}
      footer={
        <Button type="primary" block onClick={props.onClose}>
          {register.filterDone}
        </Button>
      }
    >
      <div className="filter-fields">{props.children}</div>
    </Drawer>
  );
}
