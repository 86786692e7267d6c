import type { TaskSheetRead } from '@shared/contract';
import { toInstant } from '@shared/domain/calendar';
import { type ReportChange, withTaskAnswers } from '@shared/domain/report';
import { fill } from '@shared/text';
import { Alert } from 'antd';
import { useStore } from 'zustand';
import { call } from '../../../api';
import { dayText, ReturnedSheet, useCall, useDesk, useNow } from '../../../ui';
import type { ReportSession } from '../editor/use-report-session';
import { useReportWords } from '../model/words';
import { taskPartName } from './part-name';

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
  const { read: say, problems: whys } = texts.task;
  const words = useReportWords();
  const now = useNow();
  const report = useStore(session.store, ({ body }) => body);
  const { changes, conflicts, problems } = reading;
  const { error, isBusy, send } = useCall(onClose);
  const take = async (taken: ReadonlySet<string>) => {
    const kept = await call('task.keep', { fileId: reading.fileId });
    if (!kept.ok) return kept;
    const { part, answeredBy, answeredOn, assignmentId } = reading;
    const takenAt = toInstant(now, rules.timeZone);
    const id = crypto.randomUUID();
    const answer = { id, part, answeredBy, answeredOn, ...kept.value, takenAt, assignmentId };
    const chosen = changes.filter(({ path }) => taken.has(path));
    session.store.getState().change((body) => withTaskAnswers(body, chosen, answer));
    session.store.getState().endTyping();
    return kept;
  };
  const rowOf = ({ path, kind, before, after }: ReportChange) => ({
    path,
    name: kind === 'added' ? `${words.labelOf(path)}${say.added}` : words.labelOf(path),
    before: kind === 'added' ? '–' : words.valueText(path, before),
    after: kind === 'added' ? <NewRow path={path} row={after} /> : words.valueText(path, after),
    isConflict: conflicts.includes(path),
  });
  return (
    <ReturnedSheet
      title={fill(say.title, { part: taskPartName(report, reading.part, texts) })}
      words={say}
      rows={changes.map(rowOf)}
      faults={problems.map(({ code, cell, path, text }) => ({
        path,
        cell,
        name: words.labelOf(ofFreeRow(path)),
        why: whys[code],
        text,
      }))}
      error={error}
      isBusy={isBusy}
      onTake={(taken) => void send(take(taken))}
      onClose={onClose}
      intro={<Origin reading={reading} />}
    />
  );
}

/** Who answered, in which file, and whether the report has moved on since. */
function Origin({ reading }: { readonly reading: TaskSheetRead }) {
  const { texts } = useDesk();
  const { read: say } = texts.task;
  const { revision, currentRevision, answeredBy, answeredOn, fileName } = reading;
  return (
    <>
      <p>
        {fill(say.answered, { by: answeredBy, on: dayText(answeredOn, texts) })}{' '}
        <span className="editor-quiet">{fill(say.file, { name: fileName })}</span>
      </p>
      {revision !== currentRevision ? (
        <Alert type="warning" title={fill(say.olderRevision, { revision, current: currentRevision })} />
      ) : (
        reading.isChangedSince && <Alert type="info" title={say.changedSince} />
      )}
    </>
  );
}

/** A new row by its fields, those with something in them. */
function NewRow({ path, row }: { readonly path: string; readonly row: unknown }) {
  const { editor } = useDesk().texts;
  const words = useReportWords();
  if (typeof row !== 'object' || row === null) return null;
  const fields = Object.entries(row as Readonly<Record<string, unknown>>).filter(
    ([key, value]) => key !== 'id' && value !== '' && value !== null,
  );
  return (
    <ul className="report-task-row">
      {fields.map(([key, value]) => (
        <li key={key}>
          {fill(editor.named, {
            name: words.labelOf(`${path}.${key}`),
            value: words.valueText(`${path}.${key}`, value),
          })}
        </li>
      ))}
    </ul>
  );
}

/** A free row is named by its list. */
const ofFreeRow = (path: string): string => path.replace(/\.\+\d+(?=\.|$)/, '.*');
