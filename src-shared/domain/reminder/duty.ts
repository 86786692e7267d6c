import * as v from 'valibot';
import { type CivilDate, isCivilDate } from '../calendar';
import { error, type Finding } from '../finding';
import { civilDateSchema, idSchema, shortText } from '../scalars';

/** Somebody is on duty from the first day to the last, both counted. */
export const dutyLineSchema = v.strictObject({
  id: idSchema,
  from: civilDateSchema,
  to: civilDateSchema,
  /** '' only until the form is filled; a line is not saved without. */
  person: shortText,
  phone: shortText,
});
export type DutyLine = v.InferOutput<typeof dutyLineSchema>;

/** Who can be reached; person '' where nobody was named. */
export interface OnDuty {
  readonly person: string;
  readonly phone: string;
}

/** Who is on duty on a day: by the roster, else whoever always is. */
export function onDutyOn(roster: readonly DutyLine[], usual: OnDuty, day: CivilDate): OnDuty {
  const line = roster.find(({ from, to }) => from <= day && day <= to);
  return line === undefined ? usual : { person: line.person, phone: line.phone };
}

/** What cannot stay: nobody named, no real days, an end before its beginning, two at once. */
export const dutyFindings = (roster: readonly DutyLine[]): readonly Finding[] =>
  roster.flatMap(({ from, to, person }, index) => {
    const path = `reminders.roster.${index}`;
    return [
      ...(person.trim() === '' ? [error(`${path}.person`, 'required')] : []),
      ...(isCivilDate(from) ? [] : [error(`${path}.from`, 'not-a-date')]),
      ...(isCivilDate(to) ? [] : [error(`${path}.to`, 'not-a-date')]),
      ...(to < from ? [error(`${path}.to`, 'end-before-start')] : []),
      ...(roster.slice(0, index).some((earlier) => earlier.from <= to && from <= earlier.to)
        ? [error(`${path}.from`, 'duplicate')]
        : []),
    ];
  });
