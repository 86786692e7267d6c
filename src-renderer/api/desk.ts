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
const asked = new Map<string, Ahead>();

interface Ahead {
  readonly answer: Promise<Result<unknown>>;
  /** Undefined until the answer is there, and when it was refused. */
  value: unknown;
}

const keyOf = (name: ChannelName, input: unknown): string => `${name} ${JSON.stringify(input)}`;

/** Asks what the first screen is going to ask, while that screen is still being built. */
export function askAhead<N extends ChannelName>(name: N, input: Input<N>): void {
  const key = keyOf(name, input);
  const ahead: Ahead = { answer: ask(name, input), value: undefined };
  void ahead.answer.then((result) => {
    if (result.ok) ahead.value = result.value;
  });
  asked.set(key, ahead);
  setTimeout(() => asked.delete(key), freshness);
}

/** The answer that was asked for ahead, if it has come: a page begins with it instead of with nothing. It stays to be taken. */
export function answeredAhead<N extends ChannelName>(name: N, input: Input<N>): Answer<N> | undefined {
  return asked.size === 0 ? undefined : (asked.get(keyOf(name, input))?.value as Answer<N> | undefined);
}

/** The same, once: whoever asks after that asks the program. */
export function takeAhead<N extends ChannelName>(name: N, input: Input<N>): Answer<N> | undefined {
  const value = answeredAhead(name, input);
  if (value !== undefined) asked.delete(keyOf(name, input));
  return value;
}

/** Asks the program, or takes the answer that was asked for ahead, once. Never throws: a broken bridge is answered as `internal`. */
export function call<N extends ChannelName>(name: N, input: Input<N>): Promise<Result<Answer<N>>> {
  const key = asked.size === 0 ? '' : keyOf(name, input);
  const ahead = asked.get(key)?.answer as Promise<Result<Answer<N>>> | undefined;
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
