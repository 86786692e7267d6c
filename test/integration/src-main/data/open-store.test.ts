import { openStore } from '@main/data';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../../support/temp';

const clock = { now: () => Date.UTC(2026, 10, 21) };

describe('opening the store', () => {
  it('makes a database in an empty folder and opens it again', async () => {
    const folder = tempFolder();
    const store = await openStore({ folder, clock });
    expect(store.quickCheck()).toBe('ok');
    await store.close();
    const again = await openStore({ folder, clock });
    expect(again.wasUnclean).toBe(false);
    await again.close();
  });
});
