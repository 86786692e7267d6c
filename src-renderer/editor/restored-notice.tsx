import { isInstant } from '@shared/domain/calendar';
import { fill } from '@shared/text';
import { Alert, Button } from 'antd';
import { useDesk } from '../ui';
import { instantText } from '../ui/dates';

/** A draft was taken up again: to go on with, or to put away. */
export function RestoredNotice(props: {
  /** ISO instant. */
  readonly savedAt: string;
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
}) {
  const { texts, rules } = useDesk();
  const { editor } = texts;
  const { savedAt } = props;
  const at = isInstant(savedAt) ? instantText(savedAt, texts, rules.timeZone) : savedAt;
  return (
    <Alert
      type="info"
      showIcon
      className="editor-notice"
      title={fill(editor.restored, { at })}
      action={
        <>
          <Button onClick={props.onDiscard}>{editor.discardDraft}</Button>
          <Button type="primary" onClick={props.onKeep}>
            {editor.keepDraft}
          </Button>
        </>
      }
    />
  );
}
