import { expect, test } from 'vitest';
import { fenOf, yuanText } from '../../../../src-renderer/ui/money';

test('money is counted in fen', () => {
  expect([fenOf('12.5'), fenOf('1,200'), fenOf('-3.05'), fenOf('0.1'), fenOf('abc'), fenOf('1.234')]).toEqual(
    [1250, 120000, -305, 10, null, null],
  );
  expect([yuanText(10), yuanText(-305), yuanText(0)]).toEqual(['0.10', '-3.05', '0.00']);
});
