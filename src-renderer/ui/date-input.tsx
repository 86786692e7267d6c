import type { CivilDate } from '@shared/domain/calendar';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useEffect, useRef } from 'react';
import type { ControlProps } from './field';
import { parseDate } from './parse';

const format = 'YYYY-MM-DD';
/** Also understood by the picker itself. */
const formats = [format, 'YYYY.MM.DD', 'YYYY/MM/DD', 'YYYYMMDD'];

/** What stands in the input while it is typed: a day, nothing, or text that is none (`isLeft`: the field was left so). */
export interface TypedDate {
  readonly isWrong: boolean;
  readonly isLeft: boolean;
}

/** A day picker that knows days only: no PC zone, no "today" of the PC; `today` is the factory's. */
export function DateInput(props: {
  readonly value: CivilDate | null;
  readonly onChange: (value: CivilDate | null) => void;
  readonly today: CivilDate;
  readonly control: ControlProps;
  /** Told while one types, so that text that is no day can be named. */
  readonly onTyped?: ((typed: TypedDate) => void) | undefined;
  readonly label?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isWrong?: boolean | undefined;
  readonly latest?: CivilDate | undefined;
}) {
  const { latest, value } = props;
  const typed = useRef<string | null>(null);
  const { onTyped } = props;
  const dayOf = (text: string): CivilDate | null => {
    const day = parseDate(text, Number(props.today.slice(0, 4)));
    return day !== null && latest !== undefined && day > latest ? null : day;
  };
  const type = (text: string): void => {
    typed.current = text;
    const isWrong = text.trim() !== '' && dayOf(text) === null;
    onTyped?.({ isWrong, isLeft: isWrong && text.trim().length >= format.length });
    // A whole date counts at once: Ctrl+S may come before the field is left.
    if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !isWrong) props.onChange(text);
  };
  const leave = (): void => {
    const text = typed.current;
    if (text === null) return;
    const day = dayOf(text);
    const isWrong = text.trim() !== '' && day === null;
    onTyped?.({ isWrong, isLeft: isWrong });
    if (isWrong) return;
    typed.current = null;
    if (day !== value) props.onChange(day);
  };
  const choose = (day: CivilDate | null): void => {
    typed.current = null;
    onTyped?.({ isWrong: false, isLeft: false });
    props.onChange(day);
  };
  const tell = useRef(onTyped);
  tell.current = onTyped;
  useEffect(() => {
    // A value from elsewhere takes the place of what was typed.
    if (value !== null && typed.current !== null && typed.current !== value) typed.current = null;
    if (typed.current === null) tell.current?.({ isWrong: false, isLeft: false });
  }, [value]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what is typed into the picker inside
    <div
      className="date-input-box"
      onInput={(event) => {
        if (event.target instanceof HTMLInputElement) type(event.target.value);
      }}
      onBlur={leave}
    >
      <DatePicker
        {...props.control}
        {...(props.label === undefined ? {} : { 'aria-label': props.label })}
        className="date-input numbers"
        format={formats}
        placeholder={format}
        showNow={false}
        preserveInvalidOnBlur
        // The day under a resting pointer must not get into what is being typed.
        previewValue={false}
        value={value === null ? null : dayjs(value, format)}
        defaultPickerValue={dayjs(props.today, format)}
        disabled={props.isDisabled ?? false}
        status={props.isWrong === true ? 'error' : ''}
        onChange={(day) => choose(day === null ? null : day.format(format))}
        {...(latest === undefined ? {} : { disabledDate: (day) => day.format(format) > latest })}
      />
    </div>
  );
}
