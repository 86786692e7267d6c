import { DownOutlined } from '@ant-design/icons';
import {
  type DeviationTarget,
  deviationTargets,
  isOpenDeviation,
  type OrderDeviation,
} from '@shared/domain/order';
import { fill, type Texts } from '@shared/text';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { ShownRecord } from '../../record';
import { useTexts } from '../../ui';
import { FollowUpDialog } from './follow-up-dialog';

interface Task {
  readonly deviation: OrderDeviation;
  readonly target: DeviationTarget;
}

/** Each open deviation can become a log of the customer or a complaint. */
export function OrderActions({ record }: { readonly record: ShownRecord<'order'> }) {
  const texts = useTexts();
  const say = texts.order.deviation;
  const [task, setTask] = useState<Task | null>(null);
  const open = record.stored.body.deviations.filter(isOpenDeviation);
  if (record.isVoid || open.length === 0) return null;
  const tasks = open.flatMap((deviation) => deviationTargets.map((target): Task => ({ deviation, target })));
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: tasks.map(({ deviation, target }, index) => ({
            key: index,
            label: fill(target === 'complaint' ? say.toComplaint : say.toLog, {
              name: nameOfDeviation(deviation, texts),
            }),
          })),
          onClick: ({ key }) => setTask(tasks[Number(key)] ?? null),
        }}
      >
        <Button>
          {say.action} <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      {task !== null && (
        <FollowUpDialog
          stored={record.stored}
          deviation={task.deviation}
          target={task.target}
          name={nameOfDeviation(task.deviation, texts)}
          onClose={() => setTask(null)}
        />
      )}
    </>
  );
}

const longest = 20;

/** What sort it is, and how the customer's words begin. */
const nameOfDeviation = ({ kind, content }: OrderDeviation, { papers }: Texts): string => {
  const words = Array.from(content.trim());
  const begin = words.length > longest ? `${words.slice(0, longest).join('')}…` : words.join('');
  const parts = [kind === null ? '' : papers.order.deviationKinds[kind], begin].filter((part) => part !== '');
  return parts.length === 0 ? '–' : parts.join(' · ');
};
