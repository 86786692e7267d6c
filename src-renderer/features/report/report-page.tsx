import type { Answer, Draft } from '@shared/contract';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { draftOf, useQuery } from '../../api';
import { go, routes, useReady } from '../../state';
import { EmptyState, ErrorPanel, Loading, useTexts } from '../../ui';
import { ReportView } from './editor/report-view';
import './report.css';

interface Opened {
  readonly answer: Answer<'report.get'>;
  readonly draft: Draft<'report'> | null;
}

/** The editor of one report, with its draft. What is saved elsewhere meanwhile does not disturb it. */
export function ReportPage({ id }: { readonly id: string }) {
  const { page } = useTexts().workspace;
  const record = useQuery('report.get', { id }, { keeps: false });
  const [opened, setOpened] = useState<Opened | null>(null);
  const { value: answer } = record;
  const isStanding =
    opened !== null && (answer === undefined || standingOf(answer) === standingOf(opened.answer));
  // Asked for once a standing: afterwards every draft kept while typing would come back here.
  const asked = isStanding ? null : ({ editor: 'report', recordId: id } as const);
  const draft = useQuery('draft.get', asked, { keeps: false });
  const { value: found } = draft;
  useEffect(() => {
    if (isStanding || answer === undefined || found === undefined) return;
    setOpened({ answer, draft: draftOf('report', found.draft) });
  }, [isStanding, answer, found]);
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
  return (
    <ReportView
      key={standingOf(opened.answer)}
      answer={opened.answer}
      draft={opened.draft}
      onReload={record.reload}
    />
  );
}

/** Only what was sent or said of it makes the editor start anew; a save elsewhere is settled by merging. */
const standingOf = ({ stored, standing, submissions, isVoid }: Answer<'report.get'>): string =>
  `${stored.body.revision} ${standing} ${submissions.length} ${String(isVoid)}`;
