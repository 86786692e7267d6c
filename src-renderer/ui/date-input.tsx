import type { CivilDate } from '@shared/domain/calendar';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { ControlProps } from './field';

const format = 'YYYY-MM-DD';
/** Also understood when typed. */
const formats = [format, 'YYYY.MM.DD', 'YYYY/MM/DD', 'YYYYMMDD'];

/** A day picker that knows days only: no PC zone, no "today" of the PC; `today` is the factory's. */
export function DateInput(props: {
  readonly value: CivilDate | null;
  readonly onChange: (value: CivilDate | null) => void;
  readonly today: CivilDate;
  readonly control: ControlProps;
  readonly label?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isWrong?: boolean | undefined;
  readonly latest?: CivilDate | undefined;
}) {
  const { latest } = props;
  return (
    <DatePicker
      {...props.control}
      {...(props.label === undefined ? {} : { 'aria-label': props.label })}
      className="date-input numbers"
      format={formats}
      placeholder={format}
      showNow={false}
      value={props.value === null ? null : dayjs(props.value, format)}
      defaultPickerValue={dayjs(props.today, format)}
      disabled={props.isDisabled ?? false}
      status={props.isWrong === true ? 'error' : ''}
      onChange={(day) => props.onChange(day === null ? null : day.format(format))}
      {...(latest === undefined ? {} : { disabledDate: (day) => day.format(format) > latest })}
    />
  );
}
