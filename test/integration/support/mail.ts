import { blankComplaint, blankLine } from '@shared/domain/complaint';
import { blankContact } from '@shared/domain/customer';
import { type Delivery, type DeliveryRoad, plainChoice } from '@shared/domain/delivery';
import type { Mail } from '@shared/domain/mail';
import { newCustomer, register, type TestDesk } from './desk';

/** A complaint of a customer with contacts, and a delivery of one kept file about to leave. */
export async function preparedDelivery(
  desk: TestDesk,
  road: DeliveryRoad = 'mail-draft',
  bytes: Uint8Array = Buffer.from('%PDF-1.7 毛刺'),
): Promise<{ readonly complaintId: string; readonly number: string; readonly delivery: Delivery }> {
  const contact = (name: string, role: 'quality' | 'finance' | 'purchasing', validUntil: string | null) => ({
    ...blankContact(crypto.randomUUID()),
    name,
    role,
    email: `${role}@example.cn`,
    validUntil,
  });
  const customer = await newCustomer(desk, '甲方汽车零部件', {
    contacts: [
      contact('已调走', 'quality', '2026-01-31'),
      contact('陈采购', 'purchasing', null),
      { ...contact('林晓', 'quality', null), email: 'lin@example.cn' },
      contact('钱财务', 'finance', null),
    ],
  });
  const { stored } = await register(desk, {
    customer: { ...blankComplaint().customer, id: customer.id, name: customer.body.name },
    customerComplaintNumber: 'QN-77',
    lines: [{ ...blankLine(crypto.randomUUID()), partName: '左前滑轨', partNumber: 'A-100' }],
  });
  const name = 'KS-2026-0001 单件表:毛刺.pdf';
  const file = await desk.call('attachment.keep', { name, bytes: new Uint8Array(bytes) });
  const delivery = await desk.services.deliveries.create(desk.context, {
    choice: plainChoice({
      recordId: stored.id,
      submissionId: null,
      code: 'RTSP01-01-case',
      language: 'zh-CN',
    }),
    road,
    recipient: {
      customerId: customer.id,
      customer: customer.body.name,
      contact: '林晓',
      address: 'lin@example.cn',
    },
    files: [
      {
        attachmentId: file.id,
        name: file.name,
        sha256: file.sha256,
        size: file.size,
        code: 'RTSP01-01-case',
      },
    ],
    parts: [],
    accepted: [],
    acceptedReason: '',
  });
  return { complaintId: stored.id, number: stored.number, delivery };
}

export const testMail: Mail = {
  to: [{ name: '林晓', address: 'lin@example.cn' }],
  cc: [{ name: '', address: 'buy@example.cn' }],
  bcc: [],
  subject: 'KS-2026-0001 投诉答复 左前滑轨',
  text: '林晓，您好：\n附件请查收。',
};
