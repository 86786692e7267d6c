import type { Answer, Draft } from '@shared/contract';
import type { StoredRecord } from '@shared/domain/record';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { draftOf, useQuery } from '../../api';
import { go, routes, useReady } from '../../state';
import { EmptyState, ErrorPanel, Loading, useTexts } from '../../ui';
import { NtfView } from './editor/ntf-view';
import './ntf.css';

interface Opened {
  readonly answer: Answer<'record.get'>;
  readonly stored: StoredRecord<'ntf-analysis'>;
  readonly draft: Draft<'ntf-analysis'> | null;
}

/** The editor of one NTF analysis, with its draft. What is saved elsewhere meanwhile does not disturb it; voiding does. */
export function NtfPage({ id }: { readonly id: string }) {
  const { page } = useTexts().ntf;
  const record = useQuery('record.get', { id }, { keeps: false });
  const [opened, setOpened] = useState<Opened | null>(null);
  const { value: answer, error: recordError } = record;
  // Asked for once: afterwards every draft kept while typing would come back here.
  const isOpened = opened !== null && (answer === undefined || opened.answer.isVoid === answer.isVoid);
  const asked = isOpened ? null : ({ editor: 'ntf-analysis', recordId: id } as const);
  const draft = useQuery('draft.get', asked, { keeps: false });
  const { value: found } = draft;
  const isMissing =
    recordError?.code === 'not-found' ||
    recordError?.code === 'bad-input' ||
    (answer !== undefined && !isNtf(answer.stored));
  useEffect(() => {
    if (answer === undefined || found === undefined) return;
    const { stored } = answer;
    if (!isNtf(stored)) return;
    setOpened((known) =>
      known !== null && known.answer.isVoid === answer.isVoid
        ? known
        : { answer, stored, draft: draftOf('ntf-analysis', found.draft) },
    );
  }, [answer, found]);
  useReady('ntf', opened !== null || isMissing || recordError !== undefined);
  if (isMissing) {
    return (
      <EmptyState
        text={page.notFound}
        action={<Button onClick={() => void go(routes.reports)}>{page.toList}</Button>}
      />
    );
  }
  const error = recordError ?? draft.error;
  if (opened === null && error !== undefined)
    return <ErrorPanel error={error} where={page.loadFailed} onRetry={record.reload} />;
  if (opened === null) return record.isSlow ? <Loading /> : null;
  return (
    <NtfView
      key={String(opened.answer.isVoid)}
      stored={opened.stored}
      voidReason={opened.answer.isVoid ? opened.answer.voidReason : null}
      draft={opened.draft}
    />
  );
}

const isNtf = (stored: Answer<'record.get'>['stored']): stored is StoredRecord<'ntf-analysis'> =>
  stored.kind === 'ntf-analysis';
