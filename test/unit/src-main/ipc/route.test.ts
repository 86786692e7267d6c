import { type ChannelName, channelNames, errorCodes } from '@shared/contract';
import { describe, expect, it } from 'vitest';
import { CallFailure } from '../../../../src-main/ipc/call-failure';
import { type Handlers, type RouterParts, route } from '../../../../src-main/ipc/route';
import type { LogFields } from '../../../../src-main/platform/log';
import type { CallOrigin } from '../../../../src-main/security/sender';

interface Line {
  readonly level: string;
  readonly event: string;
  readonly fields: LogFields;
  readonly id?: string;
}

const own: CallOrigin = {
  sender: { id: 1 },
  senderFrame: { origin: 'app://main', url: 'app://main/index.html', parent: null },
};
const secret = '王敏 13800138000';

function bench(answer: (name: ChannelName, input: unknown) => unknown = () => null) {
  const lines: Line[] = [];
  const calls: [ChannelName, unknown][] = [];
  const keep =
    (level: string) =>
    (event: string, fields: LogFields = {}) => {
      const id = `ID${lines.length}`;
      lines.push({ level, event, fields, id });
      return id;
    };
  const handlers = Object.fromEntries(
    channelNames.map((name) => [
      name,
      async (input: unknown) => {
        calls.push([name, input]);
        return answer(name, input);
      },
    ]),
  ) as unknown as Handlers;
  const parts: RouterParts = {
    senders: { origin: 'app://main', isRegistered: (id) => id === 1 },
    handlers,
    log: { info: keep('info'), warn: keep('warn'), error: keep('error') },
  };
  return { parts, lines, calls };
}

describe('a call from the screen', () => {
  it('reaches its handler with what the schema let through', async () => {
    const { parts, calls, lines } = bench(() => ({ customers: [] }));
    const result = await route('customer.search', own, { text: 'ab', limit: 5 }, parts);
    expect(result).toEqual({ ok: true, value: { customers: [] } });
    expect(calls).toEqual([['customer.search', { text: 'ab', limit: 5 }]]);
    expect(lines).toEqual([]);
  });

  it.each<[string, ChannelName, unknown, string]>([
    ['nothing', 'customer.search', undefined, 'bad-input'],
    ['null', 'customer.search', null, 'bad-input'],
    ['a text', 'customer.search', secret, 'bad-input'],
    ['a list', 'customer.search', [secret], 'bad-input'],
    ['a missing field', 'customer.search', { text: secret }, 'bad-input'],
    ['an unknown field', 'customer.search', { text: '', limit: 5, extra: secret }, 'bad-input'],
    ['an unknown field where none is agreed', 'app.ready', { extra: secret }, 'bad-input'],
    ['a wrong type', 'customer.search', { text: 5, limit: 5 }, 'bad-input'],
    ['no number', 'customer.search', { text: '', limit: Number.NaN }, 'bad-input'],
    ['a fraction', 'customer.search', { text: '', limit: 1.5 }, 'bad-input'],
    ['a number out of range', 'customer.search', { text: '', limit: 1_000_000 }, 'bad-input'],
    ['a text too long', 'customer.search', { text: 'x'.repeat(10_000), limit: 5 }, 'bad-input'],
    ['an id that is a path', 'customer.get', { id: '../../etc/passwd' }, 'bad-input'],
    ['a path for a token', 'file.open', { token: '/etc/passwd' }, 'bad-input'],
    ['a date object', 'customer.search', { text: new Date(), limit: 5 }, 'bad-input'],
    ['a prototype', 'preferences.save', JSON.parse('{"__proto__":{"theme":"dark"}}'), 'bad-input'],
    ['megabytes', 'customer.search', { text: 'x'.repeat(3_000_000), limit: 5 }, 'too-large'],
    ['a flood of values', 'attachment.list', { ids: Array.from({ length: 60_000 }, () => '') }, 'too-large'],
  ])('with %s is refused, logged by id, and never reaches a handler', async (_what, name, input, code) => {
    const { parts, calls, lines } = bench();
    const result = await route(name, own, input, parts);
    expect(result).toMatchObject({ ok: false, error: { code, id: 'ID0' } });
    expect(calls).toEqual([]);
    expect(lines).toMatchObject([
      { level: 'warn', event: 'call-refused', id: 'ID0', fields: { channel: name, code } },
    ]);
    expect(JSON.stringify([result, lines])).not.toContain(secret);
  });

  it('carries bytes on the channel that keeps a file, and on no other', async () => {
    const { parts, calls } = bench();
    const bytes = new Uint8Array([1, 2, 3]);
    expect(await route('attachment.keep', own, { name: 'a.jpg', bytes }, parts)).toMatchObject({ ok: true });
    expect(calls).toEqual([['attachment.keep', { name: 'a.jpg', bytes }]]);
    for (const name of channelNames.filter((each) => each !== 'attachment.keep'))
      expect(await route(name, own, { name: 'a.jpg', bytes }, parts), name).toMatchObject({
        ok: false,
        error: { code: 'bad-input' },
      });
  });

  it.each<[string, ChannelName, unknown, string]>([
    ['60 MB', 'attachment.keep', { name: 'a.jpg', bytes: new Uint8Array(60 * 1024 * 1024) }, 'too-large'],
    ['no bytes', 'attachment.keep', { name: 'a.jpg', bytes: new Uint8Array(0) }, 'bad-input'],
    ['a text for bytes', 'attachment.keep', { name: 'a.jpg', bytes: secret }, 'bad-input'],
    ['a list for bytes', 'attachment.keep', { name: 'a.jpg', bytes: [1, 2, 3] }, 'bad-input'],
    ['no name', 'attachment.keep', { name: '', bytes: new Uint8Array(1) }, 'bad-input'],
    ['a path for a name', 'attachment.keep', { name: `../${secret}`, bytes: new Uint8Array(1) }, 'bad-input'],
    [
      'a line break in its name',
      'attachment.keep',
      { name: 'a\n.jpg', bytes: new Uint8Array(1) },
      'bad-input',
    ],
    ['an edge too long', 'attachment.picture', { id: crypto.randomUUID(), edge: 2001 }, 'bad-input'],
    ['an edge too short', 'attachment.picture', { id: crypto.randomUUID(), edge: 63 }, 'bad-input'],
  ])('of a file with %s is refused', async (_what, name, input, code) => {
    const { parts, calls } = bench();
    expect(await route(name, own, input, parts)).toMatchObject({ ok: false, error: { code } });
    expect(calls).toEqual([]);
  });

  it('from anywhere but our own top frame is forbidden before its input is looked at', async () => {
    const { parts, calls } = bench();
    const foreign = {
      ...own,
      senderFrame: { origin: 'https://evil.example', url: 'https://evil.example/', parent: null },
    };
    for (const event of [foreign, { ...own, senderFrame: null }, { ...own, sender: { id: 2 } }]) {
      expect(await route('app.status', event, {}, parts)).toMatchObject({
        ok: false,
        error: { code: 'forbidden' },
      });
    }
    expect(calls).toEqual([]);
  });
});

describe('a call that fails', () => {
  const failing = (error: unknown) =>
    bench(() => {
      throw error;
    });
  const system = (code: string) => Object.assign(new Error(`${code}: ${secret}`), { code });

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EROFS', 'read-only'],
    ['EACCES', 'read-only'],
    ['EBUSY', 'file-in-use'],
    ['ENOENT', 'file-missing'],
    ['EWEIRD', 'internal'],
  ])('%s of the file system is told as %s', async (from, code) => {
    const { parts } = failing(system(from));
    const result = await route('app.status', own, {}, parts);
    expect(result).toEqual({ ok: false, error: { code, params: {}, id: 'ID0' } });
  });

  it('on purpose tells its code, params and findings', async () => {
    const findings = [{ path: 'receivedAt', code: 'required', level: 'error' }];
    const error = Object.assign(new Error('invalid'), { code: 'invalid', params: { count: 1 }, findings });
    const { parts } = failing(error);
    const result = await route('app.status', own, {}, parts);
    expect(result).toEqual({
      ok: false,
      error: { code: 'invalid', params: { count: 1 }, findings, id: 'ID0' },
    });
  });

  it('unforeseen tells nothing but an id; what happened stands in the log', async () => {
    for (const error of [new TypeError(secret), secret, null, { code: 'disk-full' }]) {
      const { parts, lines } = failing(error);
      const result = await route('app.status', own, {}, parts);
      expect(result).toEqual({ ok: false, error: { code: 'internal', params: {}, id: 'ID0' } });
      expect(lines).toMatchObject([{ level: 'error', event: 'call-failed' }]);
    }
  });

  it('can only fail with agreed codes', () => {
    expect(new CallFailure('busy').code).toBe('busy');
    expect(errorCodes).toContain('internal');
  });
});
