import { useEffect, useSyncExternalStore } from 'react';
import { usePreferences } from '../state';
import type { Appearance, TextSize } from './theme';

const mediaHook = (query: string) => {
  const media = matchMedia(query);
  const subscribe = (listener: () => void): (() => void) => {
    media.addEventListener('change', listener);
    return () => media.removeEventListener('change', listener);
  };
  return (): boolean => useSyncExternalStore(subscribe, () => media.matches);
};

const usePrefersDark = mediaHook('(prefers-color-scheme: dark)');
const usePrefersStillness = mediaHook('(prefers-reduced-motion: reduce)');

/** Light, dark or the system's; type size; motion. Written on the root element, where base.css reads them. */
export function useAppearance(): {
  readonly appearance: Appearance;
  readonly textSize: TextSize;
  readonly hasMotion: boolean;
} {
  const theme = usePreferences((preferences) => preferences.theme);
  const textSize = usePreferences((preferences) => preferences.textSize);
  const prefersDark = usePrefersDark();
  const prefersStillness = usePrefersStillness();
  const appearance: Appearance = theme === 'system' ? (prefersDark ? 'dark' : 'light') : theme;

  useEffect(() => {
    document.documentElement.dataset.theme = appearance;
    document.documentElement.dataset.textSize = textSize;
  }, [appearance, textSize]);
  return { appearance, textSize, hasMotion: !prefersStillness };
}
