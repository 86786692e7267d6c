import type { Draft } from '@shared/contract';
import { paperNumber, type StoredRecord } from '@shared/domain/record';
import { fill } from '@shared/text';
import { Alert, Button } from 'antd';
import { type ComponentType, memo, useState } from 'react';
import { useStore } from 'zustand';
import { call } from '../../../api';
import {
  RecordEditor,
  RecordHistoryDialog,
  type RecordSession,
  useRecordEditing,
  useRecordSession,
} from '../../../editor';
import { PrintDialog } from '../../../preview';
import { go, routes } from '../../../state';
import { dayText, useTexts, VoidForm } from '../../../ui';
import { jumpTo } from '../model/jump-to';
import { type NtfPart, ntfPlan } from '../model/plan';
import { useNtfWords } from '../model/words';
import { AgreementSection } from '../sections/agreement-section';
import { AssistanceSection } from '../sections/assistance-section';
import { ClosingSection } from '../sections/closing-section';
import { ConclusionSection } from '../sections/conclusion-section';
import { EvaluationSection } from '../sections/evaluation-section';
import { HeaderSection } from '../sections/header-section';
import { MeetingsSection } from '../sections/meetings-section';
import { SamplesSection } from '../sections/samples-section';
import { StudySection } from '../sections/study-section';
import { TestsSection } from '../sections/tests-section';
import { NtfGateList } from './ntf-gate-list';
import { ntfRules } from './ntf-session';
import { useComplaintNamed } from './use-complaint-named';

type Session = RecordSession<'ntf-analysis'>;

const parts: Readonly<Record<NtfPart, ComponentType>> = {
  header: memo(HeaderSection),
  samples: memo(SamplesSection),
  tests: memo(TestsSection),
  evaluation: memo(EvaluationSection),
  conclusion: memo(ConclusionSection),
  study: memo(StudySection),
  meetings: memo(MeetingsSection),
  assistance: memo(AssistanceSection),
  agreement: memo(AgreementSection),
  closing: memo(ClosingSection),
};

/** From the samples to the closing as one document, with what is missing before it may be closed. */
export function NtfView(props: {
  readonly stored: StoredRecord<'ntf-analysis'>;
  /** Null while it is not voided. */
  readonly voidReason: string | null;
  readonly draft: Draft<'ntf-analysis'> | null;
}) {
  const { stored, voidReason, draft } = props;
  const { delivery, ntf, record } = useTexts();
  const { page } = ntf;
  const words = useNtfWords();
  const session = useRecordSession('ntf-analysis', stored, draft, ntfRules);
  const isFrozen = voidReason !== null;
  const editing = useRecordEditing(session, { draftSavedAt: draft?.savedAt ?? null, isFrozen, jumpTo });
  const [task, setTask] = useState<Task | null>(null);
  /** What is printed or voided is what is saved. */
  const begin = async (next: Task): Promise<void> => {
    if (session.isDirty && !(await editing.save())) return;
    setTask(next);
  };
  return (
    <RecordEditor
      session={session}
      editing={editing}
      rules={ntfRules}
      words={words}
      title={<NtfTitle session={session} />}
      tools={
        <>
          <Button onClick={() => void begin('print')}>{page.preview}</Button>
          {!isFrozen && (
            <Button
              onClick={async () => {
                if (!session.isDirty || (await editing.save())) void go(routes.deliver(stored.id));
              }}
            >
              {delivery.action}
            </Button>
          )}
          <ToComplaint number={session.base.body.complaintNumber} />
          <Button onClick={() => setTask('history')}>{record.tabs.history}</Button>
          {!isFrozen && (
            <Button danger onClick={() => void begin('void')}>
              {page.void}
            </Button>
          )}
        </>
      }
      notices={<Standing voidReason={voidReason} closedOn={session.base.body.closedOn} />}
      gates={<NtfGateList />}
      plan={ntfPlan}
      titles={page.sections}
      parts={parts}
      dialogs={task !== null && <NtfDialog task={task} of={session.base} onClose={() => setTask(null)} />}
      isFrozen={isFrozen}
      staleTitle={page.staleTitle}
      onJump={jumpTo}
    />
  );
}

function NtfTitle({ session }: { readonly session: Session }) {
  const { page } = useTexts().ntf;
  const part = useStore(session.store, ({ body }) => body.partName);
  return (
    <h1>
      {fill(page.heading, { number: paperNumber(session.base), part: part === '' ? page.untitled : part })}
    </h1>
  );
}

function ToComplaint({ number }: { readonly number: string }) {
  const { page } = useTexts().ntf;
  const complaint = useComplaintNamed(number);
  if (complaint === null) return null;
  return (
    <Button onClick={() => void go(routes.complaint(complaint.id))}>
      {fill(page.toComplaint, { number })}
    </Button>
  );
}

function Standing(props: { readonly voidReason: string | null; readonly closedOn: string | null }) {
  const texts = useTexts();
  const { page } = texts.ntf;
  if (props.voidReason !== null)
    return <Alert type="warning" showIcon title={fill(page.isVoid, { reason: props.voidReason })} />;
  if (props.closedOn === null) return null;
  return <Alert type="success" showIcon title={fill(page.closed, { day: dayText(props.closedOn, texts) })} />;
}

type Task = 'print' | 'history' | 'void';

function NtfDialog(props: {
  readonly task: Task;
  readonly of: StoredRecord<'ntf-analysis'>;
  readonly onClose: () => void;
}) {
  const { papers, ntf, record } = useTexts();
  const words = useNtfWords();
  const { of, onClose } = props;
  if (props.task === 'print')
    return (
      <PrintDialog
        paper={{ code: 'NTF', recordId: of.id, isInternal: false }}
        customerId={of.body.customer.id}
        name={`${papers.report.titles.NTF} ${paperNumber(of)}`}
        onClose={onClose}
      />
    );
  if (props.task === 'history')
    return (
      <RecordHistoryDialog
        id={of.id}
        title={fill(record.historyTitle, { number: paperNumber(of) })}
        words={words}
        onClose={onClose}
      />
    );
  return (
    <VoidForm
      number={paperNumber(of)}
      okText={ntf.page.void}
      send={(reason) => call('record.void', { id: of.id, version: of.version, reason })}
      onDone={onClose}
      onCancel={onClose}
    />
  );
}
