import { fill } from '@shared/text';
import { Alert } from 'antd';
import { useSession } from '../../state';
import { useTexts } from '../../ui';

/** What the program has to say about its start: preferences restored, a year without data … */
export function NoticeList() {
  const { today: words } = useTexts().frame;
  const notices = useSession(({ status }) => status?.notices ?? []);
  const isNobody = useSession(({ operator }) => operator === null);
  const sentences: Readonly<Record<string, string>> = words.notice;
  return (
    <>
      {isNobody && <Alert className="notice" type="warning" showIcon title={words.noOperator} />}
      {notices.map(({ code, params }) => (
        <Alert
          key={code + JSON.stringify(params)}
          className="notice"
          type="warning"
          showIcon
          title={fill(sentences[code] ?? words.notice.other, {
            code,
            params: Object.values(params).join(' · '),
            ...params,
          })}
        />
      ))}
    </>
  );
}
