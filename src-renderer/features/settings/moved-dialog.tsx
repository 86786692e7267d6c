import type { MovedDeadline } from '@shared/contract';
import { fill } from '@shared/text';
import { Button, Modal } from 'antd';
import { dueText, ScrollBox, useDesk } from '../../ui';

/** Before saving: every open deadline that the new settings move, old → new; nothing is applied before the person says so. */
export function MovedDialog({
  moved,
  onSave,
  onCancel,
}: {
  readonly moved: readonly MovedDeadline[] | null;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}) {
  const { texts, rules, copy } = useDesk();
  const words = texts.settings.moved;
  const list = moved ?? [];
  const rows = list.map(({ number, kind, old, new: is }) => [
    number,
    texts.choices.milestone[kind],
    dueText(old, texts, rules.timeZone),
    dueText(is, texts, rules.timeZone),
  ]);
  return (
    <Modal
      open={moved !== null}
      title={fill(words.title, { count: list.length })}
      width="46rem"
      onCancel={onCancel}
      closable={{ 'aria-label': texts.frame.dialog.close }}
      footer={[
        <Button key="copy" onClick={() => void copy(rows.map((row) => row.join('\t')).join('\n'))}>
          {words.copy}
        </Button>,
        <Button key="cancel" onClick={onCancel}>
          {words.back}
        </Button>,
        <Button key="save" type="primary" onClick={onSave}>
          {words.save}
        </Button>,
      ]}
    >
      <ScrollBox label={fill(words.title, { count: list.length })}>
        <table className="settings-table numbers">
          <thead>
            <tr>
              <th scope="col">{words.number}</th>
              <th scope="col">{words.milestone}</th>
              <th scope="col">{words.old}</th>
              <th scope="col">{words.new}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.join(' ')}>
                {row.map((cell) => (
                  <td key={cell}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Modal>
  );
}
