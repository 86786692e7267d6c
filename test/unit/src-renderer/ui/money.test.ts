import { expect, test } from 'vitest';
import { decimalText, fenOf, scaledOf, yuanText } from '../../../../src-renderer/ui/money';

test('money is counted in fen', () => {
  expect([fenOf('12.5'), fenOf('1,200'), fenOf('-3.05'), fenOf('0.1'), fenOf('abc'), fenOf('1.234')]).toEqual(
    [1250, 120000, -305, 10, null, null],
  );
  expect([yuanText(10), yuanText(-305), yuanText(0)]).toEqual(['0.10', '-3.05', '0.00']);
});

test('a score is kept in tenths and never takes a second decimal', () => {
  expect([scaledOf('85.9', 1), scaledOf('86', 1), scaledOf('85.94', 1), scaledOf('-0.5', 1)]).toEqual([
    859,
    860,
    null,
    -5,
  ]);
  expect([decimalText(859, 1), decimalText(-5, 1), decimalText(1000, 1)]).toEqual(['85.9', '-0.5', '100.0']);
});
