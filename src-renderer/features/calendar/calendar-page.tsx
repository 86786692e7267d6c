import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import type { ActionRow, CalendarDue, RecordDateRow } from '@shared/contract';
import { civilDateAt, isInMonth, type Month, monthOf, stepMonth, weeksOf } from '@shared/domain/calendar';
import { fill } from '@shared/text';
import { Button, Checkbox } from 'antd';
import { useEffect, useEffectEvent, useMemo } from 'react';
import { useQuery } from '../../api';
import { useReady, useRemembered } from '../../state';
import { ErrorPanel, Loading, PageHeader, useDesk, useNow } from '../../ui';
import { MissingYearBanner } from '../today';
import { DayCell } from './day-cell';
import { Legend } from './legend';
import { actionsByDay, byDay, datesByDay } from './month-model';
import './calendar.css';

const noDues: readonly CalendarDue[] = [];
const noActions: readonly ActionRow[] = [];
const noDates: readonly RecordDateRow[] = [];
/** As many as one question may ask for; more than a month of a busy desk. */
const mostAsked = 500;

/** A month of due dates among rest days, holidays and make-up days. PgUp, PgDn and T turn its pages. */
export function CalendarPage() {
  const { texts, rules, calendar } = useDesk();
  const words = texts.calendar;
  const today = civilDateAt(useNow(), rules.timeZone);
  const [month, setMonth] = useRemembered<Month>('calendar.month', monthOf(today));
  const [withDone, setWithDone] = useRemembered('calendar.done', true);
  const weeks = useMemo(() => weeksOf(month), [month]);
  const from = weeks[0]?.[0] ?? today;
  const to = weeks.at(-1)?.[6] ?? today;
  const { value, error, isSlow, reload } = useQuery('calendar.dues', { from, to });
  const actions = useQuery('action.page', { dueFrom: from, dueTo: to, offset: 0, limit: mostAsked });
  const dates = useQuery('record.dates', { from, to, offset: 0, limit: mostAsked });
  useReady('calendar', value !== undefined || error !== undefined);

  const turn = (step: number): void => setMonth(stepMonth(month, step));
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    const isElsewhere =
      event.target instanceof HTMLElement &&
      event.target.closest('input, textarea, [role="dialog"], [role="listbox"]') !== null;
    if (isElsewhere || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'PageUp') turn(-1);
    else if (event.key === 'PageDown') turn(1);
    else if (event.key.toLowerCase() === 't') setMonth(monthOf(today));
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  }, []);

  const dayActions = useMemo(
    () => actionsByDay(actions.value?.actions ?? [], withDone),
    [actions.value, withDone],
  );
  const dayDates = useMemo(() => datesByDay(dates.value?.dates ?? [], withDone), [dates.value, withDone]);
  const days = useMemo(() => byDay(value?.dues ?? [], withDone), [value, withDone]);
  const own = (value?.dues ?? []).filter(({ milestone }) =>
    isInMonth(milestone.agreed?.day ?? milestone.day, month),
  );
  const done = own.filter(({ milestone }) => milestone.doneAt !== null).length;
  const title = fill(words.month, { year: month.year, month: String(month.month).padStart(2, '0') });
  return (
    <div className="calendar">
      <PageHeader
        title={texts.frame.page.calendar}
        note={
          <span className="numbers" role="status">
            {value === undefined
              ? ''
              : own.length === 0
                ? words.none
                : fill(words.total, { open: own.length - done, done })}
          </span>
        }
        actions={
          <>
            <Checkbox
              className="calendar-check"
              checked={withDone}
              onChange={(event) => setWithDone(event.target.checked)}
            >
              {words.showDone}
            </Checkbox>
            <Button
              icon={<LeftOutlined aria-hidden />}
              aria-label={words.previous}
              title={words.previous}
              onClick={() => turn(-1)}
            />
            <span className="calendar-month numbers" aria-live="polite">
              {title}
            </span>
            <Button
              icon={<RightOutlined aria-hidden />}
              aria-label={words.next}
              title={words.next}
              onClick={() => turn(1)}
            />
            <Button title={words.today} onClick={() => setMonth(monthOf(today))}>
              {words.todayShort}
            </Button>
          </>
        }
      />
      <MissingYearBanner />
      {error !== undefined && <ErrorPanel error={error} where={texts.frame.page.calendar} onRetry={reload} />}
      {isSlow && <Loading />}
      <table className="calendar-grid card" aria-label={fill(words.grid, { month: title })}>
        <thead>
          <tr>
            {[1, 2, 3, 4, 5, 6, 0].map((weekday) => (
              <th key={weekday} scope="col">
                {texts.choices.weekday[weekday as 0]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((date) => (
                <DayCell
                  key={date}
                  fact={calendar.fact(date)}
                  isToday={date === today}
                  isOutside={!isInMonth(date, month)}
                  dues={days.get(date) ?? noDues}
                  actions={dayActions.get(date) ?? noActions}
                  dates={dayDates.get(date) ?? noDates}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Legend />
    </div>
  );
}
