import { civilDateAt } from '@shared/domain/calendar';
import { dayText, useDesk, useNow } from '../ui';

/** Today with its weekday, and 工作日/休息日 by name. */
export function TopDay() {
  const { texts, rules, calendar } = useDesk();
  const today = civilDateAt(useNow(), rules.timeZone);
  const fact = calendar.fact(today);
  const { top } = texts.frame;
  const parts = [
    fact.works ? top.workday : top.restDay,
    fact.name ??
      (fact.kind === 'workday' || fact.kind === 'weekend' ? null : texts.choices.dayKind[fact.kind]),
    fact.isProvisional ? top.provisional : null,
  ];
  return (
    <div className="top-day numbers">
      <div>{dayText(today, texts)}</div>
      <div className="top-day-kind" data-rest={!fact.works}>
        {parts.filter((part) => part !== null).join(' · ')}
      </div>
    </div>
  );
}
