import { DownOutlined } from '@ant-design/icons';
import type { Answer } from '@shared/contract';
import type { Report } from '@shared/domain/report';
import { fill } from '@shared/text';
import { Button, Dropdown } from 'antd';
import { go, routes } from '../../../state';
import { useTexts } from '../../../ui';

export const reportTasks = [
  'submit',
  'judge',
  'revise',
  'preview',
  'compare',
  'selfCheck',
  'lessons',
  'phrases',
  'translation',
  'readTask',
  'history',
  'void',
] as const;
export type ReportTask = (typeof reportTasks)[number];

/** What changes the content, so not of a revision that went out. */
const whileWriting: ReadonlySet<ReportTask> = new Set(['submit', 'lessons', 'phrases', 'readTask']);

/** What a voided report has no more. */
const settled: ReadonlySet<ReportTask> = new Set(['judge', 'revise', 'void']);

/** The next step as the one button, everything else beside it. */
export function ReportMenu(props: {
  readonly answer: Answer<'report.get'>;
  readonly stage: Report['stage'];
  readonly isFrozen: boolean;
  readonly onTask: (task: ReportTask) => void;
}) {
  const { answer, stage, isFrozen, onTask } = props;
  const { delivery, record, workspace, task: taskTexts } = useTexts();
  const { page } = workspace;
  const awaits = answer.standing === 'with-customer';
  const labels: Readonly<Record<ReportTask, string>> = {
    submit: fill(page.submit, { stage }),
    judge: page.judge,
    revise: page.revise,
    preview: page.preview,
    compare: page.compare,
    selfCheck: page.selfCheck,
    lessons: page.lessons,
    phrases: workspace.phrase.title,
    translation: page.translation,
    readTask: taskTexts.readBack,
    history: record.tabs.history,
    void: workspace.void.action,
  };
  const next: ReportTask | null = answer.isVoid
    ? null
    : awaits
      ? 'judge'
      : answer.standing === 'accepted'
        ? null
        : isFrozen
          ? 'revise'
          : 'submit';
  const offered = reportTasks.filter((task) => {
    if (task === next || task === 'preview') return false;
    if (answer.isVoid && settled.has(task)) return false;
    if (whileWriting.has(task)) return !isFrozen;
    if (task === 'judge') return answer.submissions.length > 0;
    return task !== 'revise' || isFrozen;
  });
  return (
    <>
      {next !== null && (
        <Button type="primary" onClick={() => onTask(next)}>
          {labels[next]}
        </Button>
      )}
      {!answer.isVoid && answer.submissions.length > 0 && (
        <Button onClick={() => void go(routes.deliver(answer.stored.id))}>{delivery.action}</Button>
      )}
      <Button onClick={() => onTask('preview')}>{labels.preview}</Button>
      <Dropdown
        trigger={['click']}
        menu={{
          items: offered.map((key) => ({ key, label: labels[key], danger: key === 'void' })),
          onClick: ({ key }) => {
            const chosen = offered.find((task) => task === key);
            if (chosen !== undefined) onTask(chosen);
          },
        }}
      >
        <Button>
          {page.more} <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
    </>
  );
}
