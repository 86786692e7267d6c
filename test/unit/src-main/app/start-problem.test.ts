import { describe, expect, it } from 'vitest';
import { startProblemOf } from '../../../../src-main/app/start-problem';
import { StoreProblem } from '../../../../src-main/data';

describe('what is said of a failed start', () => {
  it('names path, cause and ways out', () => {
    const problem = new StoreProblem('database-newer', '/data/desk.sqlite', 'schema 9');
    expect(startProblemOf(problem, '/data', true)).toEqual({
      code: 'database-newer',
      path: '/data/desk.sqlite',
      detail: 'schema 9',
      ways: ['reveal', 'choose-folder', 'retry', 'quit'],
    });
  });

  it('offers to restore only where there is a backup', () => {
    const problem = new StoreProblem('database-damaged', '/data/desk.sqlite', 'x');
    expect(startProblemOf(problem, '/data', true).ways).toContain('restore-backup');
    expect(startProblemOf(problem, '/data', false).ways).not.toContain('restore-backup');
  });

  it('knows a way out even of what nobody foresaw', () => {
    expect(startProblemOf(new TypeError('x is not a function'), '/data', false)).toMatchObject({
      code: 'unknown',
      path: '/data',
      detail: 'x is not a function',
      ways: ['retry', 'reveal', 'choose-folder', 'quit'],
    });
  });
});
