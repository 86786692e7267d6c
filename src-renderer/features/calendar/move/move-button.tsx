import { CalendarOutlined, LockOutlined } from '@ant-design/icons';
import type { DatedThing } from '@shared/domain/dated';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useTexts } from '../../../ui';
import { whyFixed } from './movable';
import { useMoving } from './move-context';

/** 改期…, or a lock that says why not; `isWordy` says it in words. */
export function MoveButton({
  thing,
  isWordy = false,
}: {
  readonly thing: DatedThing;
  readonly isWordy?: boolean;
}) {
  const words = useTexts().dated.move;
  const { mayWrite, begin } = useMoving();
  const why = whyFixed(thing, mayWrite);
  if (why !== null) {
    const text = fill(words.fixed, { why: words.why[why] });
    return (
      <span className="move-lock" title={text}>
        <LockOutlined aria-hidden />
        <span className={isWordy ? undefined : 'visually-hidden'}>{text}</span>
      </span>
    );
  }
  return (
    <Button
      type={isWordy ? 'default' : 'text'}
      icon={<CalendarOutlined aria-hidden />}
      aria-label={isWordy ? undefined : words.action}
      title={words.action}
      onClick={() => begin(thing, null)}
    >
      {isWordy ? words.action : null}
    </Button>
  );
}
