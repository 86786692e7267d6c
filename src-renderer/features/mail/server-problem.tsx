import type { MailServerProblem } from '@shared/domain/mail';
import { fill } from '@shared/text';
import { Alert } from 'antd';
import { useTexts } from '../../ui';

/** Why the mail server does not let us in, and what it said itself. */
export function ServerProblem({
  problem,
  more = '',
}: {
  readonly problem: MailServerProblem;
  readonly more?: string;
}) {
  const words = useTexts().mail.server;
  return (
    <Alert
      type="error"
      showIcon
      title={words.problem[problem.code]}
      description={[fill(words.detail, { detail: problem.detail }), more]
        .filter((part) => part !== '')
        .join(' · ')}
    />
  );
}
