/** What the check reads of a call's origin. `senderFrame` is null once the frame has navigated or gone. */
export interface CallOrigin {
  readonly sender: { readonly id: number };
  readonly senderFrame: { readonly origin: string; readonly url: string; readonly parent: unknown } | null;
}

/** What a call's event says now; a frame that navigates while the call waits must not change who asked. */
export function noteOrigin({ sender, senderFrame }: CallOrigin): CallOrigin {
  if (senderFrame === null) return { sender: { id: sender.id }, senderFrame: null };
  const { origin, url, parent } = senderFrame;
  return { sender: { id: sender.id }, senderFrame: { origin, url, parent } };
}

export interface SenderRules {
  readonly origin: string;
  /** Whether these web contents belong to a window this program opened for its screen. */
  isRegistered(contentsId: number): boolean;
}

/** Only the top frame of our own window at our own origin may call. Judge what `noteOrigin` kept before anything was awaited. */
export function isTrustedSender(event: CallOrigin, rules: SenderRules): boolean {
  const frame = event.senderFrame;
  if (frame === null || frame.parent !== null) return false;
  return frame.origin === rules.origin && rules.isRegistered(event.sender.id);
}
