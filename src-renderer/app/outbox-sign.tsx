import { MailOutlined } from '@ant-design/icons';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useQuery } from '../api';
import { go, routes, useSettled } from '../state';
import { useTexts } from '../ui';

/** That mails wait or ask for somebody; nothing while there is nothing to say. */
export function OutboxSign() {
  const words = useTexts().mail.outbox;
  const isSettled = useSettled();
  const { value } = useQuery('outbox.state', isSettled ? {} : null);
  if (value === undefined || !value.isOn) return null;
  const { asking, waiting, needsPassword, problem } = value;
  if (asking + waiting === 0) return null;
  const isAsking = asking > 0 || needsPassword || problem !== null;
  return (
    <Button
      className="top-outbox numbers"
      data-asking={isAsking}
      icon={<MailOutlined aria-hidden />}
      title={words.go}
      onClick={() => void go(routes.outbox)}
    >
      {asking > 0
        ? fill(words.statusAsking, { n: asking })
        : needsPassword
          ? words.statusPassword
          : fill(words.status, { n: waiting })}
    </Button>
  );
}
