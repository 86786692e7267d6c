import { channelNames, eventNames } from '@shared/contract/names';
import { beforeEach, describe, expect, it, vi } from 'vitest';

type Listener = (event: unknown, payload: unknown) => void;
type Calls = Readonly<Record<string, (input?: unknown) => Promise<unknown>>>;
type Desk = Readonly<Record<string, Calls>> & {
  readonly on: (name: string, listener: (...args: unknown[]) => void) => () => void;
};

const world = vi.hoisted(() => ({
  exposed: new Map<string, unknown>(),
  listeners: new Map<string, Listener>(),
  invoke: vi.fn(),
}));
vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, value: unknown) => world.exposed.set(name, value) },
  ipcRenderer: {
    on: (name: string, listener: Listener) => world.listeners.set(name, listener),
    invoke: world.invoke,
  },
}));
await import('../../../../src-main/preload');
const desk = world.exposed.get('desk') as Desk;
const tell = (name: string, payload: unknown) => world.listeners.get(name)?.({ sender: 'secret' }, payload);

beforeEach(() => void world.invoke.mockReset().mockResolvedValue('answer'));

describe('the bridge', () => {
  it('is the only thing exposed, and exactly the contract', () => {
    expect([...world.exposed.keys()]).toEqual(['desk']);
    const names = Object.entries(desk).flatMap(([area, calls]) =>
      typeof calls === 'function' ? [area] : Object.keys(calls).map((verb) => `${area}.${verb}`),
    );
    expect(names.toSorted()).toEqual([...channelNames, 'on'].toSorted());
    expect([...world.listeners.keys()]).toEqual([...eventNames]);
  });

  it('is frozen', () => {
    expect(
      [desk, ...Object.values(desk)].every((part) => Object.isFrozen(part) || typeof part === 'function'),
    ).toBe(true);
  });

  it('hands a call over as it is', async () => {
    expect(await desk.customer?.get?.({ id: 'x' })).toBe('answer');
    expect(world.invoke.mock.calls).toEqual([['customer.get', { id: 'x' }]]);
  });

  it('lets main refuse, and log, what cannot be copied', async () => {
    world.invoke.mockRejectedValueOnce(new Error('An object could not be cloned.'));
    await desk.customer?.get?.({ id: () => undefined });
    expect(world.invoke.mock.calls[1]).toEqual(['customer.get', null]);
  });

  it('tells payloads, never event objects, until the listener is taken off', () => {
    const told: unknown[][] = [];
    const off = desk.on('menu.command', (...args) => told.push(args));
    tell('menu.command', { command: 'new' });
    off();
    tell('menu.command', { command: 'save' });
    expect(told).toEqual([[{ command: 'new' }]]);
  });

  it('lets the window close when the screen does not listen for the question', () => {
    tell('window.close-asked', {});
    expect(world.invoke.mock.calls).toEqual([['app.close', { discard: true }]]);
    world.invoke.mockClear();
    desk.on('window.close-asked', () => undefined);
    tell('window.close-asked', {});
    expect(world.invoke).not.toHaveBeenCalled();
  });
});
