import { fill } from '@shared/text';
import { call, useEvent } from '../api';
import { askBeforeLeaving, useUnsavedStore } from '../state';
import { ConfirmDialog, useTexts } from '../ui';

/** Asks before an editor with unsaved changes is left, and answers the program's question whether the window may close. */
export function LeaveQuestion() {
  const { guard } = useTexts().frame;
  const editor = useUnsavedStore((state) => state.editor);
  const question = useUnsavedStore((state) => state.question);
  useEvent('window.close-asked', () => {
    void askBeforeLeaving('quit').then((leaves) => call('app.close', { discard: leaves }));
  });
  return (
    <ConfirmDialog
      isOpen={question !== null && editor !== null}
      title={fill(guard.title, { name: editor?.name ?? '' })}
      action={question?.to === 'quit' ? guard.quit : guard.leave}
      cancelLabel={guard.stay}
      isDangerous={false}
      onConfirm={() => question?.answer(true)}
      onCancel={() => question?.answer(false)}
    >
      <p>{guard.body}</p>
    </ConfirmDialog>
  );
}
