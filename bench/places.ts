import { join, resolve } from 'node:path';

/** The bundled bench runs in out/bench/program. */
const root = resolve(import.meta.dirname, '..', '..', '..');

export const calendarFolder = join(root, 'resources', 'calendar');
export const fontsFolder = join(root, 'out', 'fonts');
export const programFolder = root;
export const bareWindowFolder = join(root, 'bench', 'bare-window');
export const printPageFolder = join(root, 'bench', 'print-page');
export const peakMemoryHook = join(root, 'bench', 'peak-memory.cjs');
/** Kept between runs; a name of its own for each state of the sources that make it. */
export const storesFolder = join(root, 'out', 'bench', 'stores');
