import { withLaterFields } from '@shared/domain/record/upgrade';
import { blankReport } from '@shared/domain/report';
import { describe, expect, it } from 'vitest';

describe('a body kept before a field was there', () => {
  it('reads with nothing in that field', () => {
    const { photos: _, planned: __, translation: ___, layout: ____, ...older } = blankReport();
    expect(withLaterFields('report', { ...older, title: '毛刺' })).toEqual({
      ...blankReport(),
      title: '毛刺',
    });
  });

  it('stays as it is when it is not of its kind', () => {
    expect(withLaterFields('report', { title: 1 })).toEqual({ title: 1 });
  });
});
