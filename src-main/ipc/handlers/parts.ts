import type { Answer, AppStatus, ChannelName, Input, StartProblem } from '@shared/contract';
import type { Dialogs } from '../../platform/dialogs';
import type { SystemShell } from '../../platform/shell';

/** One channel's use case. */
export type Handler<N extends ChannelName> = (input: Input<N>) => Answer<N> | Promise<Answer<N>>;
export type HandlersFor<N extends ChannelName> = { readonly [K in N]: Handler<K> };

/** Channels that need the running program or the operating system, not only the records. */
export type NativeChannel =
  | 'app.status'
  | 'app.recover'
  | 'app.ready'
  | 'app.close'
  | 'attachment.pick'
  | 'attachment.open'
  | 'export.start'
  | 'job.cancel'
  | 'file.open'
  | 'file.reveal'
  | 'clipboard.write';

/** Channels that a service answers alone. */
export type RecordChannel = Exclude<ChannelName, NativeChannel>;

export type Way = StartProblem['ways'][number];

/** What the handlers need of the running program. */
export interface ProgramPort {
  status(): AppStatus;
  recover(way: Way): Promise<AppStatus>;
  screenReady(): void;
  closeAnswered(discard: boolean): void;
  /** Menu and colours follow the person's preferences. */
  preferencesChanged(): void;
}

export interface HandlerParts {
  readonly program: ProgramPort;
  readonly dialogs: Dialogs;
  readonly shell: SystemShell;
  /** The services on the open store. @throws CallFailure `store-unavailable` while there is none */
  records(): HandlersFor<RecordChannel>;
}
