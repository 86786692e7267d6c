import type { BackupState } from '@shared/contract';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useQuery } from '../api';
import { go, routes, useSettled } from '../state';
import { shortDue, useDesk, useNow } from '../ui';

/** When the last backup was made; what keeps one from being where it should be is a way to the settings. */
export function BackupSign() {
  const { texts, rules } = useDesk();
  const now = useNow();
  const { top } = texts.frame;
  const { value } = useQuery('backup.state', useSettled() ? {} : null);
  if (value === undefined) return null;
  const problem = problemOf(value);
  if (problem !== null) {
    const words = problem === 'fault' ? top.backupFailed : top.secondLate;
    return (
      <Button
        className="top-backup-problem numbers"
        aria-label={`▲ ${words}`}
        title={`${words} · ${top.showBackup}`}
        onClick={() => void go(routes.settingsSection('backup'))}
      >
        ▲<span className="top-backup-words">{words}</span>
      </Button>
    );
  }
  if (value.lastAt === null) return null;
  return (
    <span className="top-backup numbers">
      <span>{fill(top.lastBackup, { at: shortDue(value.lastAt, now, rules.timeZone) })}</span>
    </span>
  );
}

/** A stick that is away for a day is no problem yet. */
const problemOf = ({ fault, second }: BackupState): 'fault' | 'late' | null =>
  fault !== null ? 'fault' : second?.isLate === true ? 'late' : null;
