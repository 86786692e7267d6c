import { DeleteOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons';
import {
  buildWorkCalendar,
  type CivilDate,
  type CompanyCalendar,
  defaultCompanyCalendar,
  isCivilDate,
  type OfficialYear,
  weekdayOf,
  yearOf,
  yearsInForce,
} from '@shared/domain/calendar';
import type { Settings } from '@shared/domain/settings';
import { fill, listOf } from '@shared/text';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useSettings } from '../../../state';
import { useTexts, useToday } from '../../../ui';
import { ImportYears } from './import-years';
import { TurnDialog } from './turn-dialog';
import { withoutTurned, withTurned } from './turned-day';
import { YearGrid } from './year-grid';
import './year.css';

/** The factory calendar of a year as it will be once the settings are saved; a click turns a day. */
export function YearView(props: {
  readonly company: Settings['calendar'];
  readonly onChange: (company: Settings['calendar']) => void;
}) {
  const texts = useTexts();
  const { week: words } = texts.settings;
  const today = useToday();
  const known = useSettings((state) => state.official);
  const [year, setYear] = useState(yearOf(today));
  const [chosen, setChosen] = useState<CivilDate | null>(null);
  const [lastReason, setLastReason] = useState('');
  const { company, onChange } = props;
  const official = useMemo(() => yearsInForce(known, company.years), [known, company.years]);
  const calendar = useCalendarOf(company, official);
  const isCovered = calendar.years.includes(year);
  const papers = official.find((data) => data.year === year)?.papers ?? [];
  const isImported = company.years.some((data) => data.year === year);
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
            ? fill(words.covered, {
                papers: papers.length === 0 ? texts.settings.coverage.noSource : listOf(papers, texts),
              })
            : words.uncovered}
        </span>
        {isImported && (
          <Button
            icon={<DeleteOutlined aria-hidden />}
            onClick={() =>
              onChange({ ...company, years: company.years.filter((data) => data.year !== year) })
            }
          >
            {fill(texts.settings.yearFile.remove, { year })}
          </Button>
        )}
      </div>
      <ImportYears
        onTake={(taken) => {
          onChange({ ...company, years: withYears(company.years, taken) });
          setYear(taken[0]?.year ?? year);
        }}
      />
      <p className="settings-intro">{words.howToTurn}</p>
      <YearGrid year={year} calendar={calendar} days={company.days} today={today} onChoose={setChosen} />
      {chosen !== null && (
        <TurnDialog
          usual={usualOf(chosen, company, official)}
          turned={company.days.find(({ date }) => date === chosen) ?? null}
          lastReason={lastReason}
          onTurn={(day) => {
            setLastReason(day.reason);
            onChange({ ...company, days: withTurned(company.days, day) });
            close();
          }}
          onBack={() => {
            onChange({ ...company, days: withoutTurned(company.days, chosen) });
            close();
          }}
          onCancel={close}
        />
      )}
    </div>
  );
}

/** The imported years with those taken now, ascending; a year taken again is as taken last. */
const withYears = (years: Settings['calendar']['years'], taken: readonly OfficialYear[]) => {
  const byYear = new Map([...years, ...taken.map(asSetting)].map((data) => [data.year, data] as const));
  return [...byYear.values()].sort((a, b) => a.year - b.year);
};

const asSetting = ({ year, papers, days }: OfficialYear): Settings['calendar']['years'][number] => ({
  year,
  papers: [...papers],
  days: days.map((day) => ({ ...day })),
});

/** What is half chosen has no calendar: Monday to Friday stands in while no weekday is ticked, none while the Saturday is no Saturday. */
const workable = (company: CompanyCalendar): CompanyCalendar => {
  const { workedSaturday = null, worksOnWeekday } = company;
  const isSaturday =
    workedSaturday !== null && isCivilDate(workedSaturday) && weekdayOf(workedSaturday) === 6;
  return {
    ...company,
    workedSaturday: isSaturday ? workedSaturday : null,
    worksOnWeekday: worksOnWeekday.includes(true) ? worksOnWeekday : defaultCompanyCalendar.worksOnWeekday,
  };
};

const useCalendarOf = (company: CompanyCalendar, official: readonly OfficialYear[]) =>
  useMemo(() => buildWorkCalendar({ official, company: workable(company) }), [company, official]);

const usualOf = (date: CivilDate, company: CompanyCalendar, official: readonly OfficialYear[]) =>
  buildWorkCalendar({
    official,
    company: { ...workable(company), days: withoutTurned(company.days, date) },
  }).fact(date);
