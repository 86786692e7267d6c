import { AlertOutlined, PlusOutlined } from '@ant-design/icons';
import { civilDateAt } from '@shared/domain/calendar';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useQuery } from '../../api';
import { go, routes, useReady } from '../../state';
import { dayText, EmptyState, ErrorPanel, Loading, PageHeader, useDesk, useNow } from '../../ui';
import { AngryList } from '../feedback';
import { ActionList } from './action-list';
import { AgendaGroup } from './agenda-group';
import { DraftList } from './draft-list';
import { groupAgenda, groupKeys } from './group-agenda';
import { NoticeList } from './notice-list';
import { RecordDateList } from './record-date-list';
import { StandInList } from './stand-in-list';
import './today.css';

/** The workbench: what is overdue, due and waiting, in one list with one button a row. */
export function TodayPage() {
  const { texts, rules, calendar } = useDesk();
  const { today: words, page, top } = texts.frame;
  const now = useNow();
  const { value, error, isSlow, reload } = useQuery('complaint.agenda', {});
  const count = useQuery('complaint.count', { filter: {} });
  const drafts = useQuery('draft.list', {});
  const agenda = useMemo(
    () => (value === undefined ? null : groupAgenda(value.rows, now, calendar, rules.timeZone)),
    [value, now, calendar, rules.timeZone],
  );
  useReady('today', agenda !== null || error !== undefined);

  const today = civilDateAt(now, rules.timeZone);
  const fact = calendar.fact(today);
  const note = `${dayText(today, texts)} · ${fact.name ?? (fact.works ? top.workday : top.restDay)}`;
  const create = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => void go(routes.intake)}>
      {top.create}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={page.today}
        note={<span className="numbers">{note}</span>}
        actions={
          <>
            <Button onClick={() => void go(routes.handOver)}>{texts.handOver.open}</Button>
            <Button
              icon={<AlertOutlined aria-hidden />}
              onClick={() => void go(routes.recordNew('escape-event'))}
            >
              {texts.notices.found.title}
            </Button>
          </>
        }
      />
      <NoticeList />
      <AngryList />
      {drafts.value !== undefined && drafts.value.drafts.length > 0 && (
        <DraftList drafts={drafts.value.drafts} />
      )}
      {error !== undefined && <ErrorPanel error={error} where={page.today} onRetry={reload} />}
      {isSlow && <Loading />}
      {value?.rows.length === 0 && (
        <div className="card">
          <EmptyState text={count.value?.all === 0 ? words.first : words.allClear} action={create} />
        </div>
      )}
      {agenda !== null && value !== undefined && value.rows.length > 0 && (
        <div className="agenda">
          {groupKeys
            .filter((key) => (key === 'weekend' ? agenda.lastRestDay !== null : true))
            .map((key) => (
              <AgendaGroup
                key={key}
                group={key}
                items={agenda.groups[key]}
                nextWorkday={agenda.nextWorkday}
              />
            ))}
        </div>
      )}
      <StandInList />
      {value !== undefined && <ActionList />}
      {value !== undefined && <RecordDateList />}
      {value !== undefined && value.total > value.rows.length && (
        <p className="agenda-more">{fill(words.more, { shown: value.rows.length, total: value.total })}</p>
      )}
    </>
  );
}
