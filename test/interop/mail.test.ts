import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { composeDraft, composeMessage, type MailFile } from '@main/export/mail/compose';
import type { Mail } from '@shared/domain/mail';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { workFolder } from './tools';

/** What Python's parser of mail understands of a file. `old` reads names as clients did that know RFC 2047 only. */
const script = `
import sys, json, hashlib, email, email.policy, email.header
raw = open(sys.argv[1], 'rb').read()
m = email.message_from_bytes(raw, policy=email.policy.default)
def boxes(name):
    return [[a.display_name, a.addr_spec] for h in m.get_all(name, []) for a in h.addresses]
files = []
for part in m.iter_attachments():
    plain = email.message_from_bytes(part.as_bytes(), policy=email.policy.compat32)
    name = plain.get_param('name', header='content-type')
    old = str(email.header.make_header(email.header.decode_header(name)))
    files.append([part.get_filename(), old, part.get_content_type(), hashlib.sha256(part.get_payload(decode=True)).hexdigest()])
print(json.dumps({
  'keys': m.keys(), 'unsent': m['X-Unsent'], 'subject': m['Subject'], 'from': boxes('From'), 'to': boxes('To'), 'cc': boxes('Cc'), 'bcc': boxes('Bcc'),
  'text': m.get_body(('plain',)).get_content(), 'html': m.get_body(('html',)).get_content(), 'files': files,
  'defects': [str(d) for p in m.walk() for d in p.defects],
}))
`;

async function readByPython(bytes: Buffer) {
  const { path, remove } = await workFolder();
  onTestFinished(remove);
  const file = join(path, 'draft.eml');
  await writeFile(file, bytes);
  const { stdout } = await promisify(execFile)('/usr/bin/python3', ['-c', script, file], {
    maxBuffer: 50_000_000,
  });
  return JSON.parse(stdout);
}

const mail: Mail = {
  to: [
    { name: '林晓', address: 'lin@example.cn' },
    { name: 'Müller, "QA"', address: 'm.mueller@example.com' },
  ],
  cc: [{ name: '', address: 'buy@example.cn' }],
  bcc: [{ name: '质量部内部抄送', address: 'qa@example.cn' }],
  subject: '8D-KS-2026-0001-R0 初步反馈(3D) 滑轨总成左前座椅滑轨毛刺超差导致装配困难 QN-77 <重要> & "急"',
  text: '林晓，您好：\n\n贵司反馈的 <b>毛刺</b> & "划伤"，见附件。\n.\nFrom 我司\n\n王敏',
};
const files: readonly MailFile[] = [
  {
    name: '8D-KS-2026-0001-R0 滑轨总成左前座椅滑轨毛刺超差导致装配困难的分析报告.pdf',
    mediaType: 'application/pdf',
    bytes: randomBytes(200_001),
  },
  { name: 'R0 report (final), v1.xlsx', mediaType: 'application/vnd.ms-excel', bytes: randomBytes(77) },
  { name: '记录.txt', mediaType: 'text/plain', bytes: Buffer.from('一行\n二行\r\n.\n三行') },
];
const hashes = files.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'));

describe('a draft mail', () => {
  it('is read by another program with its headers, both bodies, and every file byte for byte under its name', async () => {
    const read = await readByPython(await composeDraft(mail, files));
    expect(read.defects).toEqual([]);
    expect(read).toMatchObject({
      unsent: '1',
      subject: mail.subject,
      to: mail.to.map(({ name, address }) => [name, address]),
      cc: [['', 'buy@example.cn']],
      bcc: [['质量部内部抄送', 'qa@example.cn']],
      files: files.map(({ name, mediaType }, index) => [name, name, mediaType, hashes[index]]),
    });
    expect(read.text.replaceAll('\r\n', '\n').trimEnd()).toBe(mail.text);
    expect(read.html).toContain('&lt;b&gt;毛刺&lt;/b&gt; &amp; &quot;划伤&quot;');
    expect(read.keys[0]).toBe('X-Unsent');
    expect(read.keys).not.toEqual(expect.arrayContaining(['From']));
    expect(read.keys.filter((key: string) => /^(from|date|message-id)$/i.test(key))).toEqual([]);
  });

  it('keeps to lines that every mail program takes', async () => {
    const text = (await composeDraft(mail, files)).toString('latin1');
    expect(text).not.toMatch(/[^\r]\n|\r[^\n]/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: anything else would be 8-bit mail
    expect(text).not.toMatch(/[^\u0000-\u007f]/);
    expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
  });

  it('holds no header but its own, whatever was typed: it is made so or refused', async () => {
    const words = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.constantFrom(
        'a\r\nBcc: x@example.cn',
        'a\nX: y',
        'a\r\n\r\nbody',
        '=?utf-8?Q?a=0D=0ABcc:_x?=',
        'a\u2028b',
        ' ',
        '"',
        '<x@example.cn>',
      ),
    );
    const known = /^(X-Unsent|To|Cc|Bcc|Subject|MIME-Version|Content-Type|Content-Transfer-Encoding)$/;
    const address = fc.oneof(fc.constant('lin@example.cn'), words);
    let made = 0;
    await fc.assert(
      fc.asyncProperty(words, address, words, words, async (name, to, subject, file) => {
        const given = { ...mail, to: [{ name, address: to }], subject };
        const bytes = await composeDraft(given, [
          { name: file, mediaType: 'application/pdf', bytes: randomBytes(3) },
        ]).catch(() => null);
        if (bytes === null) return;
        made += 1;
        expect(headersOf(bytes).filter((key) => !known.test(key))).toEqual([]);
      }),
      { numRuns: 300 },
    );
    expect(made).toBeGreaterThan(10);
  });

  it.each([
    { to: [{ name: '林晓\r\nBcc: x@example.cn', address: 'lin@example.cn' }] },
    { to: [{ name: '', address: 'lin@example.cn, x@example.cn' }] },
    { to: [{ name: '', address: 'lin@example.cn>\r\nX: y' }] },
    { subject: '8D\nBcc: x@example.cn' },
  ])('is refused: %j', async (change) => {
    await expect(composeDraft({ ...mail, ...change }, files)).rejects.toThrow(
      /not-an-address|hidden-characters/,
    );
  });

  it('is refused with a file whose name would be a header or a path', async () => {
    for (const name of ['a\r\nX: y.pdf', '../a.pdf', 'a"b.pdf'])
      await expect(
        composeDraft(mail, [{ name, mediaType: 'application/pdf', bytes: randomBytes(3) }]),
      ).rejects.toThrow('files.0.name');
  });
});

it('a mail to be sent names its sender, hides the hidden, and is the same bytes each time', async () => {
  const sent = {
    from: { name: '宁波达峰 品管部', address: 'qa@example.cn' },
    messageId: '<0001@example.cn>',
    at: Date.UTC(2026, 10, 23, 9),
    boundary: '0001',
  };
  const first = await composeMessage(mail, files, sent);
  expect((await composeMessage(mail, files, sent)).equals(first)).toBe(true);
  const read = await readByPython(first);
  expect(read).toMatchObject({ from: [['宁波达峰 品管部', 'qa@example.cn']], bcc: [], unsent: null });
  expect(first.toString('latin1')).toContain('Message-ID: <0001@example.cn>');
  expect(first.toString('latin1')).toContain('Date: Mon, 23 Nov 2026 09:00:00 +0000');
});

const headersOf = (made: Buffer): readonly string[] =>
  made
    .subarray(0, made.indexOf('\r\n\r\n'))
    .toString('latin1')
    .split(/\r\n(?![ \t])/)
    .map((line) => line.slice(0, Math.max(line.indexOf(':'), 0)));
