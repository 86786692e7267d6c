import type { PhotoMark } from '@shared/domain/photo';
import { expect, it } from 'vitest';
import { changedTo, startedWith, undone } from '../../../../../src-renderer/ui/photos/mark-history';

const mark = (words: string): PhotoMark => ({
  kind: 'box',
  from: { x: 0, y: 0 },
  to: { x: 1, y: 1 },
  words,
});

it('goes back step by step to what was there, and no further', () => {
  const start = startedWith([mark('a')]);
  const after = changedTo(changedTo(start, [mark('a'), mark('b')]), [mark('b')]);
  const back = undone(undone(after));
  expect(undone(after).marks).toEqual([mark('a'), mark('b')]);
  expect(back.marks).toEqual([mark('a')]);
  expect(undone(back)).toBe(back);
});

it('takes all steps of one drag as one, and two drags as two', () => {
  let history = startedWith([mark('')]);
  for (const words of ['1', '2', '3']) history = changedTo(history, [mark(words)], 'drag one');
  for (const words of ['4', '5']) history = changedTo(history, [mark(words)], 'drag two');
  expect(undone(history).marks).toEqual([mark('3')]);
  expect(undone(undone(history)).marks).toEqual([mark('')]);
});

it('starts a new step after an undo, even for the same drag', () => {
  const once = changedTo(startedWith([mark('')]), [mark('1')], 'words 0');
  const again = changedTo(undone(once), [mark('2')], 'words 0');
  expect(undone(again).marks).toEqual([mark('')]);
});
