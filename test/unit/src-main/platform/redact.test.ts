import { describe, expect, it } from 'vitest';
import { redact } from '../../../../src-main/platform/redact';

const folders = { data: '/people/wang.min/desk', home: '/people/wang.min' };

describe('what a log line may not tell', () => {
  it.each([
    ['mail addresses', 'sent to li.na+qa@example.com.cn today', 'sent to <mail> today'],
    ['mobile numbers', 'call 13800138000 now', 'call <number> now'],
    ['numbers with area code', 'call +86 574-8765 4321 now', 'call <number> now'],
    ['names', 'operator 王敏 saved', 'operator <text> saved'],
    ['sentences', 'value 顾客说2件有裂纹,要求退货 refused', 'value <text> refused'],
    ['the home folder', 'open /people/wang.min/Documents/a.xlsx', 'open <home>/Documents/a.xlsx'],
    ['the data folder, by its own name', 'open /people/wang.min/desk/desk.sqlite', 'open <data>/desk.sqlite'],
  ])('%s', (_what, text, clean) => {
    expect(redact(text, folders)).toBe(clean);
  });

  it.each([
    'E6EFB40F19',
    'SQLITE_FULL: database or disk is full',
    'body.lines.0.batch',
    '2026-11-21T22:58:14.231Z',
  ])('%s stays readable', (text) => {
    expect(redact(text, folders)).toBe(text);
  });

  it('cuts what is too long', () => {
    expect(redact('x'.repeat(10_000), {}).length).toBeLessThan(500);
  });
});
