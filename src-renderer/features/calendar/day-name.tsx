import type { DayFact } from '@shared/domain/calendar';
import { useTexts } from '../../ui';
import { isNamedDay } from './model/agenda';

/** What kind of day it is, by mark and name: 休 国庆节, 班, 暂定. */
export function DayName({ fact, isToday }: { readonly fact: DayFact; readonly isToday: boolean }) {
  const texts = useTexts();
  const words = texts.calendar;
  const isNamed = isNamedDay(fact);
  const name = fact.name ?? (isNamed ? texts.choices.dayKind[fact.kind] : null);
  return (
    <>
      {isToday && <span className="day-today">{words.todayMark}</span>}
      {!fact.works && <span className="day-mark day-rest">{words.rest}</span>}
      {fact.works && isNamed && <span className="day-mark day-work">{words.work}</span>}
      {name !== null && (
        <span className="day-name" title={name}>
          {name}
        </span>
      )}
      {fact.isProvisional && <span className="day-provisional">{words.provisional}</span>}
    </>
  );
}
