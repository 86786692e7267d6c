import type {
  Answer,
  CallError,
  ChannelName,
  Desk,
  EventName,
  Events,
  Input,
  Result,
} from '@shared/contract';

declare global {
  interface Window {
    /** What preload exposes; only this file touches it. */
    readonly desk: Desk;
  }
}

type Caller = (input: unknown) => Promise<Result<unknown>>;

/** An answer asked for ahead is good for this long (ms); the first screen takes it at once. */
const freshness = 2_000;
const asked = new Map<string, Promise<Result<unknown>>>();

const keyOf = (name: ChannelName, input: unknown): string => `${name} ${JSON.stringify(input)}`;

/** Asks what the first screen is going to ask, while that screen is still being built. */
export function askAhead<N extends ChannelName>(name: N, input: Input<N>): void {
  const key = keyOf(name, input);
  asked.set(key, ask(name, input));
  setTimeout(() => asked.delete(key), freshness);
}

/** Asks the program, or takes the answer that was asked for ahead, once. Never throws: a broken bridge is answered as `internal`. */
export function call<N extends ChannelName>(name: N, input: Input<N>): Promise<Result<Answer<N>>> {
  const key = asked.size === 0 ? '' : keyOf(name, input);
  const ahead = asked.get(key) as Promise<Result<Answer<N>>> | undefined;
  asked.delete(key);
  // What was refused then, while the records could not be opened yet, may be answered now.
  return ahead === undefined
    ? ask(name, input)
    : ahead.then((result) => (result.ok ? result : ask(name, input)));
}

async function ask<N extends ChannelName>(name: N, input: Input<N>): Promise<Result<Answer<N>>> {
  try {
    const [area = '', verb = ''] = name.split('.');
    const areas = window.desk as unknown as Readonly<Record<string, Readonly<Record<string, Caller>>>>;
    const caller = areas[area]?.[verb];
    if (caller === undefined) return { ok: false, error: internal(`${name} is not offered`) };
    return (await caller(input)) as Result<Answer<N>>;
  } catch (cause) {
    return { ok: false, error: internal(cause instanceof Error ? cause.message : String(cause)) };
  }
}

/** Listens to what the program tells unasked; gives the function that stops listening. */
export const on = <E extends EventName>(event: E, listener: (payload: Events[E]) => void): (() => void) =>
  window.desk.on(event, listener);

const internal = (detail: string): CallError => ({ code: 'internal', params: { detail }, id: 'screen' });
