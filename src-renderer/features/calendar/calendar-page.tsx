import type { CivilDate } from '@shared/domain/calendar';
import { fill } from '@shared/text';
import { Alert, Button } from 'antd';
import { useCallback, useState } from 'react';
import { remember, useReady } from '../../state';
import { EmptyState, ErrorPanel, FailureLine, Loading, useTexts } from '../../ui';
import { MissingYearBanner } from '../today';
import { CalendarHeader, titleOf } from './calendar-header';
import { ExportCalendar } from './export-calendar';
import { FilterDrawer } from './filter-drawer';
import { Legend } from './legend';
import { MovingArea } from './move/moving-area';
import { PrintMonth } from './print-month';
import { useCalendarDays, useCalendarPlace, useOverdue } from './use-calendar';
import { useCalendarKeys } from './use-calendar-keys';
import { AgendaView } from './views/agenda-view';
import { MonthView } from './views/month-view';
import { WeekView } from './views/week-view';
import { YearView } from './views/year-view';
import './calendar.css';

/** Everything dated by month, week, day after day or year, among rest days, holidays and make-up days. */
export function CalendarPage() {
  const texts = useTexts();
  const words = texts.calendar;
  const place = useCalendarPlace();
  const { view, date, today, filter } = place;
  const found = useCalendarDays(place);
  const overdue = useOverdue(place);
  const [isFiltering, setIsFiltering] = useState(false);
  useReady('calendar', found.isWhole || found.error !== undefined);
  useCalendarKeys({ turn: place.turn, toToday: () => place.setDate(today), show: place.setView });
  const onDay = useCallback((day: CivilDate): void => {
    remember('calendar.date', day);
    remember('calendar.view', 'agenda');
  }, []);

  const { count, total, isWhole } = found;
  const isFiltered = Object.keys(filter).length > 0;
  const shown = count.open + count.done;
  const all = total.open + total.done;
  const isNothing = isWhole && shown + overdue.things.length === 0;
  const title = titleOf(view, date, texts);
  const views = { date, today, days: found.days, onDay };
  return (
    <div className="calendar" data-shown={isWhole ? `${view} ${title}` : undefined}>
      <CalendarHeader
        place={place}
        note={!isWhole ? '' : shown === 0 ? words.none[view] : fill(words.total[view], count)}
        shown={isWhole && isFiltered ? fill(words.shown, { shown, total: all }) : ''}
        onFilters={() => setIsFiltering(true)}
        actions={
          <>
            <PrintMonth place={place} />
            <ExportCalendar place={place} />
          </>
        }
      />
      <MissingYearBanner />
      {found.error !== undefined && (
        <ErrorPanel error={found.error} where={texts.frame.page.calendar} onRetry={found.reload} />
      )}
      <FailureLine query={overdue} where={words.overdue} />
      {found.isCut && <Alert className="notice" type="warning" showIcon title={words.isCut} />}
      {found.isSlow && <Loading />}
      {isNothing && isFiltered && (
        <EmptyState
          text={words.noneFiltered}
          action={<Button onClick={() => place.setFilter({})}>{words.clearFilter}</Button>}
        />
      )}
      <MovingArea>
        {view === 'month' && <MonthView {...views} title={title} />}
        {view === 'week' && <WeekView {...views} title={title} />}
        {view === 'agenda' && <AgendaView {...views} overdue={overdue.things} />}
        {view === 'year' && <YearView {...views} />}
      </MovingArea>
      <Legend hasCounts={view === 'year'} />
      <FilterDrawer
        isOpen={isFiltering}
        filter={filter}
        names={found.names}
        onFilter={place.setFilter}
        onClose={() => setIsFiltering(false)}
      />
    </div>
  );
}
