import type { Draft, Result } from '@shared/contract';
import { civilDateAt } from '@shared/domain/calendar';
import type { RecordBody, RecordKind } from '@shared/domain/record';
import { fill } from '@shared/text';
import { Alert, Button } from 'antd';
import { useEffect, useState } from 'react';
import { call, done, draftOf, latestDraft } from '../../api';
import { useRecordEditing } from '../../editor';
import { go, presentNow, routes, useQueryParam, useReady, useSession } from '../../state';
import { ErrorPanel, useDesk, useTexts } from '../../ui';
import type { AnyDescription, Beginning } from '../description';
import { jumperOf, RecordForm, TypedSubject } from './record-form';
import { useNewSession } from './use-new-session';

interface Begun {
  readonly token: string;
  readonly start: RecordBody<RecordKind>;
  readonly draft: Draft<RecordKind> | null;
}

/** 新建: a record before it has a number. What was begun and not saved is taken up again, unless it is begun from somewhere. */
export function RecordNewPage({ description }: { readonly description: AnyDescription }) {
  const complaintId = useQueryParam('complaint');
  const customerId = useQueryParam('customer');
  const draftToken = useQueryParam('draft');
  const recordId = useQueryParam('record');
  const row = useQueryParam('row');
  const { rules, texts } = useDesk();
  const operator = useSession((session) => session.operator?.name ?? '');
  const [begun, setBegun] = useState<Result<Begun> | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once per record; who is at the desk or what else changes must not begin it anew
  useEffect(() => {
    let isLeft = false;
    const today = civilDateAt(presentNow(), rules.timeZone);
    const from = { complaintId, customerId, recordId, row, draftToken, isAnew: round > 0 };
    void beginning(description, from, { today, operator, texts }).then((found) => {
      if (!isLeft) setBegun(found);
    });
    return () => {
      isLeft = true;
    };
  }, [description, complaintId, customerId, recordId, row, draftToken, round, attempt]);
  useReady('record-new', begun !== null);
  if (begun === null) return null;
  if (!begun.ok)
    return (
      <ErrorPanel
        error={begun.error}
        where={texts.record.loadFailed}
        onRetry={() => setAttempt((before) => before + 1)}
      />
    );
  return (
    <NewRecord
      key={begun.value.token}
      description={description}
      begun={begun.value}
      onAnew={() => setRound((before) => before + 1)}
    />
  );
}

function NewRecord(props: {
  readonly description: AnyDescription;
  readonly begun: Begun;
  readonly onAnew: () => void;
}) {
  const { description, begun } = props;
  const { kind } = description;
  const texts = useTexts();
  const words = texts.record;
  const session = useNewSession(description, begun.token, begun.start, begun.draft);
  const editing = useRecordEditing(session, {
    draftSavedAt: null,
    isFrozen: false,
    jumpTo: jumperOf(description),
  });
  const [isTakenUp, setIsTakenUp] = useState(begun.draft !== null);
  const { root } = editing;
  useEffect(() => {
    root.current?.querySelector<HTMLElement>('[data-path] input, [data-path] textarea')?.focus();
  }, [root]);
  const id = session.made?.id ?? null;
  useEffect(() => {
    if (id !== null) void go(routes.record(kind, id), { replace: true });
  }, [kind, id]);
  return (
    <RecordForm
      description={description}
      session={session}
      editing={editing}
      title={
        <h1>
          {fill(words.newTitle, { name: texts.recordFacts.kind[kind] })}
          <TypedSubject session={session} />
        </h1>
      }
      notices={
        isTakenUp && (
          <Alert
            type="info"
            showIcon
            className="editor-notice"
            title={words.takenUp}
            action={
              <>
                <Button
                  onClick={() => {
                    setIsTakenUp(false);
                    void session.discardDraft().then(props.onAnew);
                  }}
                >
                  {texts.editor.discardDraft}
                </Button>
                <Button type="primary" onClick={() => setIsTakenUp(false)}>
                  {texts.editor.keepDraft}
                </Button>
              </>
            }
          />
        )
      }
    />
  );
}

interface From {
  readonly complaintId: string | null;
  readonly customerId: string | null;
  readonly recordId: string | null;
  readonly row: string | null;
  readonly draftToken: string | null;
  readonly isAnew: boolean;
}

/**
 * The draft that was left, or a new record with what is known where it is begun. What cannot be read fails the whole: a record begun
 * without it would look as if nothing were known.
 */
async function beginning(
  description: AnyDescription,
  from: From,
  desk: Pick<Beginning, 'today' | 'operator' | 'texts'>,
): Promise<Result<Begun>> {
  const { kind, blank, begin } = description;
  const complaint = await asked(from.complaintId, (id) => call('complaint.get', { id }));
  if (!complaint.ok) return complaint;
  const customer = await asked(from.customerId, (id) => call('customer.get', { id }));
  if (!customer.ok) return customer;
  const record = await asked(from.recordId, (id) => call('record.get', { id }));
  if (!record.ok) return record;
  const known: Beginning = {
    ...desk,
    complaint: complaint.value?.stored ?? null,
    customer: customer.value,
    record: record.value?.stored ?? null,
    row: from.row,
  };
  const start = begin?.(blank(), known) ?? blank();
  const isBegunHere =
    [from.complaintId, from.customerId, from.recordId].some((id) => id !== null) || from.isAnew;
  const left = isBegunHere || from.draftToken !== null ? done(null) : await latestDraft(kind);
  if (!left.ok) return left;
  const token = from.draftToken ?? left.value;
  if (token === null) return done({ token: crypto.randomUUID(), start, draft: null });
  const found = await call('draft.get', { editor: kind, recordId: token });
  if (!found.ok) return found;
  const draft = draftOf(kind, found.value.draft);
  return done(draft === null ? { token: crypto.randomUUID(), start, draft } : { token, start, draft });
}

/** What is asked about an id; null without one. */
const asked = async <T,>(
  id: string | null,
  ask: (id: string) => Promise<Result<T>>,
): Promise<Result<T | null>> => (id === null ? done(null) : ask(id));
