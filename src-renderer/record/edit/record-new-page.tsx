import type { AnyDraft, Draft } from '@shared/contract';
import { civilDateAt } from '@shared/domain/calendar';
import type { RecordBody, RecordKind } from '@shared/domain/record';
import { fill } from '@shared/text';
import { Alert, Button } from 'antd';
import { useEffect, useState } from 'react';
import { call } from '../../api';
import { useRecordEditing } from '../../editor';
import { go, presentNow, routes, useQueryParam, useReady, useSession } from '../../state';
import { useDesk, useTexts } from '../../ui';
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
  const [begun, setBegun] = useState<Begun | null>(null);
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
  }, [description, complaintId, customerId, recordId, row, draftToken, round]);
  useReady('record-new', begun !== null);
  if (begun === null) return null;
  return (
    <NewRecord
      key={begun.token}
      description={description}
      begun={begun}
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

/** The draft that was left, or a new record with what is known where it is begun. */
async function beginning(
  description: AnyDescription,
  from: From,
  desk: Pick<Beginning, 'today' | 'operator' | 'texts'>,
): Promise<Begun> {
  const { kind, blank, begin } = description;
  const complaint = from.complaintId === null ? null : await call('complaint.get', { id: from.complaintId });
  const customer = from.customerId === null ? null : await call('customer.get', { id: from.customerId });
  const record = from.recordId === null ? null : await call('record.get', { id: from.recordId });
  const known: Beginning = {
    ...desk,
    complaint: complaint?.ok === true ? complaint.value.stored : null,
    customer: customer?.ok === true ? customer.value : null,
    record: record?.ok === true ? record.value.stored : null,
    row: from.row,
  };
  const start = begin?.(blank(), known) ?? blank();
  const isBegunHere =
    [from.complaintId, from.customerId, from.recordId].some((id) => id !== null) || from.isAnew;
  const token = from.draftToken ?? (isBegunHere ? null : await latestDraft(kind));
  if (token === null) return { token: crypto.randomUUID(), start, draft: null };
  const found = await call('draft.get', { editor: kind, recordId: token });
  const draft: AnyDraft | null = found.ok ? found.value.draft : null;
  if (draft === null || draft.editor !== kind) return { token: crypto.randomUUID(), start, draft: null };
  return { token, start, draft: draft as unknown as Draft<RecordKind> };
}

/** The token of the record of this kind that was typed last and not registered. */
async function latestDraft(kind: RecordKind): Promise<string | null> {
  const list = await call('draft.list', {});
  if (!list.ok) return null;
  const own = list.value.drafts.filter(({ editor, baseVersion }) => editor === kind && baseVersion === 0);
  const [latest] = own.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
  return latest?.recordId ?? null;
}
