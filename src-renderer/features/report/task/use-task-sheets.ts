import type { CallError, TaskRead } from '@shared/contract';
import type { TaskPart } from '@shared/domain/report';
import { useState } from 'react';
import { call } from '../../../api';

/** What of the task sheets is shown. */
export type TaskView =
  | { readonly kind: 'assign'; readonly part: TaskPart }
  | { readonly kind: 'waive'; readonly assignmentId: string }
  | { readonly kind: 'answer'; readonly answer: Exclude<TaskRead, { readonly kind: 'cancelled' }> }
  | { readonly kind: 'failed'; readonly error: CallError };

/**
 * Task sheets of the report being edited.
 * @param settle saves what is not saved yet: a sheet is made of, and compared with, what is saved; false when it could not be
 */
export function useTaskSheets(recordId: string, settle: () => Promise<boolean>) {
  const [view, setView] = useState<TaskView | null>(null);
  return {
    view,
    close: () => setView(null),
    assign: async (part: TaskPart): Promise<void> => {
      if (await settle()) setView({ kind: 'assign', part });
    },
    waive: (assignmentId: string): void => setView({ kind: 'waive', assignmentId }),
    readBack: async (): Promise<void> => {
      if (!(await settle())) return;
      const result = await call('task.read', { recordId });
      if (!result.ok) setView({ kind: 'failed', error: result.error });
      else if (result.value.kind !== 'cancelled') setView({ kind: 'answer', answer: result.value });
    },
  };
}
