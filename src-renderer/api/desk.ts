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

/** Asks the program. Never throws: a broken bridge is answered as `internal`. */
export async function call<N extends ChannelName>(name: N, input: Input<N>): Promise<Result<Answer<N>>> {
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
