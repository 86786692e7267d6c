import {
  addressLine,
  bytesInMail,
  defaultMailRules,
  fileNameFindings,
  isMailAddress,
  type Mail,
  type MailFacts,
  mailFindings,
  mailKinds,
  mailPlaceholders,
  mailRulesFindings,
  mailTemplateFindings,
  mailWords,
  proposedRecipients,
} from '@shared/domain/mail';
import { textsOf } from '@shared/text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const mail = (change: Partial<Mail> = {}): Mail => ({
  to: [{ name: '林晓', address: 'lin@example.cn' }],
  cc: [],
  bcc: [],
  subject: '8D-KS-2026-0001-R0 8D报告',
  text: '您好：\n请查收。',
  ...change,
});
const wrong = (change: Partial<Mail>, isSent = false): readonly string[] =>
  mailFindings(mail(change), isSent).map(({ path, code }) => `${path} ${code}`);

describe('an address', () => {
  it.each(['lin@example.cn', 'a.b+c@mail.example.com', "o'neil@example.org", 'x@a-b.example'])(
    'is %s',
    (address) => expect(isMailAddress(address)).toBe(true),
  );

  it.each([
    '',
    'lin',
    'lin@localhost',
    '@example.cn',
    'lin@',
    'lin@@example.cn',
    'a b@example.cn',
    'lin@example.cn,other@example.cn',
    'lin@example.cn\r\nBcc: x@example.cn',
    '"a b"@example.cn',
    'lin <lin@example.cn>',
    'lin@[127.0.0.1]',
    'lin@-example.cn',
    'lin@example..cn',
    '.lin@example.cn',
    '林@example.cn',
    `${'a'.repeat(65)}@example.cn`,
    `lin@${'a.'.repeat(130)}cn`,
  ])('is not %j', (address) => expect(isMailAddress(address)).toBe(false));

  it('is shown with its name, quoted where a mail program would cut it', () => {
    expect(addressLine({ name: '林晓', address: 'lin@example.cn' })).toBe('林晓 <lin@example.cn>');
    expect(addressLine({ name: '', address: 'lin@example.cn' })).toBe('lin@example.cn');
    expect(addressLine({ name: 'Lin, "QA"', address: 'lin@example.cn' })).toBe(
      '"Lin, \\"QA\\"" <lin@example.cn>',
    );
  });
});

describe('a mail', () => {
  it('is as good as it stands, and without a recipient while it is a draft only', () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({ to: [] })).toEqual([]);
    expect(wrong({ to: [] }, true)).toEqual(['to required']);
  });

  it('is refused with line breaks or hidden marks in a name, an address or the subject, and names the place', () => {
    expect(wrong({ subject: '8D\r\nBcc: x@example.cn' })).toEqual(['subject hidden-characters']);
    expect(wrong({ subject: '  ' })).toEqual(['subject required']);
    expect(wrong({ cc: [{ name: '林\n晓', address: 'l@example.cn' }] })).toEqual([
      'cc.0.name hidden-characters',
    ]);
    expect(wrong({ bcc: [{ name: '', address: 'l@example.cn\nX: y' }] })).toEqual([
      'bcc.0.address not-an-address',
    ]);
    expect(wrong({ text: '您好\u0000' })).toEqual(['text hidden-characters']);
    expect(wrong({ text: '您好\r\n\t请查收' })).toEqual([]);
  });

  it('goes to nobody twice', () => {
    expect(wrong({ cc: [{ name: '', address: 'LIN@example.cn' }] })).toEqual(['cc.0.address duplicate']);
  });

  it('never lets a control character into a header, wherever it stands', () => {
    const control = fc.constantFrom(
      '\r',
      '\n',
      '\u0000',
      '\u001b',
      '\u0085',
      '\u2028',
      '\u2029',
      '\u202e',
      '\ud800',
    );
    fc.assert(
      fc.property(
        fc.string({ maxLength: 20 }),
        control,
        fc.string({ maxLength: 20 }),
        (before, mark, after) => {
          const text = `${before}${mark}${after}`;
          expect(wrong({ subject: text }).some((each) => each.startsWith('subject'))).toBe(true);
          expect(wrong({ to: [{ name: text, address: 'a@example.cn' }] })).toContain(
            'to.0.name hidden-characters',
          );
          expect(isMailAddress(`${text}@example.cn`)).toBe(false);
          expect(fileNameFindings([`${text}.pdf`])).toHaveLength(1);
        },
      ),
    );
  });

  it('takes files by plain names only', () => {
    expect(fileNameFindings(['8D-KS-2026-0001-R0 滑轨毛刺.pdf'])).toEqual([]);
    expect(fileNameFindings(['../x.pdf', 'a"b.pdf', '', 'gpj\u202efdp.exe']).map(({ path }) => path)).toEqual(
      ['files.0.name', 'files.1.name', 'files.2.name', 'files.3.name'],
    );
  });

  it('grows by more than a third in its encoding', () => {
    expect(bytesInMail([3 * 1024 * 1024])).toBeGreaterThan(4 * 1024 * 1024);
    expect(bytesInMail([])).toBe(0);
  });
});

const facts: MailFacts = {
  number: '8D-KS-2026-0001-R0',
  customerNumber: 'QN-77',
  customer: '甲方汽车零部件',
  part: '滑轨 A-100',
  stage: '3D',
  due: '2026-11-25 周三 17:00',
  contact: '林晓',
  clerk: '王敏',
  company: '宁波达峰机械',
};
const delivered = { chinese: textsOf('zh-CN').mail.templates, english: textsOf('en').mail.templates };
const templates = { own: [], delivered };

describe('what a mail says', () => {
  it('is filled in the customer’s language, or in both', () => {
    const chinese = mailWords('3D', 'zh-CN', facts, templates);
    expect(chinese.subject).toBe('8D-KS-2026-0001-R0 初步反馈(3D) 滑轨 A-100 QN-77');
    expect(chinese.text).toContain('林晓，您好：');
    expect(chinese.text).toContain('2026-11-25 周三 17:00 前提交');
    const both = mailWords('3D', 'bilingual', facts, templates);
    expect(both.subject).toBe(`${chinese.subject} / 8D-KS-2026-0001-R0 3D report 滑轨 A-100 QN-77`);
    expect(both.text.startsWith(chinese.text)).toBe(true);
    expect(both.text).toContain('Dear 林晓,');
  });

  it('leaves out a line that has nothing to say, and never shows a place', () => {
    const empty = Object.fromEntries(Object.keys(facts).map((name) => [name, ''])) as MailFacts;
    for (const kind of mailKinds)
      for (const language of ['zh-CN', 'en', 'bilingual'] as const) {
        const { subject, text } = mailWords(kind, language, { ...empty, number: 'X-1' }, templates);
        expect(`${subject}${text}`).not.toMatch(/[{}]/);
        expect(subject).toContain('X-1');
        expect(text).not.toContain('Part:');
        expect(text).not.toMatch(/^件：/m);
        // What the mail is for is said whatever is not known.
        if (language !== 'en') expect(text, kind).toMatch(/附件/);
        if (language !== 'zh-CN') expect(text, kind).toMatch(/attached/);
        expect(text, kind).not.toMatch(/^\n/);
      }
  });

  it('takes the firm’s own words where it has some, the places named in either language', () => {
    const own = [
      {
        kind: '8D',
        chinese: { subject: '{number}：{ 阶段 }', text: '' },
        english: { subject: '', text: '' },
      },
    ] as const;
    const { subject, text } = mailWords('8D', 'zh-CN', facts, { own, delivered });
    expect(subject).toBe('8D-KS-2026-0001-R0：3D');
    expect(text).toBe(mailWords('8D', 'zh-CN', facts, templates).text);
  });

  it('puts a value with line breaks on its line', () => {
    const { subject } = mailWords('other', 'zh-CN', { ...facts, part: 'A\r\nBcc: x@example.cn' }, templates);
    expect(subject).toBe('8D-KS-2026-0001-R0 A Bcc: x@example.cn QN-77');
  });

  it('names only what is there, in every delivered text', () => {
    const all = mailKinds.map((kind) => ({
      kind,
      chinese: delivered.chinese[kind],
      english: delivered.english[kind],
    }));
    expect(mailTemplateFindings(all)).toEqual([]);
    const used = JSON.stringify(all);
    expect(
      Object.entries(mailPlaceholders).filter(
        ([en, zh]) => !used.includes(`{${en}}`) || !used.includes(`{${zh}}`),
      ),
    ).toEqual([]);
    const words = { subject: '', text: '您好 {姓名}' };
    expect(
      mailTemplateFindings([{ kind: '8D', chinese: words, english: { subject: '', text: '' } }]),
    ).toEqual([
      expect.objectContaining({
        path: 'mail.templates.0.chinese.text',
        code: 'unknown-placeholder',
        params: { word: '姓名' },
      }),
    ]);
  });
});

describe('to whom', () => {
  const contacts = [
    { name: '采购', role: 'purchasing', email: 'buy@example.cn' },
    { name: '质量一', role: 'quality', email: 'q1@example.cn' },
    { name: '质量二', role: 'quality', email: ' q2@example.cn ' },
    { name: '质量三', role: 'quality', email: '待问' },
    { name: '物流', role: 'logistics', email: 'log@example.cn' },
  ] as const;
  const toOf = (kind: Parameters<typeof proposedRecipients>[1], from = contacts.slice()): readonly string[] =>
    proposedRecipients(from, kind).map(({ address }) => address);

  it('is those whose work it is and who have an address', () => {
    expect(toOf('8D')).toEqual(['q1@example.cn', 'q2@example.cn']);
    expect(toOf('notice')).toEqual(['q1@example.cn', 'q2@example.cn', 'log@example.cn']);
    expect(toOf('visit')).toEqual(['buy@example.cn']);
  });

  it('is the first who can be reached where nobody has that work', () => {
    expect(proposedRecipients([{ name: '甲', role: null, email: 'a@example.cn' }], '8D')).toEqual([
      { name: '甲', address: 'a@example.cn' },
    ]);
    expect(proposedRecipients([], '8D')).toEqual([]);
  });
});

describe('the mail server', () => {
  const found = (change: Partial<typeof defaultMailRules.smtp>): readonly string[] =>
    mailRulesFindings({
      ...defaultMailRules,
      smtp: {
        ...defaultMailRules.smtp,
        isOn: true,
        host: 'mail.example.cn',
        senderAddress: 'qa@example.cn',
        ...change,
      },
    }).map(({ path, code }) => `${path} ${code}`);

  it('is asked unprotected on this PC only', () => {
    expect(found({})).toEqual([]);
    expect(found({ security: 'none' })).toEqual(['mail.smtp.security unprotected']);
    expect(found({ security: 'none', host: '127.0.0.1' })).toEqual([]);
    expect(found({ security: 'none', host: 'localhost.example.cn' })).toHaveLength(1);
    expect(found({ security: 'none', host: '127.0.0.1.example.cn' })).toHaveLength(1);
  });

  it('needs a host and a sender once it is used, and takes certificates only as such', () => {
    expect(found({ host: '', senderAddress: '' })).toEqual([
      'mail.smtp.host required',
      'mail.smtp.senderAddress not-an-address',
    ]);
    expect(found({ host: '', isOn: false })).toEqual([]);
    expect(found({ authority: 'abc' })).toEqual(['mail.smtp.authority not-a-certificate']);
  });
});
