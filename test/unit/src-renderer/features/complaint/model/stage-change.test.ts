import { blankComplaint } from '@shared/domain/complaint';
import { describe, expect, it } from 'vitest';
import { withStage } from '../../../../../../src-renderer/features/complaint/model/stage-change';

const today = '2026-11-18';
const id = '00000000-0000-4000-8000-000000000001';
const inDevelopment = { ...blankComplaint(), stage: 'development' as const };

describe('the stage and its hand-over', () => {
  it('change together when development is left', () => {
    const after = withStage(inDevelopment, 'mass-production', today, id);
    expect(after.stage).toBe('mass-production');
    expect(after.stageChanges).toMatchObject([{ from: 'development', to: 'mass-production', on: today }]);
  });

  it('keep one unsigned row while the choice changes, and none when it is taken back', () => {
    const first = withStage(inDevelopment, 'mass-production', today, id);
    const second = withStage(first, 'after-sales', today, id);
    expect(second.stageChanges).toMatchObject([{ from: 'development', to: 'after-sales' }]);
    expect(withStage(second, 'development', today, id).stageChanges).toEqual([]);
  });

  it('leave a signed row alone', () => {
    const signed = withStage(inDevelopment, 'mass-production', today, id);
    const body = {
      ...signed,
      stageChanges: signed.stageChanges.map((row) => ({ ...row, handedOverBy: '郑工', takenOverBy: '李工' })),
    };
    expect(withStage(body, 'after-sales', today, id).stageChanges).toEqual(body.stageChanges);
  });
});
