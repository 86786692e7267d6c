import { yearsToAskFor } from '@shared/domain/calendar';
import { fill } from '@shared/text';
import { Alert, Button } from 'antd';
import { go, routes } from '../../state';
import { useDesk, useToday } from '../../ui';

/** From 1 November, while the arrangement of the next year is not in: what holds meanwhile, and where to load it. */
export function MissingYearBanner() {
  const { texts, calendar } = useDesk();
  const words = texts.settings.coverage;
  const today = useToday();
  return yearsToAskFor(calendar.years, today).map((year) => (
    <Alert
      key={year}
      className="notice"
      type="warning"
      showIcon
      title={fill(words.banner, { year })}
      action={<Button onClick={() => void go(routes.settingsSection('calendar'))}>{words.toCalendar}</Button>}
    />
  ));
}
