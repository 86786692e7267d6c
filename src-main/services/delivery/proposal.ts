import type { Answer, Input, OfferedTemplate } from '@shared/contract';
import type { TemplateVersion } from '@shared/domain/customer-template';
import { contactLines, deliverableFileIds } from '@shared/domain/delivery';
import type { StoredRecord } from '@shared/domain/record';
import type { Reader } from '../../data';
import { findAttachments } from '../../data/repositories/attachments';
import { templateVersionsOf } from '../../data/repositories/customer-templates';
import { findCustomer } from '../../data/repositories/customers';
import { deliveriesOf } from '../../data/repositories/deliveries';
import { submissionsOf } from '../../data/repositories/submissions';
import type { CallContext } from '../context';
import type { LoadEnvironment } from '../environment';
import { findSubject, type Subject } from './subject';

type Proposal = Answer<'delivery.proposal'>;

/** Kinds whose revisions are frozen when they go out (docs/adr/0008). */
const frozenKinds: readonly StoredRecord['kind'][] = ['report', 'notice'];

export const isFrozenKind = ({ source }: Subject): boolean =>
  source.kind === 'record' && frozenKinds.includes(source.stored.kind);

/** Everything the sender chooses from. @throws ServiceError `not-found` */
export async function deliveryProposal(
  db: Reader,
  load: LoadEnvironment,
  { clock }: CallContext,
  { recordId }: Input<'delivery.proposal'>,
): Promise<Proposal> {
  const subject = await findSubject(db, recordId);
  const { day } = await load(db);
  return {
    number: subject.number,
    title: subject.title,
    kind: subject.source.kind === 'complaint' ? 'complaint' : subject.source.stored.kind,
    isVoid: subject.isVoid,
    codes: subject.codes,
    revisions: await revisionsOf(db, subject),
    customers: await customersOf(db, subject, day(clock.now())),
    evidence: await findAttachments(db, deliverableFileIds(subject.source.stored.body)),
    deliveries: await deliveriesOf(db, recordId),
  };
}

/** The newest first: it is what is sent. */
async function revisionsOf(db: Reader, subject: Subject): Promise<Proposal['revisions']> {
  if (!isFrozenKind(subject)) return [];
  const submissions = await submissionsOf(db, subject.id);
  return submissions
    .map(({ id, revision, facts }) => ({
      submissionId: id,
      revision,
      sentAt: facts.sentAt,
      language: facts.language,
      // A notice knows neither stages nor layouts.
      stage: 'stage' in facts ? facts.stage : '',
      code: 'layout' in facts ? facts.layout : (subject.codes[0] ?? ''),
    }))
    .reverse();
}

async function customersOf(db: Reader, subject: Subject, today: string): Promise<Proposal['customers']> {
  const found: Proposal['customers'][number][] = [];
  for (let recipient = 0; recipient < subject.copies; recipient += 1) {
    const id = subject.customerOf(recipient);
    const file = id === null ? null : await findCustomer(db, id);
    found.push({
      customerId: file?.id ?? null,
      name: file?.body.name ?? '',
      language: file?.body.language ?? 'zh-CN',
      formats: file?.body.reportFormats ?? [],
      contacts: file === null ? [] : contactLines(file.body.contacts, today),
      portal: file?.body.portalAddress ?? '',
      templates: file === null ? [] : await templatesOf(db, subject, file.id),
    });
  }
  return found;
}

/** The customer's templates that take this paper, the newest version of each that is still offered. */
async function templatesOf(
  db: Reader,
  { codes }: Subject,
  customerId: string,
): Promise<readonly OfferedTemplate[]> {
  const newest = new Map<string, TemplateVersion>();
  for (const version of await templateVersionsOf(db, customerId))
    if (!newest.has(version.templateId)) newest.set(version.templateId, version);
  return [...newest.values()]
    .filter(({ content }) => !content.isRetired && codes.includes(content.form))
    .map(({ id, content: { name, form, fileName } }) => ({ versionId: id, name, form, fileName }));
}
