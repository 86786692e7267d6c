import { BorderOutlined, DeleteOutlined, SwapRightOutlined } from '@ant-design/icons';
import type { PhotoMark } from '@shared/domain/photo';
import { caps } from '@shared/domain/scalars';
import { fill } from '@shared/text';
import { Button } from 'antd';
import type { KeyboardEvent } from 'react';
import { useTexts } from '../desk-context';
import { TextField } from '../text-field';
import { movedBy, type Point, resizedBy } from './mark-geometry';

/** One key press, of the picture's width or height. */
const step = 0.01;
const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -step, y: 0 },
  ArrowRight: { x: step, y: 0 },
  ArrowUp: { x: 0, y: -step },
  ArrowDown: { x: 0, y: step },
};

/** One mark in the list: its handle for the keyboard, its words, and the way to delete it. */
export function MarkRow(props: {
  readonly mark: PhotoMark;
  /** Counted from 0. */
  readonly index: number;
  readonly isSelected: boolean;
  /** Id of the sentence that explains the keys. */
  readonly hintId: string;
  readonly onSelect: () => void;
  readonly onChange: (mark: PhotoMark, run: string) => void;
  readonly onRemove: () => void;
}) {
  const { mark, index } = props;
  const { marks } = useTexts().photos;
  const n = index + 1;
  const nudge = (event: KeyboardEvent): void => {
    if (event.key === 'Delete') props.onRemove();
    const by = arrows[event.key];
    if (by === undefined || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    props.onChange(event.shiftKey ? resizedBy(mark, by) : movedBy(mark, by), `nudge ${index}`);
  };
  return (
    <li
      className="mark-row"
      data-mark={index}
      data-selected={props.isSelected || undefined}
      onFocus={props.onSelect}
    >
      <Button
        className="mark-handle"
        icon={mark.kind === 'box' ? <BorderOutlined aria-hidden /> : <SwapRightOutlined aria-hidden />}
        aria-describedby={props.hintId}
        aria-pressed={props.isSelected}
        onKeyDown={nudge}
      >
        {fill(marks.handle, { n, kind: marks.kind[mark.kind] })}
      </Button>
      <TextField
        label={fill(marks.words, { n })}
        placeholder={marks.wordsHint}
        value={mark.words}
        max={caps.short}
        onChange={(words) => props.onChange({ ...mark, words }, `words ${index}`)}
      />
      <Button
        className="mark-remove"
        icon={<DeleteOutlined aria-hidden />}
        aria-label={fill(marks.remove, { n })}
        title={fill(marks.remove, { n })}
        onClick={props.onRemove}
      />
    </li>
  );
}
