import {
  buildWorkCalendar,
  defaultCompanyCalendar,
  type OfficialYear,
  type WorkCalendar,
} from '@shared/domain/calendar';
import { defaultSettings, type Settings } from '@shared/domain/settings';
import { create } from 'zustand';
import { call } from '../api';

export interface SettingsState {
  readonly version: number;
  readonly settings: Settings;
  readonly official: readonly OfficialYear[];
  /** Built once per change: every question about working days. */
  readonly calendar: WorkCalendar;
  readonly isLoaded: boolean;
}

/** The firm's settings and calendar, a cache of main's truth. */
export const useSettings = create<SettingsState>(() => ({
  version: 0,
  settings: defaultSettings,
  official: [],
  calendar: buildWorkCalendar({ official: [], company: defaultCompanyCalendar }),
  isLoaded: false,
}));

/** Reads both anew; called at start and whenever the store says that the settings changed. */
export async function loadSettings(): Promise<void> {
  const [settings, calendar] = await Promise.all([call('settings.get', {}), call('calendar.data', {})]);
  if (settings.ok)
    useSettings.setState({
      version: settings.value.version,
      settings: settings.value.settings,
      isLoaded: true,
    });
  if (calendar.ok) {
    const { official, company } = calendar.value;
    useSettings.setState({ official, calendar: buildWorkCalendar({ official, company }) });
  }
}
