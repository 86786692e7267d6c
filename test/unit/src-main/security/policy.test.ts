import { describe, expect, it } from 'vitest';
import { contentPolicyOf, developmentPolicyOf } from '../../../../src-main/security/content-policy';
import { isLocalRequest } from '../../../../src-main/security/network';
import { screenSourceOf } from '../../../../src-main/security/origin';

const built = screenSourceOf(true, undefined);
const developing = screenSourceOf(false, 'http://localhost:5173');

describe('the content policy of the built screen', () => {
  const policy = contentPolicyOf('abc');

  it('allows nothing unsafe, nothing remote and nothing by wildcard', () => {
    expect(policy).not.toMatch(/unsafe-|https?:|\*/);
  });

  it('denies by default and names the nonce for styles alone', () => {
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("style-src 'self' 'nonce-abc'");
    expect(policy.match(/nonce/g)).toHaveLength(1);
  });

  it.each(['frame-src', 'object-src', 'base-uri', 'form-action', 'frame-ancestors'])(
    '%s is none',
    (directive) => {
      expect(policy).toContain(`${directive} 'none'`);
    },
  );

  it('opens only what the build tool needs while developing', () => {
    expect(developmentPolicyOf(developing)).toContain("connect-src 'self' ws://localhost:5173");
    expect(developmentPolicyOf(developing)).not.toContain('unsafe-eval');
  });
});

describe('what may be asked for', () => {
  it.each(['app://main/index.html', 'devtools://devtools/x.js', 'blob:app://main/1', 'data:text/plain,x'])(
    '%s stays inside',
    (address) => {
      expect(isLocalRequest(address, built)).toBe(true);
    },
  );

  it.each([
    'https://example.com/',
    'http://localhost:5173/',
    'http://127.0.0.1/',
    'ws://localhost:5173/',
    'file:///etc/passwd',
    'ftp://example.com/',
    'chrome://settings',
    'nonsense',
  ])('%s leaves it', (address) => {
    expect(isLocalRequest(address, built)).toBe(false);
  });

  it('includes exactly the build tool while developing', () => {
    expect(isLocalRequest('http://localhost:5173/main.tsx', developing)).toBe(true);
    expect(isLocalRequest('ws://localhost:5173/', developing)).toBe(true);
    expect(isLocalRequest('http://localhost:5174/', developing)).toBe(false);
    expect(isLocalRequest('http://localhost:5173.evil.example/', developing)).toBe(false);
  });
});
