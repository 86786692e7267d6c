import { CopyOutlined, QuestionCircleOutlined } from '@ant-design/icons';
import type { Due } from '@shared/domain/deadline';
import { fill } from '@shared/text';
import { Button, Popover } from 'antd';
import { useState } from 'react';
import { dueText } from './dates';
import { useDesk } from './desk-context';
import { explainLines } from './explain-text';

/** 为何是这一天: each step that led to a due date, to read and to copy. */
export function WhyThisDate({
  due,
  isIconOnly = false,
}: {
  readonly due: Due;
  readonly isIconOnly?: boolean;
}) {
  const { texts, copy } = useDesk();
  const { why } = texts.frame;
  const [isCopied, setIsCopied] = useState(false);
  const title = fill(why.title, {
    milestone: texts.choices.milestone[due.milestone],
    date: dueText(due.due, texts, due.timeZone),
  });
  const lines = explainLines(due, texts);
  const copyAll = async (): Promise<void> => setIsCopied(await copy([title, ...lines].join('\n')));
  const content = (
    <div className="why">
      <ol className="why-steps">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <Button icon={<CopyOutlined aria-hidden />} onClick={() => void copyAll()}>
        {isCopied ? why.copied : why.copy}
      </Button>
    </div>
  );
  return (
    <Popover
      trigger="click"
      title={title}
      content={content}
      onOpenChange={() => setIsCopied(false)}
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
