import type { DeliveredFile, DeliveredFormat, DeliveryChoice } from '@shared/domain/delivery';
import { canonicalJson, sha256 } from '../../data/canonical';
import type { AnyJob, ExportResult, PackageJob, PackagePart } from '../../export';
import type { CallContext } from '../context';
import type { ExportJobs } from '../export-jobs';
import type { Services } from '../index';
import { ServiceError } from '../service-error';
import { customersCopy } from './customers-copy';
import { packageJob, packageName } from './package';
import { requestOf } from './request';
import type { Subject } from './subject';

/** Draws a form or packs files; the worker's, or this thread's for commands. */
export type DrawForm = (job: AnyJob) => Promise<ExportResult>;

/** A form drawn in one format: in memory, or kept before. */
export interface Made {
  readonly key: string;
  readonly format: DeliveredFormat | PackageJob['format'];
  /** The form; '' of a package. */
  readonly code: string;
  readonly name: string;
  readonly size: number;
  readonly isKept: boolean;
  readonly kept: DeliveredFile | null;
  readonly result: ExportResult | null;
  readonly notes: ExportResult['notes'];
}

/** Drawn files that may be kept any moment; a customer's paper is drawn in a handful of ways at most. */
const remembered = 8;
/** Packages of photos and films are large: of those only the newest stays. */
const rememberedBytes = 64 * 1024 * 1024;

/** Draws each form once and remembers it until it is kept. */
export class FileMaker {
  readonly #drawn = new Map<string, Made>();

  constructor(
    private readonly services: Services,
    private readonly jobs: ExportJobs,
    private readonly drawForm: DrawForm,
  ) {}

  async texts(context: CallContext, choice: DeliveryChoice, subject: Subject): Promise<readonly string[]> {
    const job = customersCopy(await this.jobs.jobOf(context, requestOf(choice, subject, 'pdf')));
    const { printedTexts } = await import('../../export/printed-texts');
    return printedTexts(job);
  }

  async make(
    context: CallContext,
    choice: DeliveryChoice,
    subject: Subject,
    format: DeliveredFormat,
  ): Promise<Made> {
    const key = keyOf(choice, subject, format);
    const before = this.#drawn.get(key);
    if (before !== undefined) return before;
    const made = await this.services.deliveries.made(key, choice.code);
    if (made !== null) {
      const { name, size } = made.file;
      return {
        key,
        format,
        code: choice.code,
        name,
        size,
        isKept: true,
        kept: made.file,
        result: null,
        notes: made.notes,
      };
    }
    const request = requestOf(choice, subject, format);
    const result = await this.drawForm(customersCopy(await this.jobs.jobOf(context, request)));
    const name = await this.jobs.fileNameOf(context, request);
    const size = result.bytes.byteLength;
    return this.#remember({
      key,
      format,
      code: choice.code,
      name,
      size,
      isKept: false,
      kept: null,
      result,
      notes: result.notes,
    });
  }

  /** Files as one. @param parts as they are called in it */
  async pack(
    choice: DeliveryChoice,
    subject: Subject,
    format: PackageJob['format'],
    parts: readonly PackagePart[],
  ): Promise<Made> {
    const { language } = choice;
    const files = parts.map(({ name, sha256: hash }) => ({ name, hash }));
    const key = sha256(canonicalJson({ package: format, recordId: subject.id, language, files }));
    const before = this.#drawn.get(key);
    if (before !== undefined) return before;
    const made = await this.services.deliveries.made(key, '');
    const size = made?.file.size ?? 0;
    if (made !== null) {
      const { file, notes } = made;
      return { key, format, code: '', name: file.name, size, isKept: true, kept: file, result: null, notes };
    }
    const job = await packageJob(this.services, choice, subject, format, parts);
    const result = await this.drawForm(job);
    return this.#remember({
      key,
      format,
      code: '',
      name: packageName(subject, language, format),
      size: result.bytes.byteLength,
      isKept: false,
      kept: null,
      result,
      notes: [],
    });
  }

  async keep(context: CallContext, { recordId }: DeliveryChoice, made: Made): Promise<DeliveredFile> {
    const { key, name, code, notes, result } = made;
    if (result === null) throw new ServiceError('internal');
    const kept = await this.services.deliveries.keep(context, {
      key,
      recordId,
      name,
      code,
      notes,
      bytes: result.bytes,
    });
    this.#drawn.delete(key);
    return kept;
  }

  #remember(made: Made): Made {
    this.#drawn.set(made.key, made);
    for (const oldest of this.#drawn.keys()) {
      if (oldest === made.key || !this.#isFull()) break;
      this.#drawn.delete(oldest);
    }
    return made;
  }

  #isFull(): boolean {
    const bytes = [...this.#drawn.values()].reduce((sum, { size }) => sum + size, 0);
    return this.#drawn.size > remembered || bytes > rememberedBytes;
  }
}

/** What a file is made of: a frozen revision whatever happens to its record later, else the record as saved. */
const keyOf = (
  { recordId, submissionId, code, language, recipient, templateId, replacesUnprintable }: DeliveryChoice,
  { version, source }: Subject,
  format: DeliveredFormat,
): string =>
  sha256(
    canonicalJson({
      recordId,
      of: submissionId ?? `v${version}`,
      code,
      language,
      recipient,
      // Files made before customers' templates could be chosen keep their key.
      ...(templateId === null ? {} : { templateId }),
      // A sheet that was made with what stays in the house is none of his.
      ...(source.kind === 'complaint' ? { copy: 'customer' } : {}),
      replacesUnprintable,
      format,
    }),
  );
