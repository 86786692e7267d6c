import { channelNames } from '@shared/contract';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Answerer } from '../../../../src-main/ipc/router';
import type { CallOrigin } from '../../../../src-main/security/sender';

type Listener = (event: CallOrigin, input: unknown) => Promise<unknown>;

const listeners = new Map<string, Listener>();
vi.mock('electron', () => ({
  ipcMain: { handle: (name: string, listener: Listener) => listeners.set(name, listener) },
}));
const { registerRouter } = await import('../../../../src-main/ipc/router');

const eventOf = () => ({
  sender: { id: 1 },
  senderFrame: { origin: 'app://main', url: 'app://main/index.html', parent: null as unknown },
});

function comingAnswerer() {
  let settle: ((answerer: Answerer) => void) | undefined;
  const answerer = new Promise<Answerer>((done) => {
    settle = done;
  });
  return { answerer, come: (answer: Answerer) => settle?.(answer) };
}

beforeEach(() => listeners.clear());

it('registers exactly the channels of the contract', () => {
  registerRouter(comingAnswerer().answerer);
  expect([...listeners.keys()]).toEqual([...channelNames]);
});

it('keeps a call until there is somebody to answer', async () => {
  const { answerer, come } = comingAnswerer();
  registerRouter(answerer);
  const answer = listeners.get('app.status')?.(eventOf(), { asked: true });
  come(async (name, _origin, input) => ({ ok: true, value: [name, input] }));
  expect(await answer).toEqual({ ok: true, value: ['app.status', { asked: true }] });
});

it('judges a waiting call by who asked, not by who is there when it is answered', async () => {
  const origins: CallOrigin[] = [];
  const { answerer, come } = comingAnswerer();
  registerRouter(answerer);
  const event = {
    ...eventOf(),
    senderFrame: { origin: 'https://evil.example', url: '', parent: {} as unknown },
  };
  const answer = listeners.get('app.status')?.(event, {});
  Object.assign(event.senderFrame, eventOf().senderFrame);
  come(async (_name, origin) => {
    origins.push(origin);
    return { ok: true, value: null };
  });
  await answer;
  expect(origins).toEqual([
    { sender: { id: 1 }, senderFrame: { origin: 'https://evil.example', url: '', parent: {} } },
  ]);
});

it('passes on that a frame was gone already', async () => {
  const origins: CallOrigin[] = [];
  registerRouter(
    Promise.resolve(async (_name, origin) => {
      origins.push(origin);
      return { ok: true, value: null };
    }),
  );
  await listeners.get('app.status')?.({ sender: { id: 7 }, senderFrame: null }, {});
  expect(origins).toEqual([{ sender: { id: 7 }, senderFrame: null }]);
});
