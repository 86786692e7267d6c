import type { CallError } from '@shared/contract';
import type { Finding } from '@shared/domain/finding';
import { fill } from '@shared/text';
import { Alert } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { useTexts } from './desk-context';
import { ErrorPanel } from './error-panel';
import { FormFrame } from './form-frame';
import { isComposing } from './is-composing';
import { createUnreadableStore, UnreadableProvider, useHasUnreadable } from './unreadable';

/** A form that records one thing: what it will record is said before the click, mistakes stand inside, nothing is lost on failure. */
export function ActionDialog(props: {
  readonly title: string;
  readonly intro?: string;
  readonly okText: string;
  readonly isDangerous?: boolean;
  /** What will be recorded. */
  readonly record: ReactNode;
  /** Why it cannot be recorded yet; null when it can. */
  readonly problem: ReactNode;
  readonly error: CallError | null;
  /** Words a finding with the name of its field; without it the finding stands alone. */
  readonly sayFinding?: (finding: Finding) => string;
  readonly isBusy: boolean;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}) {
  const texts = useTexts();
  const { dialog } = texts.complaint;
  const cancel = useRef<HTMLButtonElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const isDangerous = props.isDangerous ?? false;
  const focusFirst = (): void => {
    // Somebody quicker than the opening is already in a field.
    if (form.current?.contains(document.activeElement) === true) return;
    if (isDangerous) cancel.current?.focus();
    else form.current?.querySelector<HTMLElement>('input:not([disabled]), textarea, [tabindex="0"]')?.focus();
  };
  const [unreadable] = useState(createUnreadableStore);
  const problem = useHasUnreadable(unreadable) ? texts.frame.field.fixUnreadable : props.problem;
  const findings = props.error?.findings ?? [];
  return (
    <FormFrame
      width="44rem"
      centered
      className="action-modal"
      title={props.title}
      afterOpenChange={(isOpen) => {
        if (isOpen) focusFirst();
      }}
      cancelText={dialog.cancel}
      cancelRef={cancel}
      okText={props.okText}
      form="action-dialog"
      isDangerous={isDangerous}
      isReady={problem === null}
      isBusy={props.isBusy}
      onClose={props.onCancel}
    >
      <form
        id="action-dialog"
        ref={form}
        className="action-dialog"
        onKeyDown={(event) => {
          if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
        }}
        onSubmit={(event) => {
          event.preventDefault();
          if (problem === null && !props.isBusy) props.onSubmit();
        }}
      >
        {props.intro !== undefined && <p className="case-quiet">{props.intro}</p>}
        <fieldset disabled={props.isBusy}>
          <UnreadableProvider value={unreadable}>{props.children}</UnreadableProvider>
        </fieldset>
        {props.error !== null && findings.length === 0 && <ErrorPanel error={props.error} />}
        {findings.length > 0 && (
          <Alert
            type="error"
            showIcon
            title={dialog.saveFailed}
            description={findings.map((finding) => (
              <p key={`${finding.path} ${finding.code} ${JSON.stringify(finding.params)}`}>
                {props.sayFinding?.(finding) ??
                  fill(texts.complaint.finding[finding.code], finding.params ?? {})}
              </p>
            ))}
          />
        )}
        <div className="action-record" role="status">
          <strong>{dialog.willRecord}</strong>
          <div>{props.record}</div>
          {problem !== null && <div className="action-problem">{problem}</div>}
        </div>
      </form>
    </FormFrame>
  );
}
