import { describe, expect, it } from 'vitest';
import { type AssetRoots, assetPathOf } from '../../../../src-main/security/asset-path';

const roots: AssetRoots = { pages: '/program/out/renderer', fonts: '/program/out/fonts' };

describe('addresses of the screen that have a file', () => {
  it.each([
    ['app://main', '/program/out/renderer/index.html'],
    ['app://main/', '/program/out/renderer/index.html'],
    ['app://main/?a=../../etc/passwd', '/program/out/renderer/index.html'],
    ['app://main/index.html', '/program/out/renderer/index.html'],
    ['app://main/index.html?x=1#/today', '/program/out/renderer/index.html'],
    ['app://main/assets/index-BmZ_3-x.js', '/program/out/renderer/assets/index-BmZ_3-x.js'],
    ['app://main/assets/pdf.worker@5.mjs', '/program/out/renderer/assets/pdf.worker@5.mjs'],
    ['app://main/fonts/NotoSansSC_400Regular.ttf', '/program/out/fonts/NotoSansSC_400Regular.ttf'],
  ])('%s', (address, path) => {
    expect(assetPathOf(address, roots)).toBe(path);
  });
});

describe('addresses that lead anywhere else are refused', () => {
  it.each([
    ['another host', 'app://other/index.html'],
    ['a host that begins like ours', 'app://main.evil/index.html'],
    ['ours as a user name', 'app://main@evil/index.html'],
    ['a user name before ours', 'app://user@main/index.html'],
    ['a port', 'app://main:80/index.html'],
    ['upper case, which Chromium never sends', 'app://MAIN/index.html'],
    ['another scheme', 'file:///program/out/renderer/index.html'],
    ['https of the same host', 'https://main/index.html'],
    ['dots', 'app://main/../main/index.js'],
    ['dots inside', 'app://main/assets/../../main/index.js'],
    ['dots at the end', 'app://main/assets/..'],
    ['encoded dots', 'app://main/%2e%2e/main/index.js'],
    ['half encoded dots', 'app://main/.%2e/main/index.js'],
    ['twice encoded dots', 'app://main/%252e%252e/main/index.js'],
    ['encoded slash', 'app://main/assets%2f..%2f..%2fmain%2findex.js'],
    ['encoded backslash', 'app://main/%5c..%5cmain%5cindex.js'],
    ['backslash', 'app://main/assets\\..\\..\\main\\index.js'],
    ['empty segment', 'app://main//etc/passwd'],
    ['network share', 'app://main//server/share/file.js'],
    ['NUL', 'app://main/index.html%00.js'],
    ['drive letter', 'app://main/C:/Windows/win.ini'],
    ['drive letter, encoded', 'app://main/C%3A/Windows/win.ini'],
    ['alternate data stream', 'app://main/index.html::$DATA'],
    ['hidden file', 'app://main/.build-stamp'],
    ['trailing dot, which Windows drops', 'app://main/index.html.'],
    ['trailing space, which Windows drops', 'app://main/index.html%20'],
    ['a Windows device', 'app://main/con'],
    ['a Windows device with extension', 'app://main/assets/NUL.js'],
    ['Chinese, which the build never produces', 'app://main/%E4%B8%AD.html'],
    ['dots below the fonts', 'app://main/fonts/../main/index.js'],
    ['a folder', 'app://main/assets/'],
    ['no address at all', 'index.html'],
    ['nothing', ''],
  ])('%s', (_why, address) => {
    expect(assetPathOf(address, roots)).toBeNull();
  });
});
