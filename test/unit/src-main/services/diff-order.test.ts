import { diff } from '@main/services/diff';
import { expect, it } from 'vitest';

const rows = (...ids: readonly string[]) => ({ lines: ids.map((id) => ({ id, text: id })) });

it('a row moved while another is added or removed is told as a change of order', () => {
  const moved = (before: ReturnType<typeof rows>, after: ReturnType<typeof rows>) =>
    diff(before, after).find(({ path }) => path === 'lines');
  expect(moved(rows('a', 'b'), rows('b', 'a', 'c'))).toMatchObject({ old: ['a', 'b'], new: ['b', 'a'] });
  expect(moved(rows('a', 'b', 'c'), rows('c', 'a'))).toMatchObject({ old: ['a', 'c'], new: ['c', 'a'] });
  expect(moved(rows('a', 'b'), rows('a', 'c', 'b'))).toBeUndefined();
});
