// The desk is complete without a network: nothing in it hands an address to a browser, so none can be slipped in.
import { describe, expect, it } from 'vitest';
import { readSource, sourceFiles, withoutComments } from '../helpers/sources';

const sources = [...sourceFiles('src-main'), ...sourceFiles('src-renderer'), ...sourceFiles('src-shared')];
const holding = (pattern: RegExp) =>
  sources.filter((path) => pattern.test(withoutComments(readSource(path))));

describe('addresses outside the program', () => {
  it('are never opened', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(holding(/openExternal/)).toEqual([]);
  });

  it('code is put into the page only to see whether it lives', () => {
    expect(holding(/executeJavaScript/)).toEqual(['src-main/app/close-guard.ts']);
  });

  it('experimental features stay off', () => {
    expect(
      holding(/enableBlinkFeatures|experimentalFeatures: true|allowRunningInsecureContent: true/),
    ).toEqual([]);
  });
});
