import { createFontCache, type FontCache } from './font-cache';
import { createPictureCache, type PictureCache } from './picture-cache';

/** What a thread keeps from one export for the next. */
export interface ExportCache {
  readonly fonts: FontCache;
  readonly pictures: PictureCache;
}

/** @param fontsFolder holds our fonts; nothing is read before the first PDF */
export const createExportCache = (fontsFolder: string): ExportCache => ({
  fonts: createFontCache(fontsFolder),
  pictures: createPictureCache(),
});
