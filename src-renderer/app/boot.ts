import type { CallError } from '@shared/contract';
import { askAhead, call, on } from '../api';
import { firstRows } from '../features/register';
import { applyStatus, followJobs, loadPreferences, loadSettings, routes, startTicking } from '../state';

/** What the pages that a start may show ask first. */
function askForFirstPage(): void {
  if (location.hash === `#${routes.register}`) {
    askAhead('complaint.page', firstRows);
    askAhead('complaint.count', { filter: firstRows.filter });
    askAhead('complaint.facets', {});
  } else if (location.hash === '' || location.hash === `#${routes.today}`) {
    askAhead('complaint.agenda', {});
    askAhead('complaint.count', { filter: {} });
    askAhead('draft.list', {});
  }
}

/** Reads what every page needs. Gives the error when the program did not answer, else null. */
export async function boot(): Promise<CallError | null> {
  askForFirstPage();
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
    on('store.changed', ({ areas }) => {
      if (areas.includes('settings')) void refresh();
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
