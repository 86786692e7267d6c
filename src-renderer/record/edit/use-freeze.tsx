import { fill } from '@shared/text';
import { Alert } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { genericPath } from '../../editor';
import { useTexts } from '../../ui';
import type { AnyDescription, Freeze, ShownRecord } from '../description';

/** How a record stands in its editor: what of it is read only, and the sentence that says so with the way out. */
export interface Frozen {
  /** Nothing of it can be changed. */
  readonly isFrozen: boolean;
  /** Undefined where every field can be typed into, or none can. */
  readonly isLocked: ((path: string) => boolean) | undefined;
  readonly notice: ReactNode;
}

/** A void record is frozen whole; one that its kind freezes keeps what may still be entered. */
export function useFrozen(description: AnyDescription, record: ShownRecord): Frozen {
  const { record: words } = useTexts();
  const useOwn = description.useFreeze ?? useNothing;
  const own = useOwn(record);
  const open = own?.open.join(' ') ?? null;
  const isLocked = useMemo(() => (open === null ? undefined : lockBut(open.split(' '))), [open]);
  if (record.isVoid) {
    const title = fill(words.isVoid, { reason: record.voidReason });
    return { isFrozen: true, isLocked: undefined, notice: <Alert type="warning" showIcon title={title} /> };
  }
  if (own === null) return { isFrozen: false, isLocked: undefined, notice: null };
  const notice = <Alert type="info" showIcon title={own.why} action={own.wayOut} data-testid="frozen" />;
  return { isFrozen: false, isLocked, notice };
}

const useNothing = (): Freeze | null => null;

/** Everything but these generic paths and what lies under them. */
const lockBut =
  (open: readonly string[]) =>
  (path: string): boolean => {
    const generic = genericPath(path);
    return !open.some((each) => generic === each || generic.startsWith(`${each}.`));
  };
