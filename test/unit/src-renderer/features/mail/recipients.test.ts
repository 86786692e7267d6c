import { mailboxFrom, pastedRecipients } from '@renderer/features/mail/model/recipients';
import { sizeText } from '@shared/domain/delivery';
import { expect, it } from 'vitest';

const contacts = [{ name: '林晓', role: 'quality', email: 'Lin@example.cn ' }] as const;

it('a recipient is read as typed, with the name of the contact who has that address', () => {
  expect(mailboxFrom('lin@example.cn', contacts)).toEqual({ name: '林晓', address: 'lin@example.cn' });
  expect(mailboxFrom(' 王敏 <w@example.cn> ', contacts)).toEqual({ name: '王敏', address: 'w@example.cn' });
  expect(mailboxFrom('new@example.cn', contacts)).toEqual({ name: '', address: 'new@example.cn' });
  expect(mailboxFrom('随便写', contacts)).toEqual({ name: '', address: '随便写' });
});

it('what is copied for a mail program reads back as it was', () => {
  const box = { name: 'Lin, "QA"', address: 'q@example.cn' };
  expect(mailboxFrom(pastedRecipients([box]), [])).toEqual(box);
  expect(pastedRecipients([box, { name: '', address: 'b@example.cn' }])).toBe(
    '"Lin, \\"QA\\"" <q@example.cn>; b@example.cn',
  );
});

it('sizes are said in the unit a person knows', () => {
  expect([sizeText(1), sizeText(200_000), sizeText(21_390_950)]).toEqual(['1 KB', '196 KB', '20.4 MB']);
});
