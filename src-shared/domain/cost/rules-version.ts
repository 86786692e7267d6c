/** Raised when a line counts otherwise than before (costFigures): the kept list is made anew at the next start. */
export const costRulesVersion = 1;
