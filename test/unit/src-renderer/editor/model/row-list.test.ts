import { expect, test } from 'vitest';
import { duplicated, moved, movedTo } from '../../../../../src-renderer/editor/model/row-list';

const rows = [{ id: 'a' }, { id: 'b' }];
const idsOf = (of: readonly { readonly id: string }[]): readonly string[] => of.map(({ id }) => id);

test('a row moves by one place, and stays where there is none', () => {
  expect(idsOf(moved(rows, 0, 1))).toEqual(['b', 'a']);
  expect(moved(rows, 0, -1)).toBe(rows);
});

test('a duplicate follows its row under an id of its own', () => {
  expect(idsOf(duplicated(rows, 0, () => 'c'))).toEqual(['a', 'c', 'b']);
});

test('a dragged row takes the place it is dropped on, the others make room', () => {
  const three = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
  expect(idsOf(movedTo(three, 0, 2))).toEqual(['b', 'c', 'a']);
  expect(idsOf(movedTo(three, 2, 0))).toEqual(['c', 'a', 'b']);
  expect(movedTo(three, 1, 1)).toBe(three);
});
