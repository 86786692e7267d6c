import { fill } from '@shared/text';
import { Button, Modal } from 'antd';
import { useStore } from 'zustand';
import { ErrorPanel, useTexts } from '../../../ui';
import type { ReportSession } from '../editor/use-report-session';
import { AssignDialog } from './assign-dialog';
import { taskPartName } from './part-name';
import { ReadDialog } from './read-dialog';
import type { TaskView } from './use-task-sheets';
import { WaiveDialog } from './waive-dialog';

/** What of the task sheets is shown over the editor. */
export function TaskDialogs(props: {
  readonly view: TaskView;
  readonly recordId: string;
  readonly session: ReportSession;
  readonly onClose: () => void;
}) {
  const { view, session, onClose } = props;
  const texts = useTexts();
  const { frame, task } = texts;
  const report = useStore(session.store, ({ body }) => body);
  if (view.kind === 'assign')
    return (
      <AssignDialog
        recordId={props.recordId}
        session={session}
        report={report}
        part={view.part}
        onClose={onClose}
      />
    );
  if (view.kind === 'waive') {
    const sheet = report.internal.assignments.find(({ id }) => id === view.assignmentId);
    const name = sheet === undefined ? '' : taskPartName(report, sheet.part, texts);
    return <WaiveDialog assignmentId={view.assignmentId} name={name} session={session} onClose={onClose} />;
  }
  if (view.kind === 'answer' && view.answer.kind === 'read')
    return <ReadDialog reading={view.answer} session={session} onClose={onClose} />;
  return (
    <Modal
      open
      title={
        view.kind === 'answer' ? fill(task.refused.title, { name: view.answer.fileName }) : task.readBack
      }
      closable={{ 'aria-label': frame.dialog.close }}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {task.refused.close}
        </Button>
      }
    >
      {view.kind === 'failed' && <ErrorPanel error={view.error} />}
      {view.kind === 'answer' && view.answer.kind === 'refused' && (
        <p>{fill(task.refused[view.answer.why], { number: view.answer.number })}</p>
      )}
    </Modal>
  );
}
