import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { addDays, type CivilDate, type CompanyDay, weekdayOf } from '@shared/domain/calendar';
import { fill } from '@shared/text';
import { Button, Checkbox } from 'antd';
import { ChoiceField, CivilDateField, TextField, useTexts, useToday } from '../../ui';
import { Section } from './section';
import { removeAt, replaceAt, type SectionProps } from './section-props';
import { YearView } from './year/year-view';

const weekdays = [1, 2, 3, 4, 5, 6, 0] as const;
const saturday = 6;

/** The Saturday of this week. */
const nextSaturday = (today: CivilDate): CivilDate => addDays(today, saturday - weekdayOf(today));

/** The firm's own working week and single days, each with its reason. */
export function CalendarSection({ settings, edit, errorOf }: SectionProps) {
  const texts = useTexts();
  const words = texts.settings.week;
  const { calendar } = settings;
  const today = useToday();
  const setDay = (index: number, day: CompanyDay): void =>
    edit('calendar', { ...calendar, days: replaceAt(calendar.days, index, day) });
  const weekError = errorOf('calendar.worksOnWeekday');
  return (
    <Section name="calendar">
      <fieldset className="settings-week" data-path="calendar.worksOnWeekday">
        <legend>{words.pattern}</legend>
        {weekdays.map((weekday) => (
          <Checkbox
            key={weekday}
            checked={calendar.worksOnWeekday[weekday] === true}
            disabled={weekday === saturday && calendar.workedSaturday !== null}
            onChange={(event) =>
              edit('calendar', {
                ...calendar,
                worksOnWeekday: replaceAt(calendar.worksOnWeekday, weekday, event.target.checked),
              })
            }
          >
            {texts.choices.weekday[weekday]}
          </Checkbox>
        ))}
        <Checkbox
          checked={calendar.workedSaturday !== null}
          onChange={(event) =>
            edit('calendar', {
              ...calendar,
              workedSaturday: event.target.checked ? nextSaturday(today) : null,
            })
          }
        >
          {words.alternates}
        </Checkbox>
        {weekError !== undefined && <div className="field-error">{weekError}</div>}
        {calendar.workedSaturday !== null && (
          <CivilDateField
            label={words.workedSaturday}
            path="calendar.workedSaturday"
            isRequired
            hint={words.alternatesHint}
            value={calendar.workedSaturday === '' ? null : calendar.workedSaturday}
            error={errorOf('calendar.workedSaturday')}
            onChange={(day) => edit('calendar', { ...calendar, workedSaturday: day ?? '' })}
          />
        )}
      </fieldset>
      <YearView company={calendar} onChange={(next) => edit('calendar', next)} />
      <h3>{words.days}</h3>
      {calendar.days.length === 0 && <p className="settings-intro">{words.none}</p>}
      {calendar.days.map((day, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a day has no identity but its place while it is being typed
        <fieldset key={index} className="settings-row settings-day">
          <legend className="visually-hidden">{fill(words.row, { n: index + 1 })}</legend>
          <CivilDateField
            label={words.date}
            path={`calendar.days.${index}.date`}
            isRequired
            value={day.date === '' ? null : day.date}
            error={errorOf(`calendar.days.${index}.date`)}
            onChange={(date) => setDay(index, { ...day, date: date ?? '' })}
          />
          <ChoiceField
            label={words.works}
            isButtons
            value={day.works ? 'work' : 'rest'}
            onChange={(next) => setDay(index, { ...day, works: next === 'work' })}
            choices={[
              { value: 'work', label: words.work },
              { value: 'rest', label: words.rest },
            ]}
          />
          <TextField
            label={words.reason}
            path={`calendar.days.${index}.reason`}
            isRequired
            max={200}
            value={day.reason}
            error={errorOf(`calendar.days.${index}.reason`)}
            onChange={(reason) => setDay(index, { ...day, reason })}
          />
          <Button
            icon={<DeleteOutlined aria-hidden />}
            aria-label={fill(words.remove, { date: day.date })}
            title={fill(words.remove, { date: day.date })}
            onClick={() => edit('calendar', { ...calendar, days: removeAt(calendar.days, index) })}
          />
        </fieldset>
      ))}
      <Button
        icon={<PlusOutlined aria-hidden />}
        onClick={() =>
          edit('calendar', { ...calendar, days: [...calendar.days, { date: '', works: false, reason: '' }] })
        }
      >
        {words.add}
      </Button>
    </Section>
  );
}
