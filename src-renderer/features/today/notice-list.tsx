import type { DatedKind } from '@shared/domain/dated';
import { datedName, fill, type Texts } from '@shared/text';
import { Alert } from 'antd';
import { useSession } from '../../state';
import { useTexts } from '../../ui';
import { MissingYearBanner } from './missing-year-banner';
import { SharedCalendarNotice } from './shared-calendar-notice';

/** What the program has to say about its start: preferences restored, a year without data … */
export function NoticeList() {
  const texts = useTexts();
  const { today: words } = texts.frame;
  const notices = useSession(({ status }) => status?.notices ?? []);
  const isNobody = useSession(({ operator }) => operator === null);
  const sentences: Readonly<Record<string, string>> = words.notice;
  return (
    <>
      <MissingYearBanner />
      <SharedCalendarNotice />
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
          description={params.dates === undefined ? undefined : datesInWords(params.dates, texts)}
        />
      ))}
    </>
  );
}

/** One line for each date that moved or rests, its sort in words. */
const datesInWords = (dates: string, texts: Texts) => (
  <ul className="notice-dates">
    {dates.split('\n').map((line) => (
      <li key={line}>{line.replace(/ ([a-z-]+) /, (_, what: DatedKind) => ` ${datedName(what, texts)} `)}</li>
    ))}
  </ul>
);
