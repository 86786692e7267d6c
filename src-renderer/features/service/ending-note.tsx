import { civilDateAt } from '@shared/domain/calendar';
import { daysLeft, isEnding } from '@shared/domain/service';
import { fill } from '@shared/text';
import { Alert } from 'antd';
import { useSettings } from '../../state';
import { useDesk, useNow } from '../../ui';

/** What ends within the ⚙ days, or has ended; nothing before. The words take `{day}` and `{days}`. */
export function EndingNote(props: {
  readonly until: string | null;
  readonly ending: string;
  readonly ended: string;
}) {
  const { rules } = useDesk();
  const warnDays = useSettings(({ settings }) => settings.service.expiryWarnDays);
  const today = civilDateAt(useNow(), rules.timeZone);
  const left = daysLeft(props.until, today);
  if (left === null || !isEnding(props.until, today, warnDays)) return null;
  const words = left < 0 ? props.ended : props.ending;
  const title = fill(words, { day: props.until ?? '', days: left });
  return <Alert type={left < 0 ? 'error' : 'warning'} showIcon title={title} />;
}
