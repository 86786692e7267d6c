import type { Answer, Input } from '@shared/contract';
import { contactLines } from '@shared/domain/delivery';
import { type MailFacts, mailWords, proposedRecipients } from '@shared/domain/mail';
import { supplyingCompany } from '@shared/domain/settings';
import { textsOf } from '@shared/text';
import type { Reader } from '../../data';
import { findCustomer } from '../../data/repositories/customers';
import type { CallContext } from '../context';
import { findSubject, frozenOf, type Subject } from '../delivery';
import type { LoadEnvironment } from '../environment';
import { type PaperFacts, paperFacts } from './facts';

/**
 * The mail that would go with a paper: to the customer's contacts whose work it is, in the words of the firm's templates. It names the
 * paper as it was frozen. @throws ServiceError `not-found`
 */
export async function proposeMail(
  db: Reader,
  load: LoadEnvironment,
  { operator, clock }: CallContext,
  { recordId, submissionId, recipient, language }: Input<'mail.propose'>,
): Promise<Answer<'mail.propose'>> {
  const subject = await findSubject(db, recordId);
  const paper = paperFacts(subject, await bodyOf(db, subject, submissionId), recipient);
  const customerId = subject.customerOf(recipient);
  const file = customerId === null ? null : await findCustomer(db, customerId);
  const { settings, day } = await load(db);
  const contacts = file === null ? [] : contactLines(file.body.contacts, day(clock.now()));
  const customer = file?.body.name ?? paper.customer;
  const to = proposedRecipients(contacts, paper.kind);
  const facts: MailFacts = {
    ...namesOf(paper),
    number: subject.number,
    customer,
    contact: to[0]?.name || paper.contact || customer,
    // A command is nobody who signs.
    clerk: operator.id === '' ? '' : operator.name,
    company: supplyingCompany(
      settings.companies,
      paper.companyId ?? file?.body.companyId ?? null,
      language === 'en' ? 'en' : 'zh-CN',
    ),
  };
  const words = mailWords(paper.kind, language, facts, {
    own: settings.mail.templates,
    delivered: { chinese: textsOf('zh-CN').mail.templates, english: textsOf('en').mail.templates },
  });
  return { kind: paper.kind, contacts, mail: { to: [...to], cc: [], bcc: [], ...words } };
}

const namesOf = ({ customerNumber, part, stage, due }: PaperFacts) => ({ customerNumber, part, stage, due });

const bodyOf = async (db: Reader, subject: Subject, submissionId: string | null): Promise<unknown> =>
  submissionId === null ? subject.source.stored.body : (await frozenOf(db, subject, submissionId)).body;
