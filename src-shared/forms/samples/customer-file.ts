import type { PaperSamples } from './types';

/** Invented records of this area by form code. */
export const customerFileSamples: PaperSamples = {};
