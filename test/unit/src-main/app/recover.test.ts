import type { StartProblem } from '@shared/contract';
import { describe, expect, it } from 'vitest';
import { type RecoverParts, recover } from '../../../../src-main/app/recover';

const problem: StartProblem = { code: 'database-damaged', path: '/data/desk.sqlite', detail: '', ways: [] };

/** Says in order what was done. */
function bench(
  state: {
    isOpen?: boolean;
    chosen?: string | null;
    isFree?: boolean;
    isSound?: boolean;
    opensAs?: StartProblem | null;
  } = {},
) {
  const { isOpen = false, chosen = '/other', isFree = true, isSound = true, opensAs = null } = state;
  const done: string[] = [];
  const keeper = {
    folder: '/data',
    problem: problem as StartProblem | null,
    records: isOpen ? {} : null,
    open: async (folder: string) => {
      done.push(`open ${folder}`);
      keeper.problem = opensAs;
    },
  };
  const parts = {
    keeper,
    dialogs: { chooseFolder: async () => chosen },
    shell: { reveal: (path: string) => void done.push(`reveal ${path}`) },
    claimFolder: () => isFree,
    restoreBackup: async () => {
      done.push('restore');
      return isSound;
    },
    rememberFolder: (folder: string) => void done.push(`remember ${folder}`),
    quit: () => void done.push('quit'),
  } as unknown as RecoverParts;
  return { parts, done };
}

describe('the ways out of a start problem', () => {
  it.each([
    ['retry', ['open /data']],
    ['reveal', ['reveal /data/desk.sqlite']],
    ['restore-backup', ['restore', 'open /data']],
    ['choose-folder', ['open /other', 'remember /other']],
    ['quit', ['quit']],
  ] as const)('%s', async (way, steps) => {
    const { parts, done } = bench();
    await recover(way, parts);
    expect(done).toEqual(steps);
  });

  it.each(['retry', 'restore-backup', 'choose-folder'] as const)(
    '%s leaves records alone that are open',
    async (way) => {
      const { parts, done } = bench({ isOpen: true });
      await recover(way, parts);
      expect(done).toEqual([]);
    },
  );

  it('opens nothing when the person thought better of it', async () => {
    const { parts, done } = bench({ chosen: null });
    await recover('choose-folder', parts);
    expect(done).toEqual([]);
  });

  it('does not remember a folder that could not be opened either', async () => {
    const { parts, done } = bench({ opensAs: problem });
    await recover('choose-folder', parts);
    expect(done).toEqual(['open /other']);
  });

  it('takes no folder that another program holds', async () => {
    const { parts, done } = bench({ isFree: false });
    await expect(recover('choose-folder', parts)).rejects.toMatchObject({ code: 'busy' });
    expect(done).toEqual([]);
  });

  it('says so when no backup is sound, and leaves everything as it is', async () => {
    const { parts, done } = bench({ isSound: false });
    await expect(recover('restore-backup', parts)).rejects.toMatchObject({ code: 'not-found' });
    expect(done).toEqual(['restore']);
  });
});
