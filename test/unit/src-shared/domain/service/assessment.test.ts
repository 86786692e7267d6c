import { type Assessment, assessmentPoints } from '@shared/domain/service';
import { expect, it } from 'vitest';

const row = (score: number | null, maximum: number | null): Assessment => ({
  id: '00000000-0000-4000-8000-000000000001',
  item: '',
  maximum,
  score,
  assessor: '',
  on: null,
});

it('adds the items that have both numbers', () => {
  expect(assessmentPoints([row(36, 40), row(null, 40), row(18, 20)])).toEqual({ score: 54, maximum: 60 });
});

it('says nothing while no item is judged', () => {
  expect(assessmentPoints([row(null, 40), row(5, null)])).toBeNull();
});
