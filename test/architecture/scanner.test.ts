// The scanner the other tests here rely on: a scanner that sees nothing would let everything pass.
import { expect, it } from 'vitest';
import { cyclesIn, runtimeSpecifiersIn, specifiersIn, withoutComments } from '../helpers/sources';

it('sees every way of importing', () => {
  const source = `
    import a from 'one';
    import type { B } from "two";
    import {
      c,
      d as e,
    } from 'three';
    import 'four';
    export * from 'five';
    export { f } from 'six';
    const g = await import('seven');
    const h = new Worker(new URL('./eight.js', import.meta.url));
  `;
  expect(specifiersIn(source).sort()).toEqual(
    ['one', 'two', 'three', 'four', 'five', 'six', 'seven', './eight.js'].sort(),
  );
});

it('does not see imports in comments, nor mistakes a string for a comment', () => {
  expect(specifiersIn("// import a from 'one'\n/* import 'two' */")).toEqual([]);
  expect(withoutComments("const url = 'https://example.org'; // gone")).toBe(
    "const url = 'https://example.org'; ",
  );
});

it('knows which imports are types only', () => {
  const source =
    "import type { A } from 'one';\nimport { type B, c } from 'two';\nexport type { D } from 'three';";
  expect(runtimeSpecifiersIn(source)).toEqual(['two']);
});

it('finds a cycle and shows its way round', () => {
  expect(
    cyclesIn([
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'b'],
    ]),
  ).toEqual([['b', 'c', 'b']]);
  expect(
    cyclesIn([
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'c'],
    ]),
  ).toEqual([]);
});
