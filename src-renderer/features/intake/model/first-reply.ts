import { problemOf, type StoredComplaint } from '@shared/domain/complaint';
import type { Dues } from '@shared/domain/deadline';
import { fill, type Language, textsOf } from '@shared/text';
import { dueText, instantText } from '../../complaint';

/**
 * The first reply to copy: number, owner and first protection (decisions.md, 响应), and what follows by when. Where no protection was
 * entered it says what we shall do, never what nobody has done yet.
 * @param company the firm that supplies this customer
 */
export function firstReply(
  stored: StoredComplaint,
  dues: Dues | null,
  company: string,
  timeZone: string,
  language: Language,
): string {
  const texts = textsOf(language);
  const wording = { texts, timeZone };
  const { reply } = texts.intake;
  const { body, number } = stored;
  const owner = [body.responsibleDepartment, body.responsiblePerson].filter(Boolean).join(' ');
  const params = {
    contact: body.customer.contactName || reply.contactDefault,
    received: body.receivedAt === null ? '' : instantText(body.receivedAt, wording),
    number,
    problem: problemOf(body),
    owner: owner || reply.ownerDefault,
    protection: body.containment.trim() || body.promised.trim() || protectionToCome(stored, reply),
    preliminary: dues === null ? '' : dueText(dues.preliminary.due, wording),
    analysis: dues === null ? '' : dueText(dues.analysis.due, wording),
    company,
  };
  return fill(reply.body, params);
}

const protectionToCome = (
  { body }: StoredComplaint,
  reply: { readonly protectionDefault: string; readonly protectionNonQuality: string },
): string =>
  body.category === null || body.category === 'product-quality'
    ? reply.protectionDefault
    : reply.protectionNonQuality;
