import { blankMonthSheet } from '../../domain/dated';
import { bindMonthSheet } from '../bindings/month-sheet';
import { monthSheets } from '../definitions/month-sheet';
import { type AnyListing, listing } from '../paper';

/** MC and MC-A3: a month of everything dated. */
export const calendarSheets: readonly AnyListing[] = monthSheets.map((definition) =>
  listing({
    definition,
    blank: blankMonthSheet,
    bind: (sheet, context) => bindMonthSheet(sheet, context, definition),
  }),
);
