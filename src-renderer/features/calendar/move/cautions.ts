import type { CivilDate, DayFact } from '@shared/domain/calendar';
import { absenceOf } from '@shared/domain/person';
import { fill, type Texts } from '@shared/text';
import { type DeskServices, dayText } from '../../../ui';

/** What kind of day it is, by name where it has one. */
export const sortOf = ({ kind, name }: DayFact, { choices }: Texts): string =>
  name === null ? choices.dayKind[kind] : `${name} · ${choices.dayKind[kind]}`;

/** What to think of before something is planned for a day: it rests, it may yet rest, it is past, or its owner is away. */
export function cautionsOf(
  { to, owner, today }: { readonly to: CivilDate; readonly owner: string; readonly today: CivilDate },
  { texts, calendar, people, absences }: Pick<DeskServices, 'texts' | 'calendar' | 'people' | 'absences'>,
): readonly string[] {
  const words = texts.dated.move;
  const date = dayText(to, texts);
  const fact = calendar.fact(to);
  const absence = owner === '' ? null : absenceOf({ people, absences }, owner, to);
  const deputy = people.find(({ id }) => id === absence?.deputyId)?.name ?? '';
  return [
    ...(to < today ? [fill(words.past, { date })] : []),
    ...(fact.works ? [] : [fill(words.rest, { date, sort: sortOf(fact, texts) })]),
    ...(fact.works && fact.isProvisional ? [fill(words.provisional, { date })] : []),
    ...(absence === null
      ? []
      : [fill(words.absent, { name: owner, from: absence.from, to: absence.to, deputy })]),
  ];
}
