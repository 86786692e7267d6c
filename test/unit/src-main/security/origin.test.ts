import { describe, expect, it } from 'vitest';
import { isScreenPage, originOf, screenSourceOf } from '../../../../src-main/security/origin';

const built = screenSourceOf(true, undefined);

describe('where the screen comes from', () => {
  it('is our own scheme in a packaged program, whatever the environment says', () => {
    expect(screenSourceOf(true, 'http://localhost:5173').entryUrl).toBe('app://main/index.html');
  });

  it('is the build tool only when unpackaged and only on this PC', () => {
    expect(screenSourceOf(false, 'http://localhost:5173/')).toEqual({
      origin: 'http://localhost:5173',
      entryUrl: 'http://localhost:5173/',
      isDevelopmentServer: true,
    });
    for (const url of [
      undefined,
      '',
      'nonsense',
      'http://evil.example',
      'https://localhost.evil.example',
      'file:///x',
    ]) {
      expect(screenSourceOf(false, url).isDevelopmentServer, String(url)).toBe(false);
    }
  });
});

describe('the origin of an address', () => {
  it.each([
    ['app://main/index.html', 'app://main'],
    ['app://main.evil/', 'app://main.evil'],
    ['app://main:1/', 'app://main:1'],
    ['app://main@evil/', null],
    ['https://a.example/x?app://main', 'https://a.example'],
    ['file:///etc/passwd', null],
    ['about:blank', null],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['blob:app://main/8b1c', null],
    ['', null],
  ])('%s → %s', (address, origin) => {
    expect(originOf(address)).toBe(origin);
  });
});

describe("the screen's own page", () => {
  it.each([
    'app://main',
    'app://main/',
    'app://main/index.html',
    'app://main/index.html?x=https://evil#/today',
  ])('%s is it', (address) => {
    expect(isScreenPage(address, built)).toBe(true);
  });

  it.each([
    'app://main/assets/index.js',
    'app://main/fonts/NotoSansSC_400Regular.ttf',
    'app://main.evil/index.html',
    'app://main@evil/index.html',
    'app://evil/index.html?app://main/index.html',
    'https://main/index.html',
    'file:///program/out/renderer/index.html',
    'about:blank',
    'javascript:alert(1)',
    'data:text/html,app://main/index.html',
    'http://localhost:5173/',
  ])('%s is not', (address) => {
    expect(isScreenPage(address, built)).toBe(false);
  });
});
