import type { Preferences, Result } from '@shared/contract';
import { create } from 'zustand';
import { call } from '../api';

const initial: Preferences = {
  language: 'zh-CN',
  theme: 'system',
  textSize: 'normal',
  operatorId: null,
  registerColumns: null,
  savedViews: [],
  isRailCollapsed: false,
};

/** This PC's preferences, a cache of main's file. */
export const usePreferences = create<Preferences>(() => initial);

/** Shows the change at once, then stores it; what main answers holds, and what it refused is as before. */
export async function savePreferences(patch: Partial<Preferences>): Promise<Result<Preferences>> {
  const before = usePreferences.getState();
  usePreferences.setState({ ...before, ...patch }, true);
  const result = await call('preferences.save', patch);
  if (result.ok) usePreferences.setState(result.value);
  else usePreferences.setState(before, true);
  return result;
}

export async function loadPreferences(): Promise<void> {
  const result = await call('preferences.get', {});
  if (result.ok) usePreferences.setState(result.value);
}
