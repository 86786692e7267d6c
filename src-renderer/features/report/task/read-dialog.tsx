import type { TaskSheetRead } from '@shared/contract';
import { toInstant } from '@shared/domain/calendar';
import { withTaskAnswers } from '@shared/domain/report';
import { fill } from '@shared/text';
import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { useStore } from 'zustand';
import { call } from '../../../api';
import { dayText, ErrorPanel, useCall, useDesk, useNow } from '../../../ui';
import type { ReportSession } from '../editor/use-report-session';
import { taskPartName } from './part-name';
import { TaskChanges } from './task-changes';
import { TaskProblems } from './task-problems';

/**
 * An answered sheet against the report: per change take or leave; what is taken is one step of undo. The file is kept with its answers,
 * so that whoever takes nothing leaves nothing behind.
 */
export function ReadDialog(props: {
  readonly reading: TaskSheetRead;
  readonly session: ReportSession;
  readonly onClose: () => void;
}) {
  const { reading, session, onClose } = props;
  const { texts, rules } = useDesk();
  const { read: say } = texts.task;
  const now = useNow();
  const report = useStore(session.store, ({ body }) => body);
  const { changes, conflicts, problems } = reading;
  const [taken, setTaken] = useState<ReadonlySet<string>>(
    // Where both were changed, a person decides.
    () => new Set(changes.map(({ path }) => path).filter((path) => !conflicts.includes(path))),
  );
  const chosen = changes.filter(({ path }) => taken.has(path));
  const { error, isBusy, send } = useCall(onClose);
  const take = async () => {
    const kept = await call('task.keep', { fileId: reading.fileId });
    if (!kept.ok) return kept;
    const { part, answeredBy, answeredOn, assignmentId } = reading;
    const takenAt = toInstant(now, rules.timeZone);
    const id = crypto.randomUUID();
    const answer = { id, part, answeredBy, answeredOn, ...kept.value, takenAt, assignmentId };
    session.store.getState().change((body) => withTaskAnswers(body, chosen, answer));
    session.store.getState().endTyping();
    return kept;
  };
  const { revision, currentRevision } = reading;
  return (
    <Modal
      open
      width="72rem"
      title={fill(say.title, { part: taskPartName(report, reading.part, texts) })}
      closable={{ 'aria-label': texts.frame.dialog.close }}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {say.cancel}
        </Button>,
        <Button key="ok" type="primary" loading={isBusy} onClick={() => void send(take())}>
          {chosen.length === 0 ? say.keepOnly : say.ok}
        </Button>,
      ]}
    >
      <div className="report-task-read">
        <p>
          {fill(say.answered, { by: reading.answeredBy, on: dayText(reading.answeredOn, texts) })}{' '}
          <span className="editor-quiet">{fill(say.file, { name: reading.fileName })}</span>
        </p>
        {error !== null && <ErrorPanel error={error} />}
        {revision !== currentRevision ? (
          <Alert type="warning" title={fill(say.olderRevision, { revision, current: currentRevision })} />
        ) : (
          reading.isChangedSince && <Alert type="info" title={say.changedSince} />
        )}
        <TaskProblems problems={problems} />
        {changes.length === 0 ? (
          <p>{say.nothing}</p>
        ) : (
          <>
            <p className="editor-quiet" role="status">
              {fill(say.count, { n: changes.length, chosen: chosen.length })}
            </p>
            <TaskChanges changes={changes} conflicts={conflicts} taken={taken} onTaken={setTaken} />
          </>
        )}
      </div>
    </Modal>
  );
}
