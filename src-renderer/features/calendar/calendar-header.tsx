import { FilterOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons';
import { fill, type Texts } from '@shared/text';
import { Button, Checkbox, Radio } from 'antd';
import type { ReactNode } from 'react';
import { FilterChips, PageHeader, useTexts } from '../../ui';
import { chipsOf, withoutChip } from './model/filter';
import { type CalendarView, calendarViews, ownSpanOf } from './model/view';
import type { CalendarPlace } from './use-calendar';

/** What is looked at, in words: `2026年11月`, `2026-11-16 – 11-22`. */
export function titleOf(view: CalendarView, date: string, { calendar: words }: Texts): string {
  const { from, to } = ownSpanOf(view, date);
  const isOneYear = from.slice(0, 4) === to.slice(0, 4);
  return fill(words[view], {
    year: from.slice(0, 4),
    month: from.slice(5, 7),
    from,
    to: isOneYear ? to.slice(5) : to,
  });
}

/** Name of the page, the span looked at with its way back and on; below, the view and what it is narrowed to. */
export function CalendarHeader(props: {
  readonly place: CalendarPlace;
  readonly note: string;
  /** How many of how many are shown, while a filter holds. */
  readonly shown: string;
  readonly onFilters: () => void;
  /** What else can be done with the page. */
  readonly actions?: ReactNode;
}) {
  const texts = useTexts();
  const { place } = props;
  const words = texts.calendar;
  const { view, filter, turn } = place;
  return (
    <>
      <PageHeader
        title={texts.frame.page.calendar}
        note={
          <span className="numbers" role="status">
            {props.note}
          </span>
        }
        actions={
          <>
            <Button
              icon={<LeftOutlined aria-hidden />}
              aria-label={words.previous[view]}
              title={words.previous[view]}
              onClick={() => turn(-1)}
            />
            <span className="calendar-title numbers" aria-live="polite">
              {titleOf(view, place.date, texts)}
            </span>
            <Button
              icon={<RightOutlined aria-hidden />}
              aria-label={words.next[view]}
              title={words.next[view]}
              onClick={() => turn(1)}
            />
            <Button title={words.today} onClick={() => place.setDate(place.today)}>
              {words.todayShort}
            </Button>
            {props.actions}
          </>
        }
      />
      <div className="calendar-bar">
        <Radio.Group
          optionType="button"
          buttonStyle="solid"
          aria-label={words.views}
          value={view}
          options={calendarViews.map((value) => ({
            value,
            label: <span title={words.viewKey[value]}>{words.view[value]}</span>,
          }))}
          onChange={(event) => place.setView(event.target.value as CalendarView)}
        />
        <Button icon={<FilterOutlined aria-hidden />} onClick={props.onFilters}>
          {words.filter}
        </Button>
        <Checkbox
          className="calendar-check"
          checked={place.withDone}
          onChange={(event) => place.setWithDone(event.target.checked)}
        >
          {words.showDone}
        </Checkbox>
        <FilterChips
          chips={chipsOf(filter, texts)}
          onRemove={(key) => place.setFilter(withoutChip(filter, key))}
          onClear={() => place.setFilter({})}
        />
        <span className="calendar-shown numbers" data-testid="calendar-shown">
          {props.shown}
        </span>
      </div>
    </>
  );
}
