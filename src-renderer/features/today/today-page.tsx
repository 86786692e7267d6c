import { PlusOutlined } from '@ant-design/icons';
import { type DeskGroup, deskGroups, type Workbench } from '@shared/domain/dated';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useDeferredValue } from 'react';
import { useQuery } from '../../api';
import { go, routes, useReady, useSettings } from '../../state';
import { EmptyState, ErrorPanel, FailureLine, Loading, useDesk } from '../../ui';
import { AngryList } from '../feedback';
import { AgendaGroup } from './agenda-group';
import { DeskHeader } from './desk-header';
import { DraftList } from './draft-list';
import { GroupTiles } from './group-tiles';
import { NoticeList } from './notice-list';
import { StandInList } from './stand-in-list';
import { useWorkbench, type WorkbenchOnScreen } from './use-workbench';
import './today.css';

/** The workbench: everything dated by urgency (the rule: domain/dated/workbench), with its numbers on top and one button a row. */
export function TodayPage() {
  const { texts } = useDesk();
  const { today: words, page, top } = texts.frame;
  const desk = useWorkbench();
  const { value, error, isSlow, reload } = desk.complaints;
  const count = useQuery('complaint.count', { filter: {} });
  const drafts = useQuery('draft.list', {}).value?.drafts;
  useReady('today', value !== undefined || error !== undefined);
  const isFull = value !== undefined && desk.count > 0;
  const create = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => void go(routes.intake)}>
      {top.create}
    </Button>
  );
  return (
    <>
      <DeskHeader filter={desk.filter} onFilter={desk.setFilter} />
      {isFull && <Numbers desk={desk} drafts={drafts?.length ?? null} />}
      <NoticeList />
      <AngryList />
      {error !== undefined && <ErrorPanel error={error} where={page.today} onRetry={reload} />}
      {isSlow && <Loading />}
      {value !== undefined && desk.count === 0 && (
        <div className="card">
          <EmptyState text={count.value?.all === 0 ? words.first : words.allClear} action={create} />
        </div>
      )}
      {isFull && <Groups desk={desk} />}
      <FailureLine query={desk.records.failed} where={words.ofRecords} />
      {drafts !== undefined && (drafts.length > 0 || desk.count > 0) && <DraftList drafts={drafts} />}
      <StandInList />
      {value !== undefined && value.total > value.rows.length && (
        <p className="agenda-more">{fill(words.more, { shown: value.rows.length, total: value.total })}</p>
      )}
      {desk.records.isCut && <p className="agenda-more">{words.cut}</p>}
    </>
  );
}

/** Groups that hold nothing but what records wait for: their number is known only after the first paint. */
const ofRecords: readonly DeskGroup[] = ['promise', 'measure', 'ending', 'visit'];

const isKnown = ({ records }: WorkbenchOnScreen, key: DeskGroup): boolean =>
  records.isKnown || !ofRecords.includes(key);

const shownOf = ({ workbench }: WorkbenchOnScreen): readonly DeskGroup[] =>
  deskGroups.filter((key) => key !== 'weekend' || workbench.lastRestDay !== null);

function Numbers({ desk, drafts }: { readonly desk: WorkbenchOnScreen; readonly drafts: number | null }) {
  const countOf = (key: DeskGroup) => (isKnown(desk, key) ? desk.workbench.groups[key].length : null);
  return (
    <GroupTiles
      tiles={[
        ...shownOf(desk).map((key) => ({ key, count: countOf(key) })),
        { key: 'drafts', count: drafts },
      ]}
    />
  );
}

/** Lines that fit on a large screen: the first look at the desk waits for no other. */
const screenful = 16;

/** At most so many lines of each group stand in the first look. */
function firstLook(keys: readonly DeskGroup[], { groups }: Workbench): ReadonlyMap<DeskGroup, number> {
  const first = new Map<DeskGroup, number>();
  let left = screenful;
  for (const key of keys) {
    first.set(key, left);
    left = Math.max(0, left - groups[key].length);
  }
  return first;
}

function Groups({ desk }: { readonly desk: WorkbenchOnScreen }) {
  const warnDays = useSettings(({ settings }) => settings.service.expiryWarnDays);
  // What lies below the screen follows the first look at once.
  const isWhole = useDeferredValue(true, false);
  const keys = shownOf(desk).filter((key) => isKnown(desk, key));
  const first = firstLook(keys, desk.workbench);
  return (
    <div className="agenda">
      {keys.map((key) => (
        <AgendaGroup
          key={key}
          group={key}
          atMost={isWhole ? null : (first.get(key) ?? 0)}
          workbench={desk.workbench}
          visits={desk.records.visits}
          warnDays={warnDays}
        />
      ))}
    </div>
  );
}
