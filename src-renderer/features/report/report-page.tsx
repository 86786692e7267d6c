import type { Answer, Draft } from '@shared/contract';
import { Button } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { draftOf, useQuery } from '../../api';
import { go, routes, useReady } from '../../state';
import { EmptyState, ErrorPanel, Loading, useTexts } from '../../ui';
import { ReportView } from './editor/report-view';
import './report.css';

interface Opened {
  readonly answer: Answer<'report.get'>;
  readonly draft: Draft<'report'> | null;
  /** Counts what was sent, judged or revised: the editor starts anew from it. */
  readonly round: number;
}

/** The editor of one report, with its draft. What is saved elsewhere meanwhile does not disturb it. */
export function ReportPage({ id }: { readonly id: string }) {
  const { page } = useTexts().workspace;
  const record = useQuery('report.get', { id }, { keeps: false });
  const [opened, setOpened] = useState<Opened | null>(null);
  const [wanted, setWanted] = useState(0);
  // Asked for once a round: afterwards every draft kept while typing would come back here.
  const asked = opened?.round === wanted ? null : ({ editor: 'report', recordId: id } as const);
  const draft = useQuery('draft.get', asked, { keeps: false });
  useEffect(() => {
    const answer = record.value;
    const found = draft.value;
    if (answer === undefined || found === undefined) return;
    setOpened((known) =>
      known !== null && known.round === wanted && isSameStanding(known.answer, answer)
        ? known
        : { answer, draft: draftOf('report', found.draft), round: wanted },
    );
  }, [record.value, draft.value, wanted]);
  // What was sent or judged may be known only after the draft of this round was: then that draft is asked for again.
  const isOutdated =
    opened !== null && record.value !== undefined && !isSameStanding(opened.answer, record.value);
  useEffect(() => {
    if (isOutdated && asked === null) setWanted((round) => round + 1);
  }, [isOutdated, asked]);
  const { reload } = record;
  const startAnew = useCallback(() => {
    setWanted((round) => round + 1);
    reload();
  }, [reload]);
  useReady('report', opened !== null || record.error !== undefined);
  if (record.error?.code === 'not-found' || record.error?.code === 'bad-input') {
    return (
      <EmptyState
        text={page.notFound}
        action={<Button onClick={() => void go(routes.reports)}>{page.toList}</Button>}
      />
    );
  }
  const error = record.error ?? draft.error;
  if (opened === null && error !== undefined)
    return <ErrorPanel error={error} where={page.loadFailed} onRetry={record.reload} />;
  if (opened === null) return record.isSlow ? <Loading /> : null;
  const { answer } = opened;
  const key = `${answer.stored.body.revision} ${answer.standing} ${answer.submissions.length} ${String(answer.isVoid)}`;
  return <ReportView key={key} answer={answer} draft={opened.draft} onReload={startAnew} />;
}

/** Only what was sent or said of it makes the editor start anew; a save elsewhere is settled by merging. */
const isSameStanding = (known: Answer<'report.get'>, now: Answer<'report.get'>): boolean =>
  known.standing === now.standing &&
  known.submissions.length === now.submissions.length &&
  known.isVoid === now.isVoid &&
  known.stored.body.revision === now.stored.body.revision;
