import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { buildWorkCalendar, type CivilDate, type CompanyCalendar, yearOf } from '@shared/domain/calendar';
import { fill, listOf } from '@shared/text';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useSettings } from '../../../state';
import { useTexts, useToday } from '../../../ui';
import { TurnDialog } from './turn-dialog';
import { withoutTurned, withTurned } from './turned-day';
import { YearGrid } from './year-grid';
import './year.css';

/** The factory calendar of a year as it will be once the settings are saved; a click turns a day. */
export function YearView(props: {
  readonly company: CompanyCalendar;
  readonly onChange: (days: CompanyCalendar['days']) => void;
}) {
  const texts = useTexts();
  const { week: words } = texts.settings;
  const today = useToday();
  const official = useSettings((state) => state.official);
  const [year, setYear] = useState(yearOf(today));
  const [chosen, setChosen] = useState<CivilDate | null>(null);
  const [lastReason, setLastReason] = useState('');
  const { company, onChange } = props;
  const calendar = useCalendarOf(company, official);
  const isCovered = calendar.years.includes(year);
  const papers = official.find((data) => data.year === year)?.papers ?? [];
  const close = (): void => setChosen(null);
  return (
    <div className="year-view">
      <div className="year-turn">
        <Button
          icon={<LeftOutlined aria-hidden />}
          aria-label={words.yearBefore}
          title={words.yearBefore}
          onClick={() => setYear(year - 1)}
        />
        <strong className="numbers" aria-live="polite">
          {fill(words.year, { year })}
        </strong>
        <Button
          icon={<RightOutlined aria-hidden />}
          aria-label={words.yearAfter}
          title={words.yearAfter}
          onClick={() => setYear(year + 1)}
        />
        <span className={isCovered ? 'settings-intro' : 'tone-amber'}>
          {isCovered
            ? fill(words.covered, { papers: listOf(papers, texts) || texts.settings.coverage.noSource })
            : words.uncovered}
        </span>
      </div>
      <p className="settings-intro">{words.howToTurn}</p>
      <YearGrid year={year} calendar={calendar} days={company.days} today={today} onChoose={setChosen} />
      {chosen !== null && (
        <TurnDialog
          usual={usualOf(chosen, company, official)}
          turned={company.days.find(({ date }) => date === chosen) ?? null}
          lastReason={lastReason}
          onTurn={(day) => {
            setLastReason(day.reason);
            onChange(withTurned(company.days, day));
            close();
          }}
          onBack={() => {
            onChange(withoutTurned(company.days, chosen));
            close();
          }}
          onCancel={close}
        />
      )}
    </div>
  );
}

type Official = Parameters<typeof buildWorkCalendar>[0]['official'];

/** While no weekday is ticked there is no calendar to show; Monday to Friday stands in until one is. */
const workable = (company: CompanyCalendar): CompanyCalendar =>
  company.worksOnWeekday.includes(true)
    ? company
    : { ...company, worksOnWeekday: [false, true, true, true, true, true, false] };

const useCalendarOf = (company: CompanyCalendar, official: Official) =>
  useMemo(() => buildWorkCalendar({ official, company: workable(company) }), [company, official]);

const usualOf = (date: CivilDate, company: CompanyCalendar, official: Official) =>
  buildWorkCalendar({
    official,
    company: { ...workable(company), days: withoutTurned(company.days, date) },
  }).fact(date);
