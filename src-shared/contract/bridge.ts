import type { Events } from './answers';
import type { Answer, Input } from './channels';
import type { ChannelName, EventName } from './names';
import type { Result } from './result';

/** `complaint.page` → area `complaint`, verb `page`. */
type Area<N extends string> = N extends `${infer A}.${string}` ? A : never;
type VerbsOf<A extends string> = { [N in ChannelName]: N extends `${A}.${infer V}` ? V : never }[ChannelName];

type Call<N extends string> = N extends ChannelName ? (input: Input<N>) => Promise<Result<Answer<N>>> : never;

/** What preload exposes as `window.desk`: one frozen function per channel, and one to listen to events. */
export type Desk = {
  readonly [A in Area<ChannelName>]: { readonly [V in VerbsOf<A>]: Call<`${A}.${V}`> };
} & {
  /** Returns the function that stops listening. */
  readonly on: <E extends EventName>(event: E, listener: (payload: Events[E]) => void) => () => void;
};
