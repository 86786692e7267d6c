import { defaultSettings } from '@shared/domain/settings';
import { catalogue, notoSansSc, type PrintContext, paginate } from '@shared/forms';
import type { CustomerFilePrint } from '@shared/forms/bindings/customer-file';
import { paperSamples } from '@shared/forms/samples';
import { textsOf } from '@shared/text';
import { expect, it } from 'vitest';

const context: PrintContext = {
  language: 'zh-CN',
  settings: defaultSettings,
  printedAt: '2026-11-21T14:03+08:00',
  printedBy: '周明',
  now: 0,
};
const words = textsOf('zh-CN').papers.customerFile;
const sample = paperSamples.CF?.typical as CustomerFilePrint;

function printed(showsFinance: boolean, change: Partial<CustomerFilePrint['file']> = {}): string {
  const form = catalogue.get('CF');
  if (form === undefined) throw new Error('no form CF');
  const data = form.bind({ ...sample, file: { ...sample.file, ...change }, showsFinance } as object, context);
  return paginate(form.definition, data, notoSansSc())
    .flatMap(({ cells }) => cells.map(({ text }) => text))
    .join('\n');
}

it('prints the financial block only for those who may see it, and says that it is missing', () => {
  const { account, bank, paymentTerms } = sample.file.finance;
  for (const secret of [account, bank, paymentTerms, words.invoiceTitle]) {
    expect(printed(true)).toContain(secret);
    expect(printed(false)).not.toContain(secret);
  }
  expect(printed(false)).toContain(words.financeHidden);
  expect(printed(true)).not.toContain(words.financeHidden);
});

type File = CustomerFilePrint['file'];
const contacts = (language: File['contacts'][number]['language']): Pick<File, 'contacts'> => ({
  contacts: sample.file.contacts.slice(0, 1).map((contact) => ({ ...contact, language })),
});

it.each<[string, Partial<File>, Partial<File>, string]>([
  ['portal', { portalAddress: '' }, { portalAddress: 'portal.example.cn/qc' }, 'portal.example.cn/qc'],
  ['holder of its account', { portalHolder: '' }, { portalHolder: '高账户' }, '高账户'],
  ['template', { templateNote: '' }, { templateNote: '顾客8D表2027版' }, '顾客8D表2027版'],
  ['data formats', { dataFormats: '' }, { dataFormats: 'JT、STEP AP242' }, 'JT、STEP AP242'],
  ['years of retention', { retentionYears: null }, { retentionYears: 27 }, '27'],
  ['language of a contact', contacts(null), contacts('en'), words.shortLanguages.en],
])('prints the %s as the file has it', (_, before, after, expected) => {
  const times = (change: Partial<File>): number => printed(false, change).split(expected).length - 1;
  expect(times(after)).toBe(times(before) + 1);
});
