import { describe, expect, it } from 'vitest';
import { type CallOrigin, isTrustedSender } from '../../../../src-main/security/sender';

const rules = { origin: 'app://main', isRegistered: (id: number) => id === 7 };
const frame = { origin: 'app://main', url: 'app://main/index.html', parent: null };
const event = (change: Partial<CallOrigin> = {}): CallOrigin => ({
  sender: { id: 7 },
  senderFrame: frame,
  ...change,
});

describe('who may call', () => {
  it('is the top frame of our own window at our own origin', () => {
    expect(isTrustedSender(event(), rules)).toBe(true);
  });

  it.each<[string, CallOrigin]>([
    ['a frame that has gone', event({ senderFrame: null })],
    ['an inner frame', event({ senderFrame: { ...frame, parent: {} } })],
    ['another window', event({ sender: { id: 8 } })],
    ['another origin', event({ senderFrame: { ...frame, origin: 'https://evil.example' } })],
    ['an origin that begins like ours', event({ senderFrame: { ...frame, origin: 'app://main.evil' } })],
    ['an opaque origin at our address', event({ senderFrame: { ...frame, origin: 'null' } })],
  ])('is not %s', (_who, call) => {
    expect(isTrustedSender(call, rules)).toBe(false);
  });
});
