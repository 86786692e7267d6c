import {
  blankNotice,
  blankRecipient,
  type Notice,
  openAfterSending,
  saysTheSame,
} from '@shared/domain/notice';
import { expect, it } from 'vitest';

const id = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

const notice: Notice = {
  ...blankNotice(),
  recipients: [blankRecipient(id(1))],
  remedies: [
    { id: id(2), kind: 'replacement', quantity: 3, on: '2026-11-25', person: '', note: '', doneOn: null },
  ],
};

function changed(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) {
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([each]) => [each, 'x']));
    return 'x';
  }
  if (key === '*') return (value as readonly unknown[]).map((each) => changed(each, rest));
  return { ...(value as object), [key]: changed(Reflect.get(Object(value), key), rest) };
}

it.each(openAfterSending)(
  '%s may be entered of a notice that went out: it says nothing new to the customer',
  (path) => {
    expect(saysTheSame(notice, changed(notice, path.split('.')) as Notice)).toBe(true);
  },
);

it.each(['subject', 'ranges', 'recipients.*.contactName', 'remedies.*.on', 'property.item', 'requestBy'])(
  '%s may not: the customer was told otherwise',
  (path) => {
    expect(openAfterSending.some((open) => path === open || path.startsWith(`${open}.`))).toBe(false);
    expect(saysTheSame(notice, changed(notice, path.split('.')) as Notice)).toBe(false);
  },
);
