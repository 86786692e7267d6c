import { createPictureShelf } from '@main/services/picture-shelf';
import type { ScreenPicture } from '@shared/contract';
import { expect, it, vi } from 'vitest';

const picture = (size: number): ScreenPicture => ({
  bytes: new Uint8Array(size),
  kind: 'jpeg',
  width: 1,
  height: 1,
});
const making = (size: number) => vi.fn(async () => picture(size));

it('makes a picture once while it stays, also when it is asked for twice at the same time', async () => {
  const shelf = createPictureShelf(100, 2);
  const make = making(10);
  const [one, other] = await Promise.all([shelf.take('a', make), shelf.take('a', make)]);
  expect(one).toBe(other);
  expect(await shelf.take('a', make)).toBe(one);
  expect(make).toHaveBeenCalledTimes(1);
});

it('lets the one go that nobody wanted for longest when there is no more room', async () => {
  const shelf = createPictureShelf(100, 2);
  const [first, second, third] = [making(40), making(40), making(40)];
  await shelf.take('first', first);
  await shelf.take('second', second);
  await shelf.take('first', first);
  await shelf.take('third', third);
  await shelf.take('first', first);
  await shelf.take('third', third);
  expect([first, third].map((make) => make.mock.calls.length)).toEqual([1, 1]);
  await shelf.take('second', second);
  expect(second).toHaveBeenCalledTimes(2);
});

it('gives a picture larger than all its room, and does not keep it', async () => {
  const shelf = createPictureShelf(100, 2);
  const make = making(101);
  expect((await shelf.take('a', make)).bytes.byteLength).toBe(101);
  await shelf.take('a', make);
  expect(make).toHaveBeenCalledTimes(2);
});

it('tries again after a failure, and a failure blocks nobody', async () => {
  const shelf = createPictureShelf(100, 1);
  const broken = vi.fn(async (): Promise<ScreenPicture> => Promise.reject(new Error('half a photo')));
  await expect(shelf.take('a', broken)).rejects.toThrow('half a photo');
  const [again, other] = await Promise.allSettled([shelf.take('a', broken), shelf.take('b', making(1))]);
  expect([again.status, other.status]).toEqual(['rejected', 'fulfilled']);
  expect(broken).toHaveBeenCalledTimes(2);
});

it('makes no more at the same time than it may, and all in the end', async () => {
  const shelf = createPictureShelf(1_000, 2);
  let running = 0;
  let most = 0;
  const make = async (): Promise<ScreenPicture> => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((later) => setTimeout(later, 5));
    running -= 1;
    return picture(1);
  };
  await Promise.all(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((key) => shelf.take(key, make)));
  expect(most).toBe(2);
});
