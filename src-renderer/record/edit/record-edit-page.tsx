import type { Answer, Draft } from '@shared/contract';
import { doneFieldOf } from '@shared/domain/dated';
import { factsOf, type RecordKind, type StoredRecord } from '@shared/domain/record';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { draftOf, useQuery } from '../../api';
import { usePlaceAsked, useRecordEditing, useRecordSession } from '../../editor';
import { go, routes, useReady } from '../../state';
import { EmptyState, ErrorPanel, Loading, useTexts } from '../../ui';
import type { AnyDescription } from '../description';
import { rulesOf } from '../model/rules';
import { jumperOf, RecordForm } from './record-form';
import { useFrozen } from './use-freeze';

interface Opened {
  readonly answer: Answer<'record.get'>;
  readonly draft: Draft<RecordKind> | null;
}

/** The editor of a registered record, with its draft. What is saved elsewhere meanwhile does not disturb it; voiding does. */
export function RecordEditPage(props: { readonly description: AnyDescription; readonly id: string }) {
  const { description, id } = props;
  const { kind } = description;
  const { record: words } = useTexts();
  const record = useQuery('record.get', { id }, { keeps: false });
  const draft = useQuery('draft.get', { editor: kind, recordId: id }, { keeps: false });
  const [opened, setOpened] = useState<Opened | null>(null);
  const { value: answer, error } = record;
  const { value: found } = draft;
  const isMissing =
    error?.code === 'not-found' ||
    error?.code === 'bad-input' ||
    (answer !== undefined && answer.stored.kind !== kind);
  useEffect(() => {
    if (answer === undefined || found === undefined || answer.stored.kind !== kind) return;
    setOpened((known) =>
      known !== null && known.answer.isVoid === answer.isVoid
        ? known
        : { answer, draft: draftOf(kind, found.draft) as Draft<RecordKind> | null },
    );
  }, [answer, found, kind]);
  useReady('record-edit', opened !== null || isMissing || error !== undefined);
  if (isMissing)
    return (
      <EmptyState
        text={words.notFound}
        action={<Button onClick={() => void go(routes.records(kind))}>{words.toList}</Button>}
      />
    );
  const failure = error ?? draft.error;
  if (opened === null && failure !== undefined)
    return <ErrorPanel error={failure} where={words.loadFailed} onRetry={record.reload} />;
  if (opened === null) return record.isSlow ? <Loading /> : null;
  return <EditedRecord key={String(opened.answer.isVoid)} description={description} opened={opened} />;
}

function EditedRecord(props: { readonly description: AnyDescription; readonly opened: Opened }) {
  const { description, opened } = props;
  const { answer, draft } = opened;
  const stored: StoredRecord = answer.stored;
  const session = useRecordSession<RecordKind>(
    description.kind,
    stored,
    draft,
    rulesOf(description) as never,
  );
  const { isFrozen, isLocked, notice } = useFrozen(description, answer);
  const jumpTo = jumperOf(description);
  usePlaceAsked('done', (row) => doneFieldOf(description.kind, session.store.getState().body, row), jumpTo);
  const editing = useRecordEditing(session, {
    draftSavedAt: draft?.savedAt ?? null,
    isFrozen,
    jumpTo,
  });
  const { number, body } = session.base;
  const { subject } = factsOf(description.kind, body);
  return (
    <RecordForm
      description={description}
      session={session as never}
      editing={editing}
      title={<h1>{[number, subject].filter((text) => text !== '').join(' · ')}</h1>}
      notices={notice}
      isFrozen={isFrozen}
      isLocked={isLocked}
    />
  );
}
