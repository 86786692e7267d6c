import { Input, type InputRef } from 'antd';
import { type Ref, useState } from 'react';
import type { ControlProps } from './field';
import { parseTime } from './parse';

/** `HH:mm` by typing, also `1405`; the arrow keys go by minutes. Tells null while what stands there is no time. */
export function TimeInput(props: {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly control: ControlProps;
  readonly label: string;
  readonly isDisabled?: boolean | undefined;
  readonly isWrong?: boolean | undefined;
  readonly inputRef?: Ref<InputRef> | undefined;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const change = (text: string): void => {
    setTyped(text);
    props.onChange(parseTime(text));
  };
  const step = (minutes: number): void => {
    const [hours = 0, rest = 0] = (props.value ?? '00:00').split(':').map(Number);
    const next = (hours * 60 + rest + minutes + 1440) % 1440;
    setTyped(null);
    props.onChange(`${String(Math.floor(next / 60)).padStart(2, '0')}:${String(next % 60).padStart(2, '0')}`);
  };
  return (
    <Input
      {...props.control}
      {...(props.inputRef === undefined ? {} : { ref: props.inputRef })}
      aria-label={props.label}
      className="time-input numbers"
      inputMode="numeric"
      placeholder="HH:mm"
      maxLength={8}
      value={typed ?? props.value ?? ''}
      disabled={props.isDisabled ?? false}
      status={props.isWrong === true ? 'error' : ''}
      onChange={(event) => change(event.target.value)}
      onBlur={() => {
        if (props.value !== null) setTyped(null);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        step(event.key === 'ArrowUp' ? 1 : -1);
      }}
    />
  );
}
