// Every edge case of the domain names where it is handled and a test that is there.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, readSource } from '../helpers/sources';

interface Case {
  readonly number: number;
  readonly cells: readonly string[];
  readonly files: readonly string[];
  readonly tests: readonly (readonly [file: string, title: string])[];
}

const named = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

function caseOf(line: string): Case {
  const [number = '', situation = '', how = '', where = '', shown = ''] = line
    .split(' | ')
    .map((cell) => cell.replace(/^\|\s*|\s*\|$/g, '').trim());
  const tests = shown.split('<br>').map((each) => {
    const [file = '', ...title] = each.split(' › ');
    return [file.replaceAll('`', ''), title.join(' › ')] as const;
  });
  return { number: Number(number), cells: [situation, how], files: named(where), tests };
}

const cases = readSource('docs/edge-cases.md')
  .split('\n')
  .filter((line) => /^\| \d+ \|/.test(line))
  .map(caseOf);

/**
 * Whether a test file has a test of this very title: in the call of a test, or first in a row of a table of cases. A comment, a group's
 * title or any other text of the same words is none.
 */
function hasTitle(source: string, title: string): boolean {
  const words = `(['"\`])${title.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')}\\1`;
  const call = new RegExp(String.raw`\b(?:it|test)(?:\.\w+)*(?:\((?:[^()]|\([^()]*\))*\))?\(\s*${words}`);
  const row = new RegExp(String.raw`\[\s*${words},`);
  return call.test(source) || (source.includes('.each') && row.test(source));
}

describe('a title of a test', () => {
  const source = `it('is counted', () => {}); // 'is told'
    describe('a complaint', () => {}); it.each([['by hand', 1]])('%s', () => {}); test("it's sent", {}, f);`;

  it.each(['is counted', 'by hand', "it's sent"])('%s is there', (title) => {
    expect(hasTitle(source, title)).toBe(true);
  });

  it.each(['is told', 'a complaint', 'counted'])('%s is not', (title) => {
    expect(hasTitle(source, title)).toBe(false);
  });
});

describe('the table of edge cases', () => {
  it('has the rows 1 to 38 in order, each with a situation and how it is handled', () => {
    expect(cases.map(({ number }) => number)).toEqual(Array.from({ length: 38 }, (_, index) => index + 1));
    expect(cases.filter(({ cells }) => cells.some((cell) => cell === ''))).toEqual([]);
  });

  it.each(cases)('row $number names files that are there, and at least one', ({ files }) => {
    expect(files).not.toEqual([]);
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  it.each(cases)('row $number names tests that are there by their very titles', ({ tests }) => {
    expect(tests).not.toEqual([]);
    const missing = tests.filter(
      ([file, title]) =>
        !/\.(test|spec)\.ts$/.test(file) ||
        !existsSync(join(ROOT, file)) ||
        !hasTitle(readSource(file), title),
    );
    expect(missing).toEqual([]);
  });
});
