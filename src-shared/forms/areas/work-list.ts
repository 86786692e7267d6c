import { blankWorkList } from '../../domain/dated';
import { bindDailyList, bindHandOverList } from '../bindings/work-list';
import { dailyListForm, handOverListForm } from '../definitions/work-list';
import { type AnyListing, listing } from '../paper';

/** DW and HW: what is to be done, by everybody on a day, or in one person's hands. */
export const workLists: readonly AnyListing[] = [
  listing({ definition: dailyListForm, blank: blankWorkList, bind: bindDailyList }),
  listing({ definition: handOverListForm, blank: blankWorkList, bind: bindHandOverList }),
];
