import { problemOf, type StoredComplaint } from '@shared/domain/complaint';
import type { Dues } from '@shared/domain/deadline';
import type { Settings } from '@shared/domain/settings';
import { fill, type Language, textsOf } from '@shared/text';
import { dueText, instantText } from '../../complaint';

/** The first reply to copy: number, owner and first protection (decisions.md, 响应), and what follows by when. */
export function firstReply(
  stored: StoredComplaint,
  dues: Dues | null,
  companies: Settings['companies'],
  timeZone: string,
  language: Language,
): string {
  const texts = textsOf(language);
  const wording = { texts, timeZone };
  const { reply } = texts.intake;
  const { body, number } = stored;
  const isChinese = language === 'zh-CN';
  const owner = [body.responsibleDepartment, body.responsiblePerson].filter(Boolean).join(' ');
  const protection = body.containment.trim() || body.promised.trim();
  const contact = body.customer.contactName;
  const params = {
    contact: contact || (isChinese ? reply.contactDefault : reply.contactDefaultEn),
    received: body.receivedAt === null ? '' : instantText(body.receivedAt, wording),
    number,
    problem: problemOf(body),
    owner: owner || (isChinese ? reply.ownerDefault : reply.ownerDefaultEn),
    protection: protection || (isChinese ? reply.protectionDefault : reply.protectionDefaultEn),
    preliminary: dues === null ? '' : dueText(dues.preliminary.due, wording),
    analysis: dues === null ? '' : dueText(dues.analysis.due, wording),
    company: companies.combinedName,
  };
  return fill(isChinese ? reply.zh : reply.en, params);
}
