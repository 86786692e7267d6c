import { expect, it } from 'vitest';
import { readSource, repositoryFiles, withoutComments } from '../helpers/sources';

const tests = repositoryFiles().filter((path) => /^test\/.+\.test\.(ts|tsx|mjs)$/.test(path));
/** As vitest.config.ts finds the files that load their modules by themselves. */
const isNamedSo = (path: string): boolean => /^test\/unit\/.+\.mocked\.test\.(ts|tsx|mjs)$/.test(path);
const isMocking = (path: string): boolean =>
  /\bvi\.(?:mock|doMock)\(/.test(withoutComments(readSource(path)));

it('test files that put something else in a module’s place are named .mocked., and only those', () => {
  const mocking = tests.filter(isMocking);
  expect(mocking.length).toBeGreaterThan(5);
  expect(tests.filter((path) => isNamedSo(path) !== isMocking(path))).toEqual([]);
  // One of another stage would be found by no glob.
  expect(tests.filter((path) => path.includes('.mocked.') && !isNamedSo(path))).toEqual([]);
});
