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

/** Whether a test file has the title as a text of its own, not as a part of another one. */
const hasTitle = (source: string, title: string): boolean =>
  ["'", '"', '`'].some((quote) => source.includes(`${quote}${title}${quote}`));

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
