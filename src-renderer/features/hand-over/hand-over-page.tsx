import type { Answer, CallError } from '@shared/contract';
import { mostHandedOver } from '@shared/contract';
import type { DatedThing } from '@shared/domain/dated';
import { absenceAhead } from '@shared/domain/person';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { call, useQuery } from '../../api';
import { goBack, useQueryParam, useReady, useSession } from '../../state';
import {
  EmptyState,
  ErrorPanel,
  FailureLine,
  Loading,
  PageHeader,
  PersonField,
  TextField,
  useDesk,
  useToday,
} from '../../ui';
import { PrintWorkList } from '../work-list';
import { EntryList } from './entry-list';
import { entriesOf, type HandOverGroup } from './model/entries';
import { OutcomePanel } from './outcome-panel';
import './hand-over.css';

/** Before any complaint and after any plan. */
const ever = { from: '2000-01-01', to: '2199-12-31' };
const nothing: readonly DatedThing[] = [];

/** What was handed over last, and what of it stayed, as it stood before. */
interface Done {
  /** Of the hand-overs since the page was opened. */
  readonly count: number;
  readonly to: string;
  readonly outcome: Answer<'dated.reassign'>;
  readonly things: readonly DatedThing[];
}

/** 交接: everything open of one person into another's hands, with the reason. */
export function HandOverPage() {
  const { texts } = useDesk();
  const words = texts.handOver;
  const operator = useSession((session) => session.operator?.name ?? '');
  const asked = useQueryParam('from');
  const [from, setFrom] = useState(asked ?? operator);
  const name = from.trim();
  const query = useQuery('dated.span', name === '' ? null : { ...ever, owner: name, isOpen: true });
  const things = query.value?.things ?? nothing;
  const groups = useMemo(() => entriesOf(things), [things]);
  const [done, setDone] = useState<Done | null>(null);
  useReady('hand-over', name === '' || query.value !== undefined || query.error !== undefined);
  return (
    <div className="hand-over">
      <PageHeader
        title={words.title}
        onBack={() => void goBack()}
        actions={groups.length > 0 && <PrintWorkList code="HW" owner={name} />}
      />
      <div className="card hand-over-from">
        <PersonField label={words.from} path="from" value={from} onChange={setFrom} isRequired />
      </div>
      {done !== null && <OutcomePanel key={done.count} {...done} onClose={() => setDone(null)} />}
      {name === '' && <EmptyState text={words.choose} />}
      <FailureLine query={query} where={words.title} />
      {query.isSlow && <Loading />}
      {query.value !== undefined && groups.length === 0 && (
        <div className="card">
          <EmptyState text={fill(words.empty, { name })} />
        </div>
      )}
      {groups.length > 0 && (
        <HandOverForm
          // Another person's list begins anew.
          key={name}
          from={name}
          groups={groups}
          isCut={query.value?.isCut === true}
          onDone={(to, outcome) => setDone({ count: (done?.count ?? 0) + 1, to, outcome, things })}
        />
      )}
    </div>
  );
}

function HandOverForm(props: {
  readonly from: string;
  readonly groups: readonly HandOverGroup[];
  readonly isCut: boolean;
  readonly onDone: (to: string, outcome: Answer<'dated.reassign'>) => void;
}) {
  const { texts, people, absences } = useDesk();
  const words = texts.handOver;
  const today = useToday();
  const { from, groups, onDone } = props;
  const deputy = absenceAhead({ people, absences }, from, today)?.deputy ?? '';
  const [to, setTo] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isBusy, setIsBusy] = useState(false);
  const [isAsked, setIsAsked] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const receiver = (to ?? deputy).trim();
  const all = groups.flatMap(({ entries }) => entries);
  const chosen = all.filter(({ thing }) => !left.has(thing.key));
  const keys = chosen.flatMap((entry) => entry.keys);
  const problems = {
    to: receiver === '' ? words.needsTo : receiver === from ? words.sameTo : undefined,
    reason: reason.trim() === '' ? words.needsReason : undefined,
  };
  const isTooMuch = keys.length > mostHandedOver;
  const hand = async (): Promise<void> => {
    setIsAsked(true);
    if (Object.values(problems).some((problem) => problem !== undefined)) return;
    setIsBusy(true);
    const result = await call('dated.reassign', { keys, to: receiver, reason: reason.trim() });
    setIsBusy(false);
    setError(result.ok ? null : result.error);
    if (result.ok) onDone(receiver, result.value);
  };
  return (
    <>
      <EntryList groups={groups} left={left} onLeft={setLeft} />
      <section className="card hand-over-to" aria-label={words.title}>
        <div className="hand-over-fields">
          <PersonField
            label={words.to}
            path="to"
            isRequired
            value={to ?? deputy}
            dueOn={today}
            error={isAsked ? problems.to : undefined}
            onChange={setTo}
          />
          <TextField
            label={words.reason}
            path="reason"
            isRequired
            value={reason}
            max={200}
            error={isAsked ? problems.reason : undefined}
            onChange={setReason}
          />
        </div>
        {error !== null && <ErrorPanel error={error} where={words.title} />}
        {props.isCut && <p className="tone-amber">{words.isCut}</p>}
        {isTooMuch && <p className="tone-amber">{fill(words.tooMuch, { most: mostHandedOver })}</p>}
        <div className="hand-over-bar">
          <span>{fill(words.record, { count: chosen.length, from, to: receiver || '…' })}</span>
          <Button
            type="primary"
            loading={isBusy}
            disabled={chosen.length === 0 || isTooMuch}
            onClick={() => void hand()}
          >
            {fill(words.action, { count: chosen.length })}
          </Button>
        </div>
      </section>
    </>
  );
}
