import type { Preferences } from '@shared/contract';
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

/** Shows the change at once, then stores it; what main answers holds. */
export async function savePreferences(patch: Partial<Preferences>): Promise<void> {
  usePreferences.setState(patch);
  const result = await call('preferences.save', patch);
  if (result.ok) usePreferences.setState(result.value);
}

export async function loadPreferences(): Promise<void> {
  const result = await call('preferences.get', {});
  if (result.ok) usePreferences.setState(result.value);
}
