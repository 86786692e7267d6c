import {
  agreementFindings,
  type DeliveryChoice,
  type DeliveryFinding,
  paperFindings,
} from '@shared/domain/delivery';
import { type Report, untranslated } from '@shared/domain/report';
import { type ReportLayout, reportLayouts } from '@shared/domain/report-layout';
import type { Reader } from '../../data';
import { findCustomer, namesOfCustomers } from '../../data/repositories/customers';
import { submissionsOf } from '../../data/repositories/submissions';
import type { LoadEnvironment } from '../environment';
import { isFrozenKind } from './proposal';
import { findSubject, frozenOf, type Subject } from './subject';

/**
 * What of the records speaks against sending a choice (ux.md, 发出). @param texts every text of the paper, as printed
 * @throws ServiceError `not-found`
 */
export async function lookAtChoice(
  db: Reader,
  load: LoadEnvironment,
  choice: DeliveryChoice,
  texts: readonly string[],
): Promise<readonly DeliveryFinding[]> {
  const subject = await findSubject(db, choice.recordId);
  const customerId = subject.customerOf(choice.recipient);
  const file = customerId === null ? null : await findCustomer(db, customerId);
  const { settings } = await load(db);
  const names = await namesOfCustomers(db);
  const isOwn = ({ id }: { readonly id: string }): boolean => id === customerId;
  const revision = await revisionOf(db, subject, choice);
  return [
    ...paperFindings({
      isVoid: subject.isVoid,
      isUnsubmitted: isFrozenKind(subject) && choice.submissionId === null,
      laterRevision: revision.later,
      texts,
      otherNames: names.filter((each) => !isOwn(each)).flatMap((each) => each.names),
      ownNames: [
        ...names.filter(isOwn).flatMap((each) => each.names),
        ...settings.companies.entities.flatMap(({ name, englishName }) => [name, englishName]),
      ],
      internalWords: settings.mail.internalWords,
      isOutside: choice.outsideId !== null,
      untranslated: choice.outsideId === null && choice.language === 'en' ? revision.untranslated : 0,
    }),
    ...agreementFindings({
      agreed: file === null ? null : { language: file.body.language, formats: file.body.reportFormats },
      language: choice.language,
      layout: layoutOf(choice),
    }),
  ];
}

const layoutOf = ({ code, outsideId }: DeliveryChoice): ReportLayout | null =>
  outsideId === null ? (reportLayouts.find((layout) => layout === code) ?? null) : null;

interface RevisionLooked {
  /** R1 where the chosen one is R0; null where none came after. */
  readonly later: string | null;
  readonly untranslated: number;
}

async function revisionOf(
  db: Reader,
  subject: Subject,
  { submissionId }: DeliveryChoice,
): Promise<RevisionLooked> {
  const { source } = subject;
  const isReport = source.kind === 'record' && source.stored.kind === 'report';
  const open = (body: unknown): number => (isReport ? untranslated(body as Report).count : 0);
  if (submissionId === null) return { later: null, untranslated: open(source.stored.body) };
  const { submission, body } = await frozenOf(db, subject, submissionId);
  const newest = (await submissionsOf(db, subject.id)).at(-1)?.revision ?? 0;
  return { later: newest > submission.revision ? `R${newest}` : null, untranslated: open(body) };
}
