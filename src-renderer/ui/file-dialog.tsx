import type { CallError } from '@shared/contract';
import { type ReactNode, useId, useState } from 'react';
import { useTexts } from './desk-context';
import { ErrorPanel } from './error-panel';
import { FormFrame } from './form-frame';
import { createUnreadableStore, UnreadableProvider, useHasUnreadable } from './unreadable';

/** A small form over one file of master data; nothing is lost when saving fails. */
export function FileDialog(props: {
  readonly title: string;
  readonly error: CallError | null;
  readonly isBusy: boolean;
  readonly isReady: boolean;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { file, field } = useTexts().frame;
  const form = useId();
  const [unreadable] = useState(createUnreadableStore);
  const hasUnreadable = useHasUnreadable(unreadable);
  const isReady = props.isReady && !hasUnreadable;
  return (
    <FormFrame
      width="44rem"
      centered
      title={props.title}
      okText={file.save}
      form={form}
      isReady={isReady}
      isBusy={props.isBusy}
      onClose={props.onClose}
    >
      <form
        id={form}
        onSubmit={(event) => {
          // The dialog stands inside another form's tree: its answer must not be that one's.
          event.preventDefault();
          event.stopPropagation();
          if (isReady && !props.isBusy) props.onSave();
        }}
      >
        <p className="field-hint">{file.note}</p>
        <UnreadableProvider value={unreadable}>
          <div className="file-fields">{props.children}</div>
        </UnreadableProvider>
        {hasUnreadable && <p className="tone-amber">{field.fixUnreadable}</p>}
        {props.error !== null && <ErrorPanel error={props.error} />}
      </form>
    </FormFrame>
  );
}
