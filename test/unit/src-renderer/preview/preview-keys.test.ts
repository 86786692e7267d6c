import { describe, expect, it } from 'vitest';
import { previewKeyOf } from '../../../../src-renderer/preview/use-preview-keys';

const press = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...more,
});

describe('a key in the preview', () => {
  it('zooms with Ctrl, with or without the shift that + needs', () => {
    expect(previewKeyOf(press('+', { ctrlKey: true }), false)).toBe('zoom-in');
    expect(previewKeyOf(press('=', { ctrlKey: true }), true)).toBe('zoom-in');
    expect(previewKeyOf(press('-', { metaKey: true }), false)).toBe('zoom-out');
    expect(previewKeyOf(press('-'), false)).toBeUndefined();
  });

  it('leaves Home and End to a field, and turns pages from it', () => {
    expect(previewKeyOf(press('Home'), false)).toBe('first');
    expect(previewKeyOf(press('Home'), true)).toBeUndefined();
    expect(previewKeyOf(press('PageDown'), true)).toBe('next');
  });

  it('means nothing while Chinese is composed or Alt is held', () => {
    expect(previewKeyOf(press('PageDown', { isComposing: true }), false)).toBeUndefined();
    expect(previewKeyOf(press('PageDown', { altKey: true }), false)).toBeUndefined();
  });
});
