import { SendOutlined } from '@ant-design/icons';
import type { TaskPart } from '@shared/domain/report';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useTexts } from '../../../ui';
import { useAssign } from './assign-context';
import { AwaitedAnswers } from './awaited-answers';

/** Hands a part to another department; not offered for what was sent. */
export function AssignButton({ part }: { readonly part: TaskPart }) {
  const { task } = useTexts();
  const assign = useAssign();
  if (assign === null) return null;
  const label = typeof part === 'string' ? fill(task.assignPart, { part }) : task.assignAction;
  return (
    <div className="report-assign">
      <AwaitedAnswers part={part} />
      <Button icon={<SendOutlined aria-hidden />} aria-label={label} onClick={() => assign(part)}>
        {task.assign}
      </Button>
    </div>
  );
}
