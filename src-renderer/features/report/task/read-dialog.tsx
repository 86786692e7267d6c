import type { TaskSheetRead } from '@shared/contract';
import { toInstant } from '@shared/domain/calendar';
import { withTaskAnswers } from '@shared/domain/report';
import { fill } from '@shared/text';
import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { useStore } from 'zustand';
import { dayText, useDesk, useNow } from '../../../ui';
import type { ReportSession } from '../editor/use-report-session';
import { taskPartName } from './part-name';
import { TaskChanges } from './task-changes';
import { TaskProblems } from './task-problems';

/** An answered sheet against the report: per change take or leave; what is taken is one step of undo. */
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
  const take = (): void => {
    const { part, answeredBy, answeredOn, attachmentId } = reading;
    const takenAt = toInstant(now, rules.timeZone);
    const answer = { id: crypto.randomUUID(), part, answeredBy, answeredOn, attachmentId, takenAt };
    session.store.getState().change((body) => withTaskAnswers(body, chosen, answer));
    session.store.getState().endTyping();
    onClose();
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
        <Button key="ok" type="primary" onClick={take}>
          {chosen.length === 0 ? say.keepOnly : say.ok}
        </Button>,
      ]}
    >
      <p>
        {fill(say.answered, { by: reading.answeredBy, on: dayText(reading.answeredOn, texts) })}{' '}
        <span className="editor-quiet">{fill(say.file, { name: reading.fileName })}</span>
      </p>
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
    </Modal>
  );
}
