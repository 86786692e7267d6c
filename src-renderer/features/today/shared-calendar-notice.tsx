import { fill } from '@shared/text';
import { Alert, Button } from 'antd';
import { useQuery } from '../../api';
import { go, routes, useSettled } from '../../state';
import { errorSentences, useTexts } from '../../ui';

/** That the calendar file others subscribe to is not as the records are, and why; nothing while it is, or nothing is shared. */
export function SharedCalendarNotice() {
  const texts = useTexts();
  const words = texts.settings.shared;
  const { value } = useQuery('calendar.shared', useSettled() ? {} : null);
  if (value === undefined || value.fault === null) return null;
  const { what } = errorSentences({ code: value.fault, params: {}, id: '' }, texts);
  return (
    <Alert
      className="notice"
      type="warning"
      showIcon
      title={fill(words.notice, { why: what })}
      description={words.failed}
      action={<Button onClick={() => void go(routes.settingsSection('display'))}>{words.toSettings}</Button>}
    />
  );
}
