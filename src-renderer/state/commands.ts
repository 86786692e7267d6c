import type { Events } from '@shared/contract';
import { useEffect, useEffectEvent } from 'react';

export type Command = Events['menu.command']['command'];

type Listener = () => void;
const listeners = new Map<Command, readonly Listener[]>();

/** Runs a command of menu or keyboard: the page shown last that knows it gets it. False when nobody does. */
export function runCommand(command: Command): boolean {
  const listener = listeners.get(command)?.at(-1);
  listener?.();
  return listener !== undefined;
}

/** Answers Ctrl+S, Ctrl+P, Ctrl+E … while the component is shown; `isActive` false leaves it to others. */
export function useCommand(command: Command, action: () => void, isActive = true): void {
  const latest = useEffectEvent(action);
  useEffect(() => {
    if (!isActive) return;
    const listener = (): void => latest();
    listeners.set(command, [...(listeners.get(command) ?? []), listener]);
    return () => {
      listeners.set(
        command,
        (listeners.get(command) ?? []).filter((other) => other !== listener),
      );
    };
  }, [command, isActive]);
}
