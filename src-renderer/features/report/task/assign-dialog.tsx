import type { Report, TaskPart } from '@shared/domain/report';
import { caps } from '@shared/domain/scalars';
import { fill, type Language } from '@shared/text';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { call } from '../../../api';
import { showJob } from '../../../state';
import { ChoiceField, CivilDateField, ErrorPanel, PersonField, useDesk } from '../../../ui';
import { useCall } from '../model/use-call';
import { taskPartName } from './part-name';

const languages = ['zh-CN', 'en'] as const;

/** Who is to answer, by when, in which language; then the sheet is saved where the person says. */
export function AssignDialog(props: {
  readonly recordId: string;
  readonly report: Report;
  readonly part: TaskPart;
  readonly onClose: () => void;
}) {
  const { recordId, report, part, onClose } = props;
  const { texts } = useDesk();
  const { dialog: say } = texts.task;
  const known = actionOf(report, part);
  const [askedOf, setAskedOf] = useState(known?.responsible ?? '');
  const [dueOn, setDueOn] = useState(known?.plannedOn ?? null);
  const [language, setLanguage] = useState<Language>('zh-CN');
  const { error, isBusy, send } = useCall(onClose);
  const name = taskPartName(report, part, texts);
  const assign = async () => {
    const result = await call('task.assign', { recordId, part, askedOf, dueOn, language });
    if (result.ok && result.value.jobId !== null) showJob(result.value.jobId, fill(say.job, { part: name }));
    return result;
  };
  return (
    <Modal
      open
      title={fill(say.title, { part: name })}
      closable={{ 'aria-label': texts.frame.dialog.close }}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {say.cancel}
        </Button>,
        <Button
          key="ok"
          type="primary"
          loading={isBusy}
          disabled={askedOf.length > caps.short}
          onClick={() => void send(assign())}
        >
          {say.ok}
        </Button>,
      ]}
    >
      <p className="editor-quiet">{say.intro}</p>
      <PersonField label={say.askedOf} value={askedOf} onChange={setAskedOf} />
      <CivilDateField label={say.dueOn} value={dueOn} onChange={setDueOn} />
      <ChoiceField
        label={say.language}
        value={language}
        isButtons
        isClearable={false}
        onChange={(chosen) => setLanguage(chosen ?? 'zh-CN')}
        choices={languages.map((value) => ({ value, label: texts.frame.file.languages[value] }))}
      />
      {error !== null && <ErrorPanel error={error} />}
    </Modal>
  );
}

const actionOf = (report: Report, part: TaskPart): Report['actions'][number] | undefined =>
  typeof part === 'string' ? undefined : report.actions.find(({ id }) => id === part.action);
