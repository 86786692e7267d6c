import { civilDateAt } from '@shared/domain/calendar';
import type { Report, TaskPart } from '@shared/domain/report';
import { caps } from '@shared/domain/scalars';
import { fill, type Language } from '@shared/text';
import { Alert } from 'antd';
import { useState } from 'react';
import { call } from '../../../api';
import { showJob } from '../../../state';
import { ChoiceField, CivilDateField, dayText, PersonField, useCall, useDesk, useNow } from '../../../ui';
import { ActionDialog } from '../../complaint';
import type { ReportSession } from '../editor/use-report-session';
import { AwaitedAnswers } from './awaited-answers';
import { taskPartName } from './part-name';

const languages = ['zh-CN', 'en'] as const;

/**
 * Who is to answer, by when, in which language; then the sheet is saved where the person says, and the report knows that it went out.
 * It stays open until then: whoever cancels the system's dialog has lost nothing.
 */
export function AssignDialog(props: {
  readonly recordId: string;
  readonly session: ReportSession;
  readonly report: Report;
  readonly part: TaskPart;
  readonly onClose: () => void;
}) {
  const { recordId, session, report, part, onClose } = props;
  const { texts, rules } = useDesk();
  const { dialog: say } = texts.task;
  const [askedOf, setAskedOf] = useState(actionOf(report, part)?.responsible ?? '');
  const [dueOn, setDueOn] = useState(dayOf(report, part));
  const [language, setLanguage] = useState<Language>('zh-CN');
  const [isUnwritten, setIsUnwritten] = useState(false);
  const { error, isBusy, send } = useCall(onClose);
  const today = civilDateAt(useNow(), rules.timeZone);
  const name = taskPartName(report, part, texts);
  const assign = async () => {
    const result = await call('task.assign', { recordId, part, askedOf, dueOn, language });
    if (!result.ok) return result;
    const { jobId, stored } = result.value;
    setIsUnwritten(jobId !== null && stored === null);
    if (jobId !== null) showJob(jobId, fill(say.job, { part: name }));
    if (stored !== null) await session.adopt(stored);
    return result;
  };
  const on = dueOn === null ? texts.task.assignments.noDay : dayText(dueOn, texts);
  return (
    <ActionDialog
      title={fill(say.title, { part: name })}
      intro={say.intro}
      okText={say.ok}
      record={<p>{fill(say.record, { part: name, of: askedOf.trim() || '…', on })}</p>}
      problem={problemOf(askedOf, texts.complaint.dialog.fillAll, say.askedOf)}
      error={error}
      isBusy={isBusy}
      onSubmit={() => void send(assign(), ({ stored }) => stored !== null)}
      onCancel={onClose}
    >
      <AwaitedAnswers part={part} />
      <PersonField label={say.askedOf} isRequired value={askedOf} dueOn={dueOn} onChange={setAskedOf} />
      <CivilDateField
        label={say.dueOn}
        value={dueOn}
        warning={dueOn !== null && dueOn < today ? say.past : undefined}
        onChange={setDueOn}
      />
      <ChoiceField
        label={say.language}
        value={language}
        isButtons
        isClearable={false}
        onChange={(chosen) => setLanguage(chosen ?? 'zh-CN')}
        choices={languages.map((value) => ({ value, label: texts.frame.file.languages[value] }))}
      />
      {isUnwritten && <Alert type="error" showIcon title={say.notWritten} />}
    </ActionDialog>
  );
}

const problemOf = (askedOf: string, fillAll: string, field: string): string | null =>
  askedOf.trim() === '' || askedOf.length > caps.short ? fill(fillAll, { fields: field }) : null;

/** The day the report itself plans for it. */
const dayOf = (report: Report, part: TaskPart): string | null => {
  if (part === 'D3') return null;
  return typeof part === 'string' ? report.planned[part] : (actionOf(report, part)?.plannedOn ?? null);
};

const actionOf = (report: Report, part: TaskPart): Report['actions'][number] | undefined =>
  typeof part === 'string' ? undefined : report.actions.find(({ id }) => id === part.action);
