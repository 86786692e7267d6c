import type { ElectronApplication } from '@playwright/test';
import { describe, expect, it, vi } from 'vitest';
import { steadied } from '../../helpers/electron';

/** A program that answers with these, one after the other. */
function answering(...answers: readonly (string | Error)[]) {
  const evaluate = vi.fn(async (..._given: readonly unknown[]) => {
    const answer = answers[evaluate.mock.calls.length - 1];
    if (answer instanceof Error) throw answer;
    return answer;
  });
  return { evaluate, app: steadied({ evaluate } as unknown as ElectronApplication) };
}

const lost = new Error('electronApplication.evaluate: Resulting promise was garbage collected');

describe('asking the main process', () => {
  it('asks again when the inspector lost the answer, with the same question', async () => {
    const { app, evaluate } = answering(lost, lost, 'the answer');
    const question = () => 'unused';
    expect(await app.evaluate(question, 'argument')).toBe('the answer');
    expect(evaluate.mock.calls).toEqual(Array.from({ length: 3 }, () => [question, 'argument']));
  });

  it('gives up on an answer lost three times', async () => {
    const { app, evaluate } = answering(lost, lost, lost, 'too late');
    await expect(app.evaluate(() => undefined)).rejects.toThrow(lost);
    expect(evaluate).toHaveBeenCalledTimes(3);
  });

  it('hides no other failure', async () => {
    const { app, evaluate } = answering(new Error('a fault of the program'), 'hidden');
    await expect(app.evaluate(() => undefined)).rejects.toThrow('a fault of the program');
    expect(evaluate).toHaveBeenCalledTimes(1);
  });
});
