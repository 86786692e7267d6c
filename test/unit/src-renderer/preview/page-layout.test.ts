import { describe, expect, it } from 'vitest';
import {
  layoutOf,
  pageInView,
  pageNumberOf,
  visiblePages,
} from '../../../../src-renderer/preview/page-layout';

const upright = { width: 100, height: 200 };
const { pages, width, height } = layoutOf([upright, { width: 300, height: 100 }, upright], 2, 10);

describe('the layout of pages', () => {
  it('stacks them with gaps around, each in its own size', () => {
    expect(pages).toEqual([
      { top: 10, width: 200, height: 400 },
      { top: 420, width: 600, height: 200 },
      { top: 630, width: 200, height: 400 },
    ]);
    expect({ width, height }).toEqual({ width: 600, height: 1040 });
  });

  it('draws what is in the window and its margin, and nothing else', () => {
    expect(visiblePages(pages, 0, 300, 0)).toEqual([0]);
    expect(visiblePages(pages, 0, 300, 150)).toEqual([0, 1]);
    expect(visiblePages(pages, 415, 300, 0)).toEqual([1, 2]);
    expect(visiblePages([], 0, 300, 100)).toEqual([]);
  });

  it('takes the page that fills most of the window for the current one, the upper one of equals', () => {
    expect(pageInView(pages, 0, 500)).toBe(0);
    expect(pageInView(pages, 600, 300)).toBe(2);
    expect(pageInView(layoutOf([upright, upright], 1, 0).pages, 100, 200)).toBe(0);
    expect(pageInView([], 0, 500)).toBe(0);
  });
});

describe('a page number', () => {
  it('is held within the document', () => {
    expect(pageNumberOf('3', 12)).toBe(3);
    expect(pageNumberOf(' １２ ', 12)).toBe(12);
    expect(pageNumberOf('999', 12)).toBe(12);
    expect(pageNumberOf('0', 12)).toBe(1);
  });

  it('is none when it is no number', () => {
    for (const text of ['', 'x', '-1', '1.5', '1e3']) expect(pageNumberOf(text, 12)).toBeNull();
  });
});
