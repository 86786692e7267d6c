// Chromium's faults are mended in new versions only: which Electron users get is stated once and is no old one.
import { describe, expect, it } from 'vitest';
import { readSource } from '../helpers/sources';

/** The oldest major that still gets security fixes, looked at when the version is raised. */
const OLDEST_SUPPORTED = 43;

const { devDependencies } = JSON.parse(readSource('package.json')) as {
  readonly devDependencies: Readonly<Record<string, string>>;
};
const wanted = devDependencies.electron ?? '';
const major = Number(wanted.split('.')[0]);

describe("the users' Electron", () => {
  it('is one exact version, still supported', () => {
    expect(wanted).toMatch(/^\d+\.\d+\.\d+$/);
    expect(major).toBeGreaterThanOrEqual(OLDEST_SUPPORTED);
  });

  it('is the one that is locked', () => {
    const { packages } = JSON.parse(readSource('package-lock.json')) as {
      readonly packages: Readonly<Record<string, { readonly version?: string }>>;
    };
    expect(packages['node_modules/electron']?.version).toBe(wanted);
  });

  it('is the one the documents name', () => {
    expect(readSource('docs/dependencies.md')).toContain(`the window; ${major}.x for users`);
    expect(readSource('docs/adr/0001-electron-runtime.md')).toContain(`the current Electron (${major})`);
  });

  it('is more than the one tests may fall back on', () => {
    const fallback = /electron@(\d+)\./.exec(devDependencies['electron-33'] ?? '')?.[1];
    expect(major).toBeGreaterThan(Number(fallback));
  });
});
