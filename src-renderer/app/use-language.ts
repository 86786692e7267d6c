import type { Language } from '@shared/text';
import { usePreferences } from '../state';

export const useLanguage = (): Language => usePreferences(({ language }) => language);
