import type { EventName, Events } from '@shared/contract';
import { useEffect, useEffectEvent } from 'react';
import { on } from './desk';

/** Listens to an event of the program while the component is shown. */
export function useEvent<E extends EventName>(event: E, listener: (payload: Events[E]) => void): void {
  const latest = useEffectEvent(listener);
  useEffect(() => on(event, (payload) => latest(payload)), [event]);
}
