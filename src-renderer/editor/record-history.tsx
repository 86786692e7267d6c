import { Modal } from 'antd';
import { useTexts } from '../ui';
import type { EditorWords } from './editor-context';
import { PagedHistory } from './paged-history';

/** Every change of a record of a further form. */
export function RecordHistory({ id, words }: { readonly id: string; readonly words: EditorWords }) {
  const { record } = useTexts();
  return (
    <PagedHistory
      channel="record.history"
      id={id}
      actions={record.actions}
      nameOf={words.labelOf}
      valueText={words.valueText}
    />
  );
}

/** The history of a record that is read where it is edited. */
export function RecordHistoryDialog(props: {
  readonly id: string;
  readonly title: string;
  readonly words: EditorWords;
  readonly onClose: () => void;
}) {
  const { frame } = useTexts();
  return (
    <Modal
      open
      width="60rem"
      title={props.title}
      footer={null}
      closable={{ 'aria-label': frame.dialog.close }}
      onCancel={props.onClose}
    >
      <RecordHistory id={props.id} words={props.words} />
    </Modal>
  );
}
