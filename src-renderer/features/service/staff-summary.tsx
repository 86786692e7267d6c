import { civilDateAt } from '@shared/domain/calendar';
import { daysLeft, isEnding } from '@shared/domain/service';
import { fill } from '@shared/text';
import { Alert } from 'antd';
import type { ShownRecord } from '../../record';
import { useSettings } from '../../state';
import { useDesk, useNow } from '../../ui';

/** A qualification that ends within the ⚙ days, or has ended. */
export function StaffSummary({ record }: { readonly record: ShownRecord<'service-staff'> }) {
  const { texts, rules } = useDesk();
  const { staff: say } = texts.service;
  const warnDays = useSettings(({ settings }) => settings.service.expiryWarnDays);
  const today = civilDateAt(useNow(), rules.timeZone);
  const { body } = record.stored;
  const left = daysLeft(body, today);
  if (left === null || !isEnding(body, today, warnDays)) return null;
  const values = { day: body.validUntil ?? '', days: left };
  return (
    <Alert
      type={left < 0 ? 'error' : 'warning'}
      showIcon
      title={fill(left < 0 ? say.ended : say.ending, values)}
    />
  );
}
