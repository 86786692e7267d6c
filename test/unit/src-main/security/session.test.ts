import { EventEmitter } from 'node:events';
import type { Session } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { screenSourceOf } from '../../../../src-main/security/origin';
import { lockSession } from '../../../../src-main/security/session';

type Handler = (...given: readonly unknown[]) => unknown;

/** A session that keeps what it is told to ask. */
function lock() {
  const handlers: Record<string, Handler> = {};
  const keep = (name: string) => (handler: Handler) => {
    handlers[name] = handler;
  };
  const switches = { spelling: vi.fn(), passwords: vi.fn() };
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setCertificateVerifyProc: keep('certificate'),
    setSpellCheckerEnabled: switches.spelling,
    allowNTLMCredentialsForDomains: switches.passwords,
    webRequest: { onBeforeRequest: keep('network'), onHeadersReceived: keep('headers') },
  });
  const refused = vi.fn();
  lockSession(session as unknown as Session, screenSourceOf(true, undefined), refused);
  return { session, handlers, switches, refused };
}

/** What a handler that answers through a callback decides. */
function decisionOf(handler: Handler | undefined, ...given: readonly unknown[]): unknown {
  const decide = vi.fn();
  handler?.(...given, decide);
  expect(decide).toHaveBeenCalledTimes(1);
  return decide.mock.calls[0]?.[0];
}

describe('the session', () => {
  it.each(['usb', 'hid', 'serial', 'bluetooth'])('gives no %s device', (deviceType) => {
    expect(lock().handlers.device?.({ deviceType, origin: 'app://main', device: {} })).toBe(false);
  });

  it.each(['media', 'geolocation', 'notifications', 'usb', 'fileSystem', 'a permission of tomorrow'])(
    'refuses %s, whether it is asked for or looked up',
    (permission) => {
      const { handlers, refused } = lock();
      expect(decisionOf(handlers.request, null, permission)).toBe(false);
      expect(handlers.check?.(null, permission)).toBe(false);
      expect(refused).toHaveBeenCalledWith('permission', permission);
    },
  );

  it('believes no certificate, not even a sound one', () => {
    const sound = { hostname: 'example.com', verificationResult: 'net::OK', errorCode: 0 };
    expect(decisionOf(lock().handlers.certificate, sound)).toBe(-2);
  });

  it('lets nothing out, and names only the kind of address it refused', () => {
    const { handlers, refused } = lock();
    expect(decisionOf(handlers.network, { url: 'https://evil.example/secret' })).toEqual({ cancel: true });
    expect(refused).toHaveBeenCalledWith('request', 'https:');
    expect(decisionOf(handlers.network, { url: 'app://main/index.html' })).toEqual({ cancel: false });
  });

  it('downloads nothing, spells nothing with a dictionary from elsewhere, and hands over no password', () => {
    const { session, switches } = lock();
    const preventDefault = vi.fn();
    session.emit('will-download', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
    expect(switches.spelling).toHaveBeenCalledWith(false);
    expect(switches.passwords).toHaveBeenCalledWith('');
  });
});
