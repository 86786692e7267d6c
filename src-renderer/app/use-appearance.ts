import { useEffect, useSyncExternalStore } from 'react';
import { usePreferences } from '../state';
import type { Appearance, TextSize } from './theme';

const darkScheme = matchMedia('(prefers-color-scheme: dark)');

const onSchemeChange = (listener: () => void): (() => void) => {
  darkScheme.addEventListener('change', listener);
  return () => darkScheme.removeEventListener('change', listener);
};

const usePrefersDark = (): boolean => useSyncExternalStore(onSchemeChange, () => darkScheme.matches);

/** Light, dark or the system's; type size. Written on the root element, where base.css reads them. */
export function useAppearance(): {
  readonly appearance: Appearance;
  readonly textSize: TextSize;
} {
  const theme = usePreferences((preferences) => preferences.theme);
  const textSize = usePreferences((preferences) => preferences.textSize);
  const prefersDark = usePrefersDark();
  const appearance: Appearance = theme === 'system' ? (prefersDark ? 'dark' : 'light') : theme;

  useEffect(() => {
    document.documentElement.dataset.theme = appearance;
    document.documentElement.dataset.textSize = textSize;
  }, [appearance, textSize]);
  return { appearance, textSize };
}
