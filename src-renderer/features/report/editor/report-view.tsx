import type { Answer, Draft } from '@shared/contract';
import { type Report, reportNumber, reportStages } from '@shared/domain/report';
import { fill } from '@shared/text';
import { Alert, Button, ConfigProvider, Radio, Tag } from 'antd';
import { type ComponentType, memo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import {
  EditorBar,
  EditorProvider,
  EditorSections,
  ErrorSummary,
  RestoredNotice,
  type SaveOutcome,
  StaleDialog,
  useEditorKeys,
} from '../../../editor';
import { go, goBack, routes, useCommand, useUnsaved } from '../../../state';
import { ErrorPanel, useTexts } from '../../../ui';
import { jumpTo } from '../model/jump-to';
import { type PartName, reportPlan } from '../model/plan';
import { useReportWords } from '../model/words';
import { ActionsSection } from '../sections/actions-section';
import { CausesSection } from '../sections/causes-section';
import { ClosingSection } from '../sections/closing-section';
import { ContainmentSection } from '../sections/containment-section';
import { EffectSection } from '../sections/effect-section';
import { EmergencySection } from '../sections/emergency-section';
import { HeaderSection } from '../sections/header-section';
import { InternalSection } from '../sections/internal-section';
import { PreventionSection } from '../sections/prevention-section';
import { ProblemSection } from '../sections/problem-section';
import { TeamSection } from '../sections/team-section';
import { ComplaintPanel } from './complaint-panel';
import { GateList } from './gate-list';
import { PageMeter } from './page-meter';
import { ReportDialogs } from './report-dialogs';
import { ReportMenu, type ReportTask } from './report-menu';
import { type ReportSession, reportRules, useReportSession } from './use-report-session';

const parts: Readonly<Record<PartName, ComponentType>> = {
  header: memo(HeaderSection),
  D0: memo(EmergencySection),
  D1: memo(TeamSection),
  D2: memo(ProblemSection),
  D3: memo(ContainmentSection),
  D4: memo(CausesSection),
  D5: memo(ActionsSection),
  D6: memo(EffectSection),
  D7: memo(PreventionSection),
  D8: memo(ClosingSection),
  internal: memo(InternalSection),
};

/** D0–D8 as one document, with what is missing for the chosen stage and the complaint in view. */
export function ReportView(props: {
  readonly answer: Answer<'report.get'>;
  readonly draft: Draft<'report'> | null;
  readonly onReload: () => void;
}) {
  const { answer, draft } = props;
  const { stored, complaint, standing } = answer;
  const texts = useTexts();
  const { page } = texts.workspace;
  const words = useReportWords();
  const session = useReportSession(answer, draft);
  const { store, base, isDirty } = session;
  const [stage, setStage] = useState<Report['stage']>(stored.body.stage);
  const [task, setTask] = useState<ReportTask | null>(null);
  const [showsComplaint, setShowsComplaint] = useState(false);
  const [isRestored, setIsRestored] = useState(draft !== null);
  const root = useRef<HTMLDivElement>(null);
  const isFrozen = standing !== 'in-work' || answer.isVoid;

  const show = (outcome: SaveOutcome): void => {
    if (outcome.kind === 'wrong') requestAnimationFrame(() => jumpTo(outcome.path));
    if (outcome.kind === 'saved') setIsRestored(false);
  };
  const save = async (): Promise<boolean> => {
    if (session.isSaving || isFrozen) return false;
    const outcome = await session.save();
    show(outcome);
    return outcome.kind === 'saved';
  };
  const close = (): void => void goBack();
  /** What is sent, compared or printed is what is saved. */
  const begin = async (next: ReportTask): Promise<void> => {
    if (isDirty && needsSaved.has(next) && !(await save())) return;
    setTask(next);
  };

  useCommand('save', () => void save());
  useUnsaved(isDirty, base.number, session.flushDraft);
  useEditorKeys(root, store, close);

  return (
    <EditorProvider
      session={session}
      rules={reportRules}
      recordId={stored.id}
      isFrozen={isFrozen}
      words={words}
    >
      <div className="editor report-editor" ref={root}>
        <EditorBar
          title={<ReportTitle answer={answer} session={session} />}
          isDirty={isDirty}
          isSaving={session.isSaving}
          savedAt={session.savedAt}
          draft={session.draftState}
          onSave={() => void save()}
          onClose={close}
        />
        <div className="report-tools">
          <span className="field-label" id="report-stage">
            {page.stage}
          </span>
          <Radio.Group
            optionType="button"
            aria-labelledby="report-stage"
            value={stage}
            options={[...reportStages]}
            onChange={(event) => setStage(event.target.value as Report['stage'])}
          />
          <ReportMenu answer={answer} stage={stage} isFrozen={isFrozen} onTask={(next) => void begin(next)} />
          <PageMeter />
          {complaint !== null && (
            <Button onClick={() => void go(routes.complaint(complaint.stored.id))}>
              {fill(page.toComplaint, { number: complaint.stored.number })}
            </Button>
          )}
          <Button aria-expanded={showsComplaint} onClick={() => setShowsComplaint(!showsComplaint)}>
            {showsComplaint ? page.hideComplaint : page.showComplaint}
          </Button>
        </div>
        {answer.isVoid && (
          <Alert type="warning" showIcon title={fill(page.void, { reason: answer.voidReason })} />
        )}
        {isFrozen && !answer.isVoid && (
          <Alert
            type="info"
            showIcon
            className="editor-notice"
            title={fill(page.frozen, { revision: `R${stored.body.revision}` })}
            action={<Button onClick={() => setTask('revise')}>{page.revise}</Button>}
          />
        )}
        {isRestored && draft !== null && (
          <RestoredNotice
            savedAt={draft.savedAt}
            onKeep={() => setIsRestored(false)}
            onDiscard={() => {
              setIsRestored(false);
              void session.discardDraft();
            }}
          />
        )}
        {session.error !== null && (session.error.findings ?? []).length === 0 && (
          <ErrorPanel error={session.error} where={texts.editor.save} />
        )}
        <ErrorSummary findings={session.findings} onJump={jumpTo} />
        <GateList stage={stage} />
        <div className={showsComplaint ? 'report-with-side' : undefined}>
          <ConfigProvider componentDisabled={isFrozen}>
            <EditorSections
              plan={reportPlan}
              titles={page.sections}
              parts={parts}
              findings={session.findings}
            />
          </ConfigProvider>
          {showsComplaint && (
            <aside className="report-side" aria-label={texts.workspace.side.title}>
              <ComplaintPanel complaint={complaint} />
            </aside>
          )}
        </div>
        {task !== null && (
          <ReportDialogs
            task={task}
            answer={{ ...answer, stored: base }}
            stage={stage}
            session={session}
            isFrozen={isFrozen}
            onClose={() => setTask(null)}
            onReload={props.onReload}
          />
        )}
        {session.merge !== null && (
          <StaleDialog
            title={page.staleTitle}
            merge={session.merge.merge}
            onCancel={session.leaveMerge}
            onSettle={(body) => void session.settle(body, '').then(show)}
          />
        )}
      </div>
    </EditorProvider>
  );
}

const needsSaved: ReadonlySet<ReportTask> = new Set(['submit', 'preview', 'compare']);

function ReportTitle({
  answer,
  session,
}: {
  readonly answer: Answer<'report.get'>;
  readonly session: ReportSession;
}) {
  const { page, standing } = useTexts().workspace;
  const { title, layout } = useStore(session.store, ({ body }) => body);
  return (
    <h1>
      {fill(page.heading, {
        number: reportNumber(layout, answer.stored.body) || answer.stored.number,
        title: title === '' ? page.untitled : title,
      })}{' '}
      <Tag color={answer.standing === 'rejected' ? 'red' : 'blue'}>{standing[answer.standing]}</Tag>
    </h1>
  );
}
