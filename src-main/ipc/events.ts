import type { EventName, Events } from '@shared/contract';

/** Tells the screen something it did not ask for. */
export type Emit = <E extends EventName>(name: E, payload: Events[E]) => void;

interface Target {
  send(channel: string, payload: unknown): void;
  isDestroyed(): boolean;
}

/** @param targets the web contents to tell, asked anew for every event */
export function createEmit(targets: () => readonly Target[]): Emit {
  return (name, payload) => {
    for (const target of targets()) {
      if (!target.isDestroyed()) target.send(name, payload);
    }
  };
}
