import { bind, valuesOf } from './prepare';
import type { ExportJob } from './types';

/** Every text a form would print, furniture and drawings with it; for looking through it before it is sent. */
export const printedTexts = (job: ExportJob): readonly string[] => [...valuesOf(bind(job))];
