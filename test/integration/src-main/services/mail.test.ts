import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ServiceError } from '@main/services';
import { freePath } from '@main/services/free-path';
import { writeDraft } from '@main/services/mail/draft';
import { describe, expect, it } from 'vitest';
import { openDesk } from '../../support/desk';
import { rejection } from '../../support/failure';
import { preparedDelivery, testMail } from '../../support/mail';
import { tempFolder } from '../../support/temp';

const refused = (work: Promise<unknown>): Promise<ServiceError> => rejection(work, ServiceError);

describe('the mail that goes with a paper', () => {
  it('is written to those of the customer whose work it is today, names the case, and is signed by who works here', async () => {
    const desk = await openDesk();
    const { complaintId, number } = await preparedDelivery(desk);
    const { kind, mail, contacts } = await desk.call('mail.propose', {
      recordId: complaintId,
      submissionId: null,
      recipient: 0,
      language: 'zh-CN',
    });
    expect(kind).toBe('complaint');
    expect(mail.to).toEqual([{ name: '林晓', address: 'lin@example.cn' }]);
    expect(contacts.map(({ name }) => name)).toEqual(['林晓', '陈采购']);
    expect(mail.subject).toBe(`${number} 投诉答复 左前滑轨 A-100 QN-77`);
    expect(mail.text).toContain('林晓，您好：');
    expect(mail.text).toContain('操作员\n宁波达峰机械 / 宁波敏达机电');
  });

  it('says what the firm wrote in the settings, which take no place that is not there', async () => {
    const desk = await openDesk();
    const { complaintId, number } = await preparedDelivery(desk);
    const { version, settings } = await desk.call('settings.get', {});
    const template = (text: string) => ({
      ...settings.mail,
      templates: [
        { kind: 'complaint' as const, chinese: { subject: '', text }, english: { subject: '', text: '' } },
      ],
    });
    const wrong = await refused(desk.call('settings.save', { version, mail: template('{姓名}您好') }));
    expect(wrong.findings).toEqual([expect.objectContaining({ code: 'unknown-placeholder' })]);
    await desk.call('settings.save', { version, mail: template('{客户}：见附件 {记录编号}') });
    const given = { recordId: complaintId, submissionId: null, recipient: 0, language: 'zh-CN' } as const;
    expect((await desk.call('mail.propose', given)).mail.text).toBe(`甲方汽车零部件：见附件 ${number}`);
  });
});

describe('a mail draft', () => {
  it('holds the kept bytes, lies under number and subject, and the delivery says to whom it went', async () => {
    const desk = await openDesk();
    const bytes = Buffer.from('%PDF-1.7 绝不再画一次');
    const { delivery, number } = await preparedDelivery(desk, 'mail-draft', bytes);
    const folder = tempFolder();
    const pathOf = (name: string): string => freePath(folder, name, existsSync);
    const given = { deliveryId: delivery.id, mail: testMail };
    const draft = await writeDraft(desk.services, desk.context, given, pathOf);
    expect(basename(draft.path)).toBe(`${number}_投诉答复 左前滑轨.eml`);
    const text = readFileSync(draft.path, 'latin1');
    expect(text.startsWith('X-Unsent: 1\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).toContain(bytes.toString('base64'));
    expect(draft.isLarge).toBe(false);
    expect(draft.delivery.facts.steps.at(-1)).toMatchObject({
      state: 'handed-over',
      by: '操作员',
      note: '林晓 <lin@example.cn>; buy@example.cn',
    });
    const again = await writeDraft(desk.services, desk.context, given, pathOf);
    expect(basename(again.path)).toBe(`${number}_投诉答复 左前滑轨 (2).eml`);
    expect(readFileSync(join(folder, basename(draft.path)), 'latin1')).toBe(text);
  });

  it('is refused with a header in the subject, and leaves no file and no step', async () => {
    const desk = await openDesk();
    const { delivery } = await preparedDelivery(desk);
    const folder = tempFolder();
    const mail = { ...testMail, subject: 'x\r\nBcc: y@example.cn' };
    const failure = await refused(
      writeDraft(desk.services, desk.context, { deliveryId: delivery.id, mail }, (name) =>
        join(folder, name),
      ),
    );
    expect(failure.findings).toEqual([
      expect.objectContaining({ path: 'subject', code: 'hidden-characters' }),
    ]);
    expect(readdirSync(folder)).toEqual([]);
    expect((await desk.services.deliveries.find(delivery.id)).delivery.facts.steps).toHaveLength(1);
  });

  it('is nothing for who may only read', async () => {
    const desk = await openDesk();
    const { delivery } = await preparedDelivery(desk);
    const context = { ...desk.context, operator: { id: '', name: '看', roles: ['read-only' as const] } };
    const given = { deliveryId: delivery.id, mail: testMail };
    expect((await refused(writeDraft(desk.services, context, given, (name) => name))).code).toBe('forbidden');
  });
});
