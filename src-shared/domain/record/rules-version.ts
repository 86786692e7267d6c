/**
 * Of the rules by which lists are made from records: facts, statuses, dates, words. Raise it with every change of them: a store whose lists
 * an older program made has them made anew at its next start.
 */
export const listRulesVersion = 17;
