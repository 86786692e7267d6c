import type { Answer } from '@shared/contract';
import { type Report, reportNumber } from '@shared/domain/report';
import { fill } from '@shared/text';
import { useCallback } from 'react';
import { useStore } from 'zustand';
import { RecordHistoryDialog, valueAt } from '../../../editor';
import { useTexts } from '../../../ui';
import { CompareDialog } from '../dialogs/compare-dialog';
import { JudgeDialog } from '../dialogs/judge-dialog';
import { LessonsDialog } from '../dialogs/lessons-dialog';
import { PhrasesDialog } from '../dialogs/phrases-dialog';
import { ReportPrintDialog } from '../dialogs/print-dialog';
import { ReviseDialog } from '../dialogs/revise-dialog';
import { SelfCheckDialog } from '../dialogs/self-check-dialog';
import { SubmitDialog } from '../dialogs/submit-dialog';
import { TranslationDialog } from '../dialogs/translation-dialog';
import { ReportVoidDialog } from '../dialogs/void-dialog';
import { blankAction } from '../model/blank-rows';
import { jumpTo } from '../model/jump-to';
import { useReportWords } from '../model/words';
import type { ReportTask } from './report-menu';
import type { ReportSession } from './use-report-session';

/** Tasks with a dialog of this file; task sheets have their own. */
export type DialogTask = Exclude<ReportTask, 'readTask'>;

/** The dialog of the task that was chosen. What changes the content goes through the editor, so that it can be undone. */
export function ReportDialogs(props: {
  readonly task: DialogTask;
  readonly answer: Answer<'report.get'>;
  readonly stage: Report['stage'];
  readonly session: ReportSession;
  readonly isFrozen: boolean;
  /** The path of the text field that had the cursor last. */
  readonly lastField: string | null;
  readonly onClose: () => void;
  readonly onReload: () => void;
}) {
  const { task, answer, session, isFrozen, onClose } = props;
  const { store } = session;
  const body = useStore(store, (state) => state.body);
  const texts = useTexts();
  const words = useReportWords(body.layout);
  const number = reportNumber(body.layout, body) || answer.stored.number;
  const change = (edit: (report: Report) => Report): void => store.getState().change(edit);
  /** Typed text: quick changes are one step of undo, and none where nothing changes. */
  const changeTranslation = useCallback(
    (edit: (known: Report['translation']) => Report['translation']): void => {
      const { translation } = store.getState().body;
      const next = edit(translation);
      if (next !== translation) store.getState().set('translation', next);
    },
    [store],
  );
  const done = (): void => {
    onClose();
    props.onReload();
  };
  switch (task) {
    case 'submit':
      return <SubmitDialog answer={answer} stage={props.stage} onDone={done} onCancel={onClose} />;
    case 'judge': {
      const submission = answer.submissions.at(-1);
      return submission === undefined ? null : (
        <JudgeDialog submission={submission} body={answer.stored.body} onDone={done} onCancel={onClose} />
      );
    }
    case 'revise':
      return <ReviseDialog answer={answer} onDone={done} onCancel={onClose} />;
    case 'void':
      return <ReportVoidDialog answer={answer} onDone={done} onCancel={onClose} />;
    case 'preview':
      return <ReportPrintDialog answer={answer} onClose={onClose} />;
    case 'history':
      return (
        <RecordHistoryDialog
          id={answer.stored.id}
          title={fill(texts.record.historyTitle, { number })}
          words={words}
          onClose={onClose}
        />
      );
    case 'compare':
      return <CompareDialog answer={answer} current={body} onClose={onClose} />;
    case 'selfCheck':
      return (
        <SelfCheckDialog
          report={body}
          number={number}
          isFrozen={isFrozen}
          onClose={onClose}
          onChange={(selfCheck) =>
            change((report) => ({ ...report, internal: { ...report.internal, selfCheck } }))
          }
        />
      );
    case 'lessons':
      return (
        <LessonsDialog
          exceptId={answer.stored.id}
          onClose={onClose}
          onUseCause={(kind, rootCause) => change((report) => withCause(report, kind, rootCause))}
          onUseAction={({ cause, action, reason }) =>
            change((report) => ({
              ...report,
              actions: [...report.actions, { ...blankAction(cause), action, reason }],
            }))
          }
        />
      );
    case 'phrases': {
      const path = props.lastField;
      return (
        <PhrasesDialog
          layout={body.layout}
          path={path}
          marked={path === null ? '' : markedIn(path)}
          onClose={onClose}
          onUse={(sentence) => {
            onClose();
            if (path === null) return;
            addSentence(session, path, sentence);
            // The blanks are to be filled in at once; the dialog gives the focus back first.
            setTimeout(() => jumpTo(path));
          }}
        />
      );
    }
    case 'translation':
      return (
        <TranslationDialog
          report={body}
          number={number}
          isFrozen={isFrozen}
          onChange={changeTranslation}
          onClose={onClose}
        />
      );
  }
}

/** What is marked in a field; it stays marked while a dialog has the focus. */
function markedIn(path: string): string {
  const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(
    `.report-editor [data-path="${CSS.escape(path)}"] :is(textarea, input)`,
  );
  return field === null ? '' : field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
}

const endsSentence = /[。；;.!！?？]\s*$/u;

/** A sentence joins what stands in a field already; one step of undo. */
function addSentence({ store }: ReportSession, path: string, sentence: string): void {
  const known = valueAt(store.getState().body, path);
  if (typeof known !== 'string') return;
  store.getState().endTyping();
  store
    .getState()
    .set(
      path,
      known.trim() === '' ? sentence : `${known.trimEnd()}${endsSentence.test(known) ? '' : ' '}${sentence}`,
    );
}

/** A cause taken over joins what stands there: nothing written is lost. */
function withCause(report: Report, kind: keyof Report['analysis']['chains'], rootCause: string): Report {
  const { chains } = report.analysis;
  const known = chains[kind].rootCause;
  const chain = { ...chains[kind], rootCause: known.trim() === '' ? rootCause : `${known}\n${rootCause}` };
  return { ...report, analysis: { ...report.analysis, chains: { ...chains, [kind]: chain } } };
}
