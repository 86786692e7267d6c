import { describe, expect, it } from 'vitest';
import { shareOf, zoomedIn, zoomedOut } from '../../../../src-renderer/preview/zoom';

const a4 = { width: 595, height: 842 };

describe('zoom', () => {
  it('steps from anywhere to the next step and stays at the ends', () => {
    expect(zoomedIn(1)).toBe(1.1);
    expect(zoomedIn(1.3)).toBe(1.5);
    expect(zoomedIn(4)).toBe(4);
    expect(zoomedOut(1)).toBe(0.9);
    expect(zoomedOut(1.3)).toBe(1.25);
    expect(zoomedOut(0.25)).toBe(0.25);
  });

  it('comes back to where it was', () => {
    expect(zoomedOut(zoomedIn(1))).toBe(1);
  });

  it('fits the width, or the whole page', () => {
    const room = { width: 1190 * (96 / 72), height: 842 * (96 / 72) };
    expect(shareOf('width', a4, room)).toBeCloseTo(2);
    expect(shareOf('page', a4, room)).toBeCloseTo(1);
    expect(shareOf(0.5, a4, room)).toBe(0.5);
  });

  it('never shrinks a page to nothing in a tiny window', () => {
    expect(shareOf('page', a4, { width: 0, height: -20 })).toBeGreaterThan(0);
  });
});
