import type { Desk } from '@shared/contract/bridge';
import { type ChannelName, channelNames, type EventName, eventNames } from '@shared/contract/names';
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';

/** What a channel becomes on `window.desk`; the types of input and answer are the contract's business. */
type Call = (input: unknown) => Promise<unknown>;
type Listener = (payload: unknown) => void;

const listenersOf = new Map<EventName, Set<Listener>>(eventNames.map((name) => [name, new Set()]));

for (const name of eventNames) {
  ipcRenderer.on(name, (_event: IpcRendererEvent, payload: unknown) => tell(name, payload));
}

contextBridge.exposeInMainWorld('desk', buildDesk());

/** One frozen function per channel, grouped by area, and `on`. Nothing of Electron itself gets through. */
function buildDesk(): Desk {
  const areas = new Map<string, Record<string, Call>>();
  for (const name of channelNames) {
    const [area = '', verb = ''] = name.split('.');
    const calls = areas.get(area) ?? {};
    calls[verb] = (input) => call(name, input);
    areas.set(area, calls);
  }
  const frozen = [...areas].map(([area, calls]) => [area, Object.freeze(calls)] as const);
  return Object.freeze({ ...Object.fromEntries(frozen), on }) as unknown as Desk;
}

/** What cannot be copied to the main process (a function, a DOM node) is junk; main refuses the null and logs it. */
async function call(name: ChannelName, input: unknown): Promise<unknown> {
  try {
    return await ipcRenderer.invoke(name, input);
  } catch {
    return ipcRenderer.invoke(name, null);
  }
}

function on(name: EventName, listener: Listener): () => void {
  const listeners = listenersOf.get(name);
  listeners?.add(listener);
  return () => {
    listeners?.delete(listener);
  };
}

function tell(name: EventName, payload: unknown): void {
  const listeners = listenersOf.get(name);
  // A screen that does not listen for the question has nothing unsaved.
  if (name === 'window.close-asked' && listeners?.size === 0) void call('app.close', { discard: true });
  for (const listener of listeners ?? []) listener(payload);
}
