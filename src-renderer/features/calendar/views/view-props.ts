import type { CivilDate } from '@shared/domain/calendar';
import type { Days } from '../model/days';

/** What every view of the calendar is given. */
export interface ViewProps {
  /** The date looked at. */
  readonly date: CivilDate;
  readonly today: CivilDate;
  /** What is shown, by day. */
  readonly days: Days;
  /** Opens a day in the agenda. */
  readonly onDay: (date: CivilDate) => void;
}
