import type { Result } from '@shared/contract';
import type { RecordKind } from '@shared/domain/record';
import { fill, listOf } from '@shared/text';
import { type ComponentProps, useState } from 'react';
import { go, routes } from '../state';
import { ActionDialog, useCall, useTexts } from '../ui';

/** What a record became, and its id. */
export interface Raised {
  readonly kind: 'complaint' | RecordKind;
  readonly id: string;
}

type Shown = 'title' | 'intro' | 'okText' | 'record' | 'sayFinding' | 'children';

/**
 * Part of a record becomes a complaint or another record: says what will be registered, registers it once, then goes there.
 * A failure leaves what was entered.
 */
export function RaiseDialog<T>(
  props: Pick<ComponentProps<typeof ActionDialog>, Shown> & {
    /** Names of the fields still to be filled in. */
    readonly missing?: readonly string[];
    /** Registers it; the same token again answers what it made, so that a second click makes no second one. Null while something is missing. */
    readonly onRaise: ((token: string) => Promise<Result<T>>) | null;
    readonly becomes: (made: T) => Raised;
    readonly onClose: () => void;
  },
) {
  const { missing = [], onRaise, becomes, onClose, ...shown } = props;
  const texts = useTexts();
  const { dialog } = texts.complaint;
  const [token] = useState(() => crypto.randomUUID());
  const { error, isBusy, send } = useCall(onClose);
  const submit = (): void => {
    if (onRaise === null) return;
    void send(onRaise(token), (made) => {
      void go(placeOf(becomes(made)));
      return true;
    });
  };
  return (
    <ActionDialog
      {...shown}
      problem={missing.length === 0 ? null : fill(dialog.fillAll, { fields: listOf(missing, texts) })}
      error={error}
      isBusy={isBusy}
      onSubmit={submit}
      onCancel={onClose}
    />
  );
}

const placeOf = ({ kind, id }: Raised): string =>
  kind === 'complaint' ? routes.complaint(id) : routes.record(kind, id);
