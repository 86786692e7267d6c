import {
  breakLines,
  cleanText,
  joinLines,
  missingGlyphs,
  notoSansSc,
  replaceUnprintable,
  widthOf,
} from '@shared/forms';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const metrics = notoSansSc();
const lines = (text: string, ems: number): readonly string[] =>
  breakLines(text, ems * 10, 10, false, metrics).map((line) => line.text);

describe('breaking lines', () => {
  test('Chinese is broken after any character that fits', () => {
    expect(lines('一二三四五六七', 3)).toEqual(['一二三', '四五六', '七']);
  });

  test('a closing mark never begins a line', () => {
    expect(lines('一二三,四五六。七', 3)).toEqual(['一二', '三,四', '五六。', '七']);
  });

  test('an opening mark never ends a line', () => {
    expect(lines('一二(三四)五', 3)).toEqual(['一二', '(三四)', '五']);
  });

  test('a Latin word stays whole when it fits on a line, and may part after a hyphen', () => {
    expect(lines('装配 thread gauge', 5)).toEqual(['装配', 'thread', 'gauge']);
    expect(lines('KS-2026-0007', 5.5)).toEqual(['KS-2026-', '0007']);
  });

  test('a date stays whole when it fits on a line, and is cut after a hyphen when it does not', () => {
    expect(lines('已关闭 2026-09-05', 7)).toEqual(['已关闭', '2026-09-05']);
    expect(lines('实 2026-09-05', 5.5)).toEqual(['实', '2026-09-', '05']);
  });

  test('a word longer than a line is cut where the line is full', () => {
    expect(lines('XXXXXXXXXXXX', 3).join('')).toBe('XXXXXXXXXXXX');
    expect(lines('XXXXXXXXXXXX', 3).length).toBeGreaterThan(2);
  });

  test('the writer’s own line ends stay, empty lines too', () => {
    expect(lines('甲\n\n乙', 9)).toEqual(['甲', '', '乙']);
  });

  test('a surrogate pair and an accent are never torn', () => {
    expect(lines('𠮷𠮷𠮷', 1)).toEqual(['𠮷', '𠮷', '𠮷']);
    for (const line of lines('q̃q̃q̃q̃q̃q̃q̃', 1)) expect(line.startsWith('\u0303')).toBe(false);
  });

  test('a text is broken for its own width and weight, however often it comes', () => {
    const text = '螺纹 thread gauge 通规不过';
    const narrow = lines(text, 4);
    expect(lines(text, 9)).not.toEqual(narrow);
    expect(lines(text, 4)).toEqual(narrow);
    const widths = [20, 60, 100].map((ems) => [
      breakLines('WWWW iiii WWWW', ems, 10, false, metrics).length,
      breakLines('WWWW iiii WWWW', ems, 10, true, metrics).length,
    ]);
    const fresh = [20, 60, 100].map((ems) => [
      breakLines('WWWW iiii WWWW', ems, 10, false, notoSansSc()).length,
      breakLines('WWWW iiii WWWW', ems, 10, true, notoSansSc()).length,
    ]);
    expect(widths).toEqual(fresh);
  });

  test('whatever is written, no line is too wide and nothing is lost', () => {
    const sign = fc.constantFrom(...'一二三,。()「」abc XYZ-/0123456789\n 𠮷');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 200 }), fc.integer({ min: 2, max: 20 }), (signs, ems) => {
        const text = signs.join('');
        const broken = breakLines(text, ems * 10, 10, false, metrics);
        for (const line of broken)
          expect(widthOf(line.text, 10, false, metrics)).toBeLessThanOrEqual(ems * 10 + 0.01);
        expect(joinLines(broken)).toBe(text);
      }),
    );
  });
});

describe('text as printed', () => {
  test('line ends become one kind, tabs two spaces, control characters a box', () => {
    expect(cleanText('a\r\nb\rc\td\u0000e\u0007')).toBe('a\nb\nc  d□e□');
  });

  test('marks that steer direction unseen are dropped, an accent joins its letter', () => {
    expect(cleanText('a\u202eb\u200bc')).toBe('abc');
    expect(cleanText('e\u0301')).toBe('é');
  });

  test('half a surrogate pair becomes a box', () => {
    expect(cleanText('x\ud800y')).toBe('x□y');
  });
});

describe('characters the font lacks', () => {
  test('are named with their codes, each once', () => {
    expect(missingGlyphs('孔径⌀8 ☑ ⌀', metrics)).toEqual([
      { character: '⌀', code: 'U+2300' },
      { character: '☑', code: 'U+2611' },
    ]);
    expect(missingGlyphs('普通文字 abc ±0.5℃ Ω', metrics)).toEqual([]);
  });

  test('are replaced only on demand, by usual stand-ins or their codes', () => {
    expect(replaceUnprintable('⌀8 ☑ 😀', metrics)).toBe('Ø8 [√] [U+1F600]');
  });
});
