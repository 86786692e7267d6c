import { QuestionCircleOutlined } from '@ant-design/icons';
import type { Due } from '@shared/domain/deadline';
import { fill } from '@shared/text';
import { Button, Popover } from 'antd';
import { dueText } from './dates';
import { useDesk } from './desk-context';
import { explainLines } from './explain-text';
import { WhySteps } from './why-steps';

/** 为何是这一天: each step that led to a due date, to read and to copy. */
export function WhyThisDate({
  due,
  isIconOnly = false,
}: {
  readonly due: Due;
  readonly isIconOnly?: boolean;
}) {
  const { texts } = useDesk();
  const { why } = texts.frame;
  const title = fill(why.title, {
    milestone: texts.choices.milestone[due.milestone],
    date: dueText(due.due, texts, due.timeZone),
  });
  return (
    <Popover
      trigger="click"
      title={title}
      content={<WhySteps title={title} lines={explainLines(due, texts)} />}
      destroyOnHidden
      placement="bottomLeft"
    >
      <Button
        type="text"
        className="why-button"
        icon={<QuestionCircleOutlined aria-hidden />}
        aria-label={why.ask}
        title={why.ask}
      >
        {isIconOnly ? null : why.ask}
      </Button>
    </Popover>
  );
}
