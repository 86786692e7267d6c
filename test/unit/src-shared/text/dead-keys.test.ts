import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { textsOf } from '@shared/text';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../../..');

/** Every name, code and key that the program's sources hold, the texts themselves left out. */
function wordsOfSources(): ReadonlySet<string> {
  const files = ['src-shared', 'src-main', 'src-renderer'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .map((file) => join(room, file).replaceAll('\\', '/'))
      .filter((file) => /\.tsx?$/.test(file) && !/^src-shared\/text\/(?:zh-CN|en)\b/.test(file)),
  );
  const texts = files.map((file) => readFileSync(join(root, file), 'utf8'));
  return new Set(texts.flatMap((text) => text.match(/[\w$-]+/g) ?? []));
}

function* keysOf(node: object, path: readonly string[] = []): Generator<readonly string[]> {
  for (const [key, child] of Object.entries(node) as readonly (readonly [string, unknown])[])
    if (typeof child === 'string') yield [...path, key];
    else yield* keysOf(child as object, [...path, key]);
}

/** Sentences of lists that are shown as a whole: nothing names one of them. */
const shownAsList = /^workspace\.phrases\./;

/** Finds only what no source names at all; a dead key that shares its name with a living one is not found. */
it('every sentence has a name that the program knows', () => {
  const words = wordsOfSources();
  // `lines.*.batch` is the name of a field: each part of it is a word.
  const isNamed = (key: string): boolean =>
    words.has(key) || key.split('.').every((part) => part === '*' || words.has(part));
  const dead = [...keysOf(textsOf('zh-CN'))].filter(
    (path) => !shownAsList.test(path.join('.')) && !isNamed(path.at(-1) ?? ''),
  );
  expect(dead.map((path) => path.join('.'))).toEqual([]);
});
