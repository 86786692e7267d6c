import type { Answer } from '@shared/contract';
import {
  type ClosingGap,
  closingGapsOf,
  complaintDues,
  type RegisterRow,
  registerRow,
  type StoredComplaint,
} from '@shared/domain/complaint';
import type { Dues } from '@shared/domain/deadline';
import { useMemo } from 'react';
import { useSettings } from '../../../state';
import { useDesk } from '../../../ui/desk-context';

/** A complaint with everything the page derives from it. */
export interface Case {
  readonly stored: StoredComplaint;
  readonly row: RegisterRow;
  /** Null when no clock runs. */
  readonly dues: Dues | null;
  readonly gaps: readonly ClosingGap[];
}

/** Derives dates, status and closing gaps of a complaint; nothing of it is stored on the screen. */
export function useCase(answer: Omit<Answer<'complaint.get'>, 'pieces'>): Case {
  const { rules, calendar } = useDesk();
  const closing = useSettings(({ settings }) => settings.closing);
  const { stored, agreedTimes, isVoid } = answer;
  return useMemo(() => {
    const dues = isVoid ? null : complaintDues(stored.body, { rules, calendar, agreedTimes });
    return {
      stored,
      dues,
      row: registerRow(stored, dues, rules, isVoid),
      gaps: closingGapsOf(stored.body, closing),
    };
  }, [stored, agreedTimes, isVoid, rules, calendar, closing]);
}
