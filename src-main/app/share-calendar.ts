import { addDays, addMonths } from '@shared/domain/calendar';
import type { Emit } from '../ipc/events';
import { describeFailure } from '../ipc/failures';
import type { Ground } from './ground';
import { SharedCalendar } from './shared-calendar';
import type { StoreKeeper } from './store-keeper';

/** The calendar of the records that are open, in the folder this PC's preferences name. */
export interface Sharing {
  readonly shared: SharedCalendar;
  /** The one given, after which the file follows where the records changed. */
  readonly emit: Emit;
}

export function shareCalendar(ground: Ground, keeper: StoreKeeper, emit: Emit): Sharing {
  const shared = new SharedCalendar({
    log: ground.log,
    folder: () => keeper.records?.preferences().sharedCalendar?.folder ?? null,
    text: async () => {
      const records = keeper.demand();
      const { owner = '', department = '', isOpen = false } = records.preferences().sharedCalendar ?? {};
      const today = await records.today();
      return records.dated.text({
        // As `desk calendar`: what was a month ago, and a year ahead.
        from: addDays(today, -31),
        to: addMonths(today, 12),
        ...(owner === '' ? {} : { owner }),
        ...(department === '' ? {} : { department }),
        ...(isOpen ? { isOpen } : {}),
      });
    },
    now: () => keeper.demand().instant(),
    codeOf: (error) => describeFailure(error).code,
  });
  return {
    shared,
    emit: (name, payload) => {
      emit(name, payload);
      if (name === 'store.changed') shared.changed();
    },
  };
}
