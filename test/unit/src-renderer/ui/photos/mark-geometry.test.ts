import type { PhotoMark } from '@shared/domain/photo';
import { photoMarkSchema } from '@shared/domain/photo';
import { canvasAsPrinted } from '@shared/forms/photo-marks';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  markAt,
  markOfDrag,
  movedBy,
  newMark,
  resizedBy,
} from '../../../../../src-renderer/ui/photos/mark-geometry';

const box = (x: number, y: number, width: number, height: number): PhotoMark => ({
  kind: 'box',
  from: { x, y },
  to: { x: x + width, y: y + height },
  words: '孔偏',
});
const kind = fc.constantFrom('box' as const, 'arrow' as const);
const far = fc.record({
  x: fc.double({ min: -2, max: 3, noNaN: true }),
  y: fc.double({ min: -2, max: 3, noNaN: true }),
});

describe('a drag', () => {
  it('draws from where it began to where it ended', () => {
    expect(markOfDrag('arrow', { x: 0.8, y: 0.2 }, { x: 0.1, y: 0.9 })).toEqual({
      kind: 'arrow',
      from: { x: 0.8, y: 0.2 },
      to: { x: 0.1, y: 0.9 },
      words: '',
    });
  });

  it('that is hardly more than a click draws nothing; a level arrow is one, a level box is none', () => {
    const [start, level] = [
      { x: 0.5, y: 0.5 },
      { x: 0.7, y: 0.5 },
    ];
    expect(markOfDrag('box', start, { x: 0.505, y: 0.51 })).toBeNull();
    expect(markOfDrag('arrow', start, { x: 0.505, y: 0.51 })).toBeNull();
    expect(markOfDrag('box', start, level)).toBeNull();
    expect(markOfDrag('arrow', start, level)?.to).toEqual(level);
  });

  it('beyond the picture’s edge ends at the edge', () => {
    expect(markOfDrag('box', { x: 0.5, y: 0.5 }, { x: 1.7, y: -0.3 })?.to).toEqual({ x: 1, y: 0 });
  });
});

describe('a mark', () => {
  it('drawn, moved and resized in any way is one that can be saved, and keeps its words', () => {
    fc.assert(
      fc.property(kind, far, far, far, far, (of, from, to, by, more) => {
        const drawn = markOfDrag(of, from, to);
        if (drawn === null) return;
        const changed = resizedBy(movedBy({ ...drawn, words: '裂' }, by), more);
        expect(v.is(photoMarkSchema, changed)).toBe(true);
        expect(changed.words).toBe('裂');
      }),
    );
  });

  it('keeps its size while it is moved, also against the edge', () => {
    fc.assert(
      fc.property(far, (by) => {
        const { from, to } = movedBy(box(0.2, 0.3, 0.25, 0.15), by);
        expect(to.x - from.x).toBeCloseTo(0.25, 3);
        expect(to.y - from.y).toBeCloseTo(0.15, 3);
      }),
    );
    expect(movedBy(box(0.2, 0.3, 0.25, 0.15), { x: 5, y: 0 }).to.x).toBe(1);
  });

  it('is resized at its far end, and never to nothing', () => {
    expect(resizedBy(box(0.2, 0.2, 0.3, 0.3), { x: 0.1, y: -0.1 })).toMatchObject({
      from: { x: 0.2, y: 0.2 },
      to: { x: 0.6, y: 0.4 },
    });
    const small = box(0.2, 0.2, 0.02, 0.02);
    expect(resizedBy(small, { x: -0.02, y: 0 })).toBe(small);
  });

  it('added by keyboard stands whole in the picture, each at a place of its own', () => {
    const added = Array.from({ length: 9 }, (_, count) => newMark(count % 2 === 0 ? 'box' : 'arrow', count));
    for (const mark of added) expect(v.is(photoMarkSchema, mark)).toBe(true);
    expect(new Set(added.map((mark) => JSON.stringify(mark.from))).size).toBe(9);
    for (const { from, to } of added) expect(Math.abs(to.x - from.x)).toBeGreaterThan(0.2);
  });
});

describe('a click', () => {
  const canvas = canvasAsPrinted(1000, 800);
  const arrow: PhotoMark = { kind: 'arrow', from: { x: 0.1, y: 0.1 }, to: { x: 0.9, y: 0.9 }, words: '' };

  it('takes a box by its line, not by the ground inside it', () => {
    const marks = [box(0.2, 0.2, 0.6, 0.6)];
    expect(markAt(marks, { x: 0.2, y: 0.5 }, canvas)).toBe(0);
    expect(markAt(marks, { x: 0.5, y: 0.805 }, canvas)).toBe(0);
    expect(markAt(marks, { x: 0.5, y: 0.5 }, canvas)).toBeNull();
    expect(markAt(marks, { x: 0.9, y: 0.2 }, canvas)).toBeNull();
  });

  it('takes an arrow along its whole length and no further', () => {
    expect(markAt([arrow], { x: 0.5, y: 0.5 }, canvas)).toBe(0);
    expect(markAt([arrow], { x: 0.97, y: 0.97 }, canvas)).toBeNull();
    expect(markAt([arrow], { x: 0.5, y: 0.7 }, canvas)).toBeNull();
  });

  it('takes the one on top where two cross', () => {
    expect(markAt([arrow, box(0.5, 0.1, 0.4, 0.8)], { x: 0.5, y: 0.5 }, canvas)).toBe(1);
  });
});
