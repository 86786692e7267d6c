import type { CallError } from '@shared/contract';
import { call, on } from '../api';
import { applyStatus, followJobs, loadPreferences, loadSettings, startTicking } from '../state';

/** Reads what every page needs. Gives the error when the program did not answer, else null. */
export async function boot(): Promise<CallError | null> {
  const [status] = await Promise.all([call('app.status', {}), loadPreferences(), loadSettings()]);
  if (!status.ok) return status.error;
  applyStatus(status.value);
  return null;
}

/** Follows the program for as long as the screen lives; gives the function that stops. */
export function follow(): () => void {
  const stops = [
    startTicking(),
    followJobs(),
    on('store.changed', ({ area }) => {
      if (area === 'settings') void refresh();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** The settings changed: names and the operator may have, too. */
async function refresh(): Promise<void> {
  await loadSettings();
  const status = await call('app.status', {});
  if (status.ok) applyStatus(status.value);
}
