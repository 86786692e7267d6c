import type { Delivery } from '@shared/domain/delivery';
import { useRef } from 'react';
import type { Choice } from './model';

/** What was written down as leaving is not written again when the step after it fails; another choice is another delivery. */
export function useWritten(choice: Choice) {
  const written = useRef<{ readonly of: string; readonly delivery: Delivery } | null>(null);
  const of = JSON.stringify(choice);
  return {
    /** The delivery that waits for its step, else a new one; null where that failed. */
    once: async (create: () => Promise<Delivery | null>): Promise<Delivery | null> => {
      const delivery = written.current?.of === of ? written.current.delivery : await create();
      written.current = delivery === null ? null : { of, delivery };
      return delivery;
    },
    /** Its step is done. */
    through: (): void => {
      written.current = null;
    },
  };
}
