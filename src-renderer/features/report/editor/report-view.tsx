import type { Answer, Draft } from '@shared/contract';
import {
  pathOfAction,
  type Report,
  reportNumber,
  reportStages,
  type Submission,
  type TaskPart,
} from '@shared/domain/report';
import { fill } from '@shared/text';
import { Alert, Button, Radio, Tag } from 'antd';
import { type ComponentType, memo, useState } from 'react';
import { useStore } from 'zustand';
import { RecordEditor, usePlaceAsked, useRecordEditing } from '../../../editor';
import { go, routes } from '../../../state';
import { useDesk, useTexts } from '../../../ui';
import { jumpTo } from '../model/jump-to';
import { type PartName, reportPlan } from '../model/plan';
import { sectionNames } from '../model/section-names';
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
import { AssignProvider, WaiveProvider } from '../task/assign-context';
import { TaskDialogs } from '../task/task-dialogs';
import { useTaskSheets } from '../task/use-task-sheets';
import { ComplaintPanel } from './complaint-panel';
import { GateList } from './gate-list';
import { PageMeter } from './page-meter';
import { type DialogTask, ReportDialogs } from './report-dialogs';
import { ReportMenu, type ReportTask } from './report-menu';
import { SubmissionLog, verdictLines } from './submission-log';
import { useLastField } from './use-last-field';
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
export const ReportView = memo(function ReportView(props: {
  readonly answer: Answer<'report.get'>;
  readonly draft: Draft<'report'> | null;
  readonly onReload: () => void;
}) {
  const { answer, draft } = props;
  const { stored, complaint, standing } = answer;
  const texts = useTexts();
  const { page } = texts.workspace;
  const session = useReportSession(answer, draft);
  const layout = useStore(session.store, ({ body }) => body.layout);
  const words = useReportWords(layout);
  const [stage, setStage] = useState<Report['stage']>(stored.body.stage);
  const [task, setTask] = useState<DialogTask | null>(null);
  const [showsComplaint, setShowsComplaint] = useState(false);
  const lastField = useLastField();
  const isFrozen = standing !== 'in-work' || answer.isVoid;
  const editing = useRecordEditing(session, { draftSavedAt: draft?.savedAt ?? null, isFrozen, jumpTo });
  const tasks = useTaskSheets(stored.id, async () => !session.isDirty || editing.save());
  /** What is sent, compared or printed is what is saved. */
  const begin = async (next: ReportTask): Promise<void> => {
    if (next === 'readTask') return tasks.readBack();
    if (session.isDirty && needsSaved.has(next) && !(await editing.save())) return;
    setTask(next);
  };
  usePlaceAsked('action', (id) => pathOfAction(session.store.getState().body, id), jumpTo);
  const assign = isFrozen ? null : (part: TaskPart): void => void tasks.assign(part);

  return (
    <AssignProvider value={assign}>
      <WaiveProvider value={isFrozen && !answer.isVoid ? tasks.waive : null}>
        <RecordEditor
          session={session}
          editing={editing}
          rules={reportRules}
          words={words}
          className="report-editor"
          title={<ReportTitle answer={answer} session={session} />}
          tools={
            <>
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
              <ReportMenu
                answer={answer}
                stage={stage}
                isFrozen={isFrozen}
                onTask={(next) => void begin(next)}
              />
              <PageMeter />
              {complaint !== null && (
                <Button onClick={() => void go(routes.complaint(complaint.stored.id))}>
                  {fill(page.toComplaint, { number: complaint.stored.number })}
                </Button>
              )}
              <Button aria-expanded={showsComplaint} onClick={() => setShowsComplaint(!showsComplaint)}>
                {showsComplaint ? page.hideComplaint : page.showComplaint}
              </Button>
            </>
          }
          notices={<Standing answer={answer} isFrozen={isFrozen} onRevise={() => setTask('revise')} />}
          // Of a revision that went out nothing is to be filled in any more.
          gates={isFrozen ? null : <GateList stage={stage} />}
          plan={reportPlan}
          titles={sectionNames(layout, texts)}
          parts={parts}
          side={
            showsComplaint ? (
              <aside className="report-side" aria-label={texts.workspace.side.title}>
                <ComplaintPanel complaint={complaint} />
              </aside>
            ) : null
          }
          dialogs={
            <>
              {tasks.view !== null && (
                <TaskDialogs view={tasks.view} recordId={stored.id} session={session} onClose={tasks.close} />
              )}
              {task !== null && (
                <ReportDialogs
                  task={task}
                  answer={{ ...answer, stored: session.base }}
                  stage={stage}
                  session={session}
                  isFrozen={isFrozen}
                  lastField={lastField.current}
                  onClose={() => setTask(null)}
                  onReload={props.onReload}
                />
              )}
            </>
          }
          isFrozen={isFrozen}
          staleTitle={page.staleTitle}
          onJump={jumpTo}
        />
      </WaiveProvider>
    </AssignProvider>
  );
});

function Standing(props: {
  readonly answer: Answer<'report.get'>;
  readonly isFrozen: boolean;
  readonly onRevise: () => void;
}) {
  const { isVoid, voidReason, stored, submissions } = props.answer;
  const { page } = useTexts().workspace;
  return (
    <>
      {isVoid && <Alert type="warning" showIcon title={fill(page.void, { reason: voidReason })} />}
      {!isVoid && props.isFrozen && (
        <Alert
          type="info"
          showIcon
          className="editor-notice"
          title={fill(page.frozen, { revision: `R${stored.body.revision}` })}
          action={<Button onClick={props.onRevise}>{page.revise}</Button>}
        />
      )}
      {!isVoid && <Objection submission={submissions.at(-1)} />}
      <SubmissionLog submissions={submissions} />
    </>
  );
}

/** What the customer objected to, in view while the next revision is written. */
function Objection({ submission }: { readonly submission: Submission | undefined }) {
  const { texts, rules } = useDesk();
  const verdict = submission?.facts.verdict ?? null;
  if (submission === undefined || verdict === null || verdict.verdict === 'accepted') return null;
  const [said = '', ...words] = verdictLines(submission, texts, rules.timeZone);
  return (
    <Alert
      type="warning"
      showIcon
      className="editor-notice"
      title={`R${submission.revision} · ${said}`}
      description={words.length === 0 ? undefined : words.join(' ')}
    />
  );
}

const needsSaved: ReadonlySet<ReportTask> = new Set(['submit', 'preview', 'compare', 'void']);

function ReportTitle({
  answer,
  session,
}: {
  readonly answer: Answer<'report.get'>;
  readonly session: ReportSession;
}) {
  const { list, page, standing } = useTexts().workspace;
  const { title, layout } = useStore(session.store, ({ body }) => body);
  return (
    <h1>
      {fill(page.heading, {
        number: reportNumber(layout, answer.stored.body) || answer.stored.number,
        title: title === '' ? page.untitled : title,
      })}{' '}
      {answer.isVoid ? (
        <Tag>{list.void}</Tag>
      ) : (
        <Tag color={answer.standing === 'rejected' ? 'red' : 'blue'}>{standing[answer.standing]}</Tag>
      )}
    </h1>
  );
}
