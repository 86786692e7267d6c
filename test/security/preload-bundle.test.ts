// The built preload script: only names, no schemas; it is read by every start and runs beside the page.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const bundle = () => readFile(join(import.meta.dirname, '..', '..', 'out', 'preload', 'index.cjs'), 'utf8');

describe('the built preload script', () => {
  it('is small and holds no schema', async () => {
    const code = await bundle();
    expect(code.length).toBeLessThan(6_000);
    expect(code).not.toMatch(/valibot|strictObject|safeParse|maxLength/);
  });

  it('loads nothing but Electron', async () => {
    const loaded = [...(await bundle()).matchAll(/require\(([^)]*)\)/g)].map(([, name]) =>
      name?.replaceAll(/["'`]/g, ''),
    );
    expect(loaded).toEqual(['electron']);
  });
});
