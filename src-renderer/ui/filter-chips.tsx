import { CloseOutlined } from '@ant-design/icons';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useTexts } from './desk-context';

export interface Chip {
  readonly key: string;
  readonly label: string;
}

/** The filters that hold, each removable; the last button removes all. */
export function FilterChips(props: {
  readonly chips: readonly Chip[];
  readonly onRemove: (key: string) => void;
  readonly onClear: () => void;
}) {
  const words = useTexts().frame.chips;
  if (props.chips.length === 0) return null;
  return (
    <ul className="chips">
      {props.chips.map(({ key, label }) => (
        <li key={key}>
          <Button
            className="chip"
            aria-label={fill(words.remove, { label })}
            onClick={() => props.onRemove(key)}
            icon={<CloseOutlined aria-hidden />}
            iconPlacement="end"
          >
            {label}
          </Button>
        </li>
      ))}
      <li>
        <Button type="link" onClick={props.onClear}>
          {words.clearAll}
        </Button>
      </li>
    </ul>
  );
}
