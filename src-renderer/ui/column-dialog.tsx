import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { fill } from '@shared/text';
import { Button, Checkbox, InputNumber, Modal } from 'antd';
import { useTexts } from './desk-context';

/** A column of a list that is shown, and how wide (px at normal type size). */
export interface ChosenColumn<Key extends string = string> {
  readonly key: Key;
  readonly width: number;
}

/** A column that a list can show. */
export interface OfferedColumn<Key extends string> extends ChosenColumn<Key> {
  readonly label: string;
}

/** Which columns of a list, in which order, how wide. Every change is told at once; null goes back to the list's own choice. */
export function ColumnDialog<Key extends string>(props: {
  readonly isOpen: boolean;
  readonly title: string;
  readonly offered: readonly OfferedColumn<Key>[];
  readonly chosen: readonly ChosenColumn<Key>[];
  readonly onChoose: (chosen: readonly ChosenColumn<Key>[] | null) => void;
  readonly onClose: () => void;
}) {
  const texts = useTexts();
  const words = texts.register;
  const { offered, chosen, onChoose } = props;
  const labelOf = (key: Key): string => offered.find((column) => column.key === key)?.label ?? key;
  const hidden = offered.filter(({ key }) => !chosen.some((column) => column.key === key));
  const swap = (index: number, other: number): void => {
    const next = [...chosen];
    const [moved] = next.splice(index, 1);
    if (moved !== undefined) next.splice(other, 0, moved);
    onChoose(next);
  };
  return (
    <Modal
      open={props.isOpen}
      title={props.title}
      width="34rem"
      onCancel={props.onClose}
      closable={{ 'aria-label': texts.frame.dialog.close }}
      footer={[
        <Button key="reset" onClick={() => onChoose(null)}>
          {words.columnsReset}
        </Button>,
        <Button key="done" type="primary" onClick={props.onClose}>
          {words.filterDone}
        </Button>,
      ]}
    >
      <p>{words.columnsHint}</p>
      <ul className="column-list">
        {chosen.map(({ key, width }, index) => {
          const label = labelOf(key);
          return (
            <li key={key}>
              <Checkbox
                checked
                disabled={chosen.length === 1}
                aria-label={fill(words.columnShow, { label })}
                onChange={() => onChoose(chosen.filter((column) => column.key !== key))}
              >
                {label}
              </Checkbox>
              <InputNumber
                min={40}
                max={1200}
                step={10}
                value={width}
                aria-label={fill(words.columnWidth, { label })}
                onChange={(next) => {
                  if (next !== null)
                    onChoose(
                      chosen.map((column) =>
                        column.key === key ? { key, width: Math.round(next) } : column,
                      ),
                    );
                }}
              />
              <Button
                icon={<ArrowUpOutlined aria-hidden />}
                disabled={index === 0}
                aria-label={fill(words.columnUp, { label })}
                onClick={() => swap(index, index - 1)}
              />
              <Button
                icon={<ArrowDownOutlined aria-hidden />}
                disabled={index === chosen.length - 1}
                aria-label={fill(words.columnDown, { label })}
                onClick={() => swap(index, index + 1)}
              />
            </li>
          );
        })}
        {hidden.map(({ key, label, width }) => (
          <li key={key}>
            <Checkbox
              checked={false}
              aria-label={fill(words.columnShow, { label })}
              onChange={() => onChoose([...chosen, { key, width }])}
            >
              {label}
            </Checkbox>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
