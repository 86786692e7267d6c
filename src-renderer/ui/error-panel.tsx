import type { CallError } from '@shared/contract';
import { fill, listOf, type Texts } from '@shared/text';
import { Alert, Button, Collapse } from 'antd';
import { useState } from 'react';
import { useDesk } from './desk-context';

/** What happened and what to do, as one sentence each. */
export const errorSentences = (
  error: CallError,
  texts: Texts,
): { readonly what: string; readonly way: string } => {
  const words = texts.frame.error;
  if (error.code === 'forbidden' && error.params.reason === 'no-operator') return words.noOperator;
  if (error.code === 'forbidden' && typeof error.params.right === 'string')
    return rightSentences(error, texts);
  const closed = closedSentences(error, texts);
  if (closed !== null) return closed;
  const params = { file: words.thisFile, ...error.params };
  return { what: fill(words.what[error.code], params), way: fill(words.way[error.code], params) };
};

/** A record that may not be changed any more, or a date that may not be moved, by whomever. */
function closedSentences(
  { code, params }: CallError,
  texts: Texts,
): { readonly what: string; readonly way: string } | null {
  const { isSubmitted, isVoid, isFixed, isDone, noMailServer } = texts.frame.error;
  const reasons: Readonly<Record<string, { readonly what: string; readonly way: string }>> = {
    submitted: isSubmitted,
    void: isVoid,
    fixed: isFixed,
    done: isDone,
    'no-mail-server': noMailServer,
  };
  const sentences = reasons[String(params.why)];
  if (code !== 'forbidden' || sentences === undefined) return null;
  return { what: fill(sentences.what, params), way: sentences.way };
}

/** Names the right that is missing and the roles that would give it. */
function rightSentences(
  { params }: CallError,
  texts: Texts,
): { readonly what: string; readonly way: string } {
  const words = texts.frame.error;
  const rights: Readonly<Record<string, string>> = words.rights;
  const names: Readonly<Record<string, string>> = texts.choices.role;
  const right = rights[String(params.right)] ?? String(params.right);
  const roles = String(params.roles ?? '')
    .split(',')
    .flatMap((role) => names[role] ?? []);
  return {
    what: fill(words.forbiddenRight, { right }),
    way:
      roles.length === 0 ? words.way.forbidden : fill(words.forbiddenRoles, { roles: listOf(roles, texts) }),
  };
}

/** Why a file could not be made, at its field. */
export function refusalText(error: CallError, texts: Texts): string {
  return fill(texts.frame.field.notCreated, errorSentences(error, texts));
}

/** What happened, where, what to do; the details folded, copyable with their id. */
export function ErrorPanel(props: {
  readonly error: CallError;
  /** Where it happened: 台账, 导出 … */
  readonly where?: string | undefined;
  readonly onRetry?: (() => void) | undefined;
  readonly retryLabel?: string | undefined;
  readonly onClose?: (() => void) | undefined;
}) {
  const { texts, copy } = useDesk();
  const words = texts.frame.error;
  const [isCopied, setIsCopied] = useState(false);
  const { error } = props;
  const { what, way } = errorSentences(error, texts);
  const details = [
    `${error.code} · ${fill(words.id, { id: error.id })}`,
    ...Object.entries(error.params).map(([key, value]) => `${key} = ${value}`),
  ];
  return (
    <Alert
      type="error"
      showIcon
      className="error-panel"
      title={props.where === undefined ? words.title : fill(words.titleAt, { where: props.where })}
      {...(props.onClose === undefined
        ? {}
        : { closable: { onClose: props.onClose, 'aria-label': texts.frame.dialog.close } })}
      description={
        <>
          <p>
            {what} {way}
          </p>
          {props.onRetry !== undefined && (
            <Button onClick={props.onRetry}>{props.retryLabel ?? words.retry}</Button>
          )}
          <Collapse
            ghost
            items={[
              {
                key: 'details',
                label: words.details,
                children: (
                  <>
                    <pre className="error-details">{details.join('\n')}</pre>
                    <Button onClick={() => void copy(details.join('\n')).then(setIsCopied)}>
                      {isCopied ? texts.frame.why.copied : words.copy}
                    </Button>
                  </>
                ),
              },
            ]}
          />
        </>
      }
    />
  );
}
