import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { fill } from '@shared/text';
import { Button, Checkbox, InputNumber, Modal } from 'antd';
import { savePreferences, usePreferences } from '../../state';
import { useTexts } from '../../ui';
import { type ColumnKey, chosenColumns, columnKeys, defaultWidth } from './columns';

type Chosen = readonly { readonly key: ColumnKey; readonly width: number }[];

/** Which columns, in which order, how wide; remembered on this PC. */
export function ColumnDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const texts = useTexts();
  const words = texts.register;
  const chosen = usePreferences(({ registerColumns }) => registerColumns);
  const columns = chosenColumns(chosen);
  const hidden = columnKeys.filter((key) => !columns.some((column) => column.key === key));
  const save = (next: Chosen): void =>
    void savePreferences({ registerColumns: next.map((column) => ({ ...column })) });
  const swap = (index: number, other: number): void => {
    const next = [...columns];
    const [moved] = next.splice(index, 1);
    if (moved !== undefined) next.splice(other, 0, moved);
    save(next);
  };
  return (
    <Modal
      open={isOpen}
      title={words.columnsTitle}
      width="34rem"
      onCancel={onClose}
      closable={{ 'aria-label': texts.frame.dialog.close }}
      footer={[
        <Button key="reset" onClick={() => void savePreferences({ registerColumns: null })}>
          {words.columnsReset}
        </Button>,
        <Button key="done" type="primary" onClick={onClose}>
          {words.filterDone}
        </Button>,
      ]}
    >
      <p>{words.columnsHint}</p>
      <ul className="column-list">
        {columns.map(({ key, width }, index) => {
          const label = words.column[key];
          return (
            <li key={key}>
              <Checkbox
                checked
                disabled={columns.length === 1}
                aria-label={fill(words.columnShow, { label })}
                onChange={() => save(columns.filter((column) => column.key !== key))}
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
                    save(
                      columns.map((column) =>
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
                disabled={index === columns.length - 1}
                aria-label={fill(words.columnDown, { label })}
                onClick={() => swap(index, index + 1)}
              />
            </li>
          );
        })}
        {hidden.map((key) => (
          <li key={key}>
            <Checkbox
              checked={false}
              aria-label={fill(words.columnShow, { label: words.column[key] })}
              onChange={() => save([...columns, { key, width: defaultWidth(key) }])}
            >
              {words.column[key]}
            </Checkbox>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
