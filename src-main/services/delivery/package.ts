import type { DeliveredFile, DeliveryChoice } from '@shared/domain/delivery';
import { supplyingCompany } from '@shared/domain/settings';
import { plainFileName } from '@shared/forms';
import { fill, type Language, textsOf } from '@shared/text';
import type { Reader } from '../../data';
import { sha256 } from '../../data/canonical';
import { findCustomer } from '../../data/repositories/customers';
import type { PackageJob, PackagePart } from '../../export';
import type { LoadEnvironment } from '../environment';
import { freeName } from '../free-path';
import type { Services } from '../index';
import type { Made } from './file-maker';
import { findSubject, frozenOf, type Subject } from './subject';

/** Several files as one (TSP01 5.3.6): what is in it, and the list in front. */

const spoken = (language: DeliveryChoice['language']): Language => (language === 'en' ? 'en' : 'zh-CN');

/** `KS-2026-0001_资料包.zip` */
export const packageName = (
  { number }: Subject,
  language: DeliveryChoice['language'],
  format: PackageJob['format'],
): string => `${fill(textsOf(spoken(language)).packages.fileName[format], { number })}.${format}`;

export async function packageJob(
  services: Pick<Services, 'deliveries'>,
  choice: DeliveryChoice,
  subject: Subject,
  format: PackageJob['format'],
  parts: readonly PackagePart[],
): Promise<PackageJob> {
  const language = spoken(choice.language);
  const { title, facts } = textsOf(language).packages;
  const { customer, company, revision } = await services.deliveries.named(choice, language);
  return {
    form: 'package',
    format,
    cover: {
      language,
      title,
      company,
      stamp: '',
      createdAt: subject.source.stored.registeredAt,
      facts: [
        [facts.number, subject.number],
        [facts.subject, subject.title],
        [facts.customer, customer],
        [facts.revision, revision],
      ],
    },
    parts,
  };
}

/** Whom a package is for and what it holds, by name. */
export interface PackageNames {
  readonly customer: string;
  /** Ours, as it supplies him. */
  readonly company: string;
  /** `R1 · 5D`; '' where the record knows no revisions. */
  readonly revision: string;
}

export async function packageNames(
  db: Reader,
  load: LoadEnvironment,
  { recordId, submissionId, recipient }: DeliveryChoice,
  language: Language,
): Promise<PackageNames> {
  const subject = await findSubject(db, recordId);
  const customerId = subject.customerOf(recipient);
  const file = customerId === null ? null : await findCustomer(db, customerId);
  const { settings } = await load(db);
  return {
    customer: file?.body.name ?? '',
    company: supplyingCompany(settings.companies, file?.body.companyId ?? null, language),
    revision: submissionId === null ? '' : await revisionName(db, subject, submissionId),
  };
}

async function revisionName(db: Reader, subject: Subject, submissionId: string): Promise<string> {
  const { submission } = await frozenOf(db, subject, submissionId);
  const stage = 'stage' in submission.facts ? submission.facts.stage : '';
  return [`R${submission.revision}`, stage].filter((part) => part !== '').join(' · ');
}

/** Files drawn in memory or kept before, as parts; of two that are called alike the second gets a number. */
export async function partsOf(
  services: Pick<Services, 'attachments'>,
  made: readonly Made[],
  named: readonly DeliveredFile[],
): Promise<readonly PackagePart[]> {
  const parts: PackagePart[] = [];
  const names = new Set<string>();
  const put = (part: PackagePart): void => {
    // Names that differ in their letters' case only are one on Windows.
    const name = freeName(plainFileName(part.name), (free) => names.has(free.toLowerCase()));
    names.add(name.toLowerCase());
    parts.push({ ...part, name });
  };
  for (const each of made) {
    if (each.kept !== null) put(await keptPart(services, each.kept));
    else if (each.result !== null) put(drawnPart(each.name, each.result.bytes));
  }
  for (const file of named) put(await keptPart(services, file));
  return parts;
}

const drawnPart = (name: string, bytes: Uint8Array): PackagePart => ({
  name,
  sha256: sha256(bytes),
  size: bytes.byteLength,
  source: { kind: 'bytes', bytes },
});

/** @throws ServiceError `not-found`, `file-missing` */
async function keptPart(
  { attachments }: Pick<Services, 'attachments'>,
  { attachmentId, name, sha256: hash, size }: DeliveredFile,
): Promise<PackagePart> {
  const { path } = await attachments.locate(attachmentId);
  return { name, sha256: hash, size, source: { kind: 'path', path } };
}
