import { readFile } from 'node:fs/promises';
import type { Answer, Input } from '@shared/contract';
import {
  type DeliveredFile,
  type DeliveredFormat,
  type Delivery,
  type DeliveryChoice,
  type DeliveryFinding,
  type DeliveryRoad,
  deliverableFileIds,
  maySend,
} from '@shared/domain/delivery';
import { canonicalJson, sha256 } from '../../data/canonical';
import { ExportError, type ExportJob, type ExportResult } from '../../export';
import type { CallContext } from '../context';
import { createExportJobs, type ExportJobs } from '../export-jobs';
import type { Services } from '../index';
import { ServiceError } from '../service-error';
import { requestOf } from './request';
import type { Subject } from './subject';
import { wordsOf } from './words';

/** Draws a form; the worker's, or this thread's for commands. */
export type DrawForm = (job: ExportJob) => Promise<ExportResult>;

/** Files for customers: made once, looked through, and written down before they leave (docs/adr/0014). */
export interface DeliveryDesk {
  /** The paper as it would leave, and what speaks against it. Nothing is kept. @throws ServiceError `not-found` */
  readonly draw: (context: CallContext, input: Input<'delivery.draw'>) => Promise<Answer<'delivery.draw'>>;
  /** Its words, to be pasted elsewhere. @throws ServiceError `not-found` */
  readonly words: (context: CallContext, input: Input<'delivery.words'>) => Promise<Answer<'delivery.words'>>;
  /** Makes and keeps the files and writes down that they are about to leave. @throws ServiceError `forbidden`, `not-found` */
  readonly create: (context: CallContext, input: Input<'delivery.create'>) => Promise<Delivery>;
}

/** Drawn files that may be kept any moment; a customer's paper is drawn in a handful of ways at most. */
const remembered = 8;

export function createDeliveryDesk(services: Services, drawForm: DrawForm): DeliveryDesk {
  const jobs = createExportJobs(services);
  const files = new FileMaker(services, jobs, drawForm);
  return {
    draw: async (context, { choice }) => {
      const subject = await services.deliveries.subject(choice.recordId);
      const { findings, made } = await examined(services, files, context, { choice, subject });
      const pdf = made.find(({ format }) => format === 'pdf');
      return {
        bytes: pdf === undefined ? await outsidePdf(services, choice) : await bytesOf(services, pdf),
        findings,
        files: [
          ...made
            .filter(({ format }) => choice.formats.includes(format))
            .map(({ name, size, isKept }) => ({ name, size, isKept })),
          ...(await namedFiles(services, choice)).map(({ name, size }) => ({
            name,
            size,
            isKept: true,
          })),
        ],
      };
    },
    words: async (context, input) =>
      wordsOf(jobs, context, await services.deliveries.subject(input.choice.recordId), input),
    create: async (context, { choice, road, recipient, acceptedReason }) => {
      const subject = await services.deliveries.subject(choice.recordId);
      demandOwnFiles(subject, choice);
      const { findings, made } = await examined(services, files, context, { choice, subject });
      if (choice.formats.length === 0 && choice.outsideId === null && !wordRoads.includes(road))
        throw new ServiceError('forbidden', { why: 'nothing-chosen' });
      if (!maySend(findings, acceptedReason))
        throw new ServiceError('forbidden', { why: 'delivery-findings', number: subject.number });
      const kept: DeliveredFile[] = [];
      for (const each of made.filter(({ format }) => choice.formats.includes(format)))
        kept.push(each.kept ?? (await files.keep(context, choice, each)));
      return services.deliveries.create(context, {
        choice,
        road,
        recipient,
        acceptedReason,
        files: [...kept, ...(await namedFiles(services, choice))],
        accepted: findings.map(({ code }) => code),
      });
    },
  };
}

/** Told or typed: the words left, with or without a file. */
const wordRoads: readonly DeliveryRoad[] = ['portal', 'message'];

interface Asked {
  readonly choice: DeliveryChoice;
  readonly subject: Subject;
}

/** A form drawn in one format: in memory, or kept before. */
interface Made {
  readonly key: string;
  readonly format: DeliveredFormat;
  readonly name: string;
  readonly size: number;
  readonly isKept: boolean;
  readonly kept: DeliveredFile | null;
  readonly result: ExportResult | null;
  readonly notes: ExportResult['notes'];
}

/** Draws what was chosen, and the PDF that is looked at, and says what speaks against sending it. */
async function examined(
  services: Services,
  files: FileMaker,
  context: CallContext,
  { choice, subject }: Asked,
): Promise<{ readonly findings: readonly DeliveryFinding[]; readonly made: readonly Made[] }> {
  const isOutside = choice.outsideId !== null;
  const texts = isOutside ? [] : await files.texts(context, choice, subject);
  const found = await services.deliveries.look(choice, texts);
  const formats = isOutside ? [] : drawnFormats(choice);
  const made: Made[] = [];
  const more: DeliveryFinding[] = [];
  for (const format of formats) {
    try {
      made.push(await files.make(context, choice, subject, format));
    } catch (cause) {
      if (!(cause instanceof ExportError) || cause.code !== 'unprintable') throw cause;
      more.push({ code: 'unprintable', level: 'block', params: cause.params });
    }
  }
  return { made, findings: [...found, ...more, ...made.flatMap(drawnFindings)] };
}

/** Ours is looked at as PDF whatever leaves; a customer's file is filled as it is, and no page of ours stands for it. */
const drawnFormats = ({ templateId, formats }: DeliveryChoice): readonly DeliveredFormat[] =>
  templateId === null ? [...new Set(['pdf' as const, ...formats])] : ['xlsx'];

const overflowNotes: readonly string[] = ['cell-overflow', 'list-overflow'];

function drawnFindings({ notes, result }: Made): readonly DeliveryFinding[] {
  const overflow = notes.filter(({ code }) => overflowNotes.includes(code));
  const photos = result?.unreadablePhotos ?? [];
  return [
    ...(overflow.length === 0
      ? []
      : [{ code: 'overflow', level: 'reason', params: { n: overflow.length } } as const]),
    ...(photos.length === 0
      ? []
      : [
          {
            code: 'photo-missing',
            level: 'reason',
            params: { files: photos.map(({ name }) => name).join('、') },
          } as const,
        ]),
  ];
}

/** Only what the record itself names may go along: another record's file would be another customer's. */
function demandOwnFiles({ source, number }: Subject, { evidenceIds }: DeliveryChoice): void {
  const own = new Set(deliverableFileIds(source.stored.body));
  if (evidenceIds.some((id) => !own.has(id)))
    throw new ServiceError('forbidden', { why: 'foreign-file', number });
}

/** The outside file and the evidence, as they are kept. @throws ServiceError `not-found`, `file-missing` */
async function namedFiles(
  services: Services,
  { outsideId, evidenceIds }: DeliveryChoice,
): Promise<readonly DeliveredFile[]> {
  const files: DeliveredFile[] = [];
  for (const id of [...(outsideId === null ? [] : [outsideId]), ...evidenceIds]) {
    const { info } = await services.attachments.locate(id);
    files.push({ attachmentId: info.id, name: info.name, sha256: info.sha256, size: info.size, code: '' });
  }
  return files;
}

async function bytesOf(services: Services, { kept, result }: Made): Promise<Uint8Array | null> {
  if (kept === null) return result?.bytes ?? null;
  const { path } = await services.attachments.locate(kept.attachmentId);
  return readFile(path);
}

/** An outside file that can be looked at here. */
async function outsidePdf(services: Services, { outsideId }: DeliveryChoice): Promise<Uint8Array | null> {
  if (outsideId === null) return null;
  const { path, info } = await services.attachments.locate(outsideId);
  return info.mediaType === 'application/pdf' ? readFile(path) : null;
}

/** Draws each form once and remembers it until it is kept. */
class FileMaker {
  readonly #drawn = new Map<string, Made>();

  constructor(
    private readonly services: Services,
    private readonly jobs: ExportJobs,
    private readonly drawForm: DrawForm,
  ) {}

  async texts(context: CallContext, choice: DeliveryChoice, subject: Subject): Promise<readonly string[]> {
    const job = await this.jobs.jobOf(context, requestOf(choice, subject, 'pdf'));
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
      return { key, format, name, size, isKept: true, kept: made.file, result: null, notes: made.notes };
    }
    const request = requestOf(choice, subject, format);
    const result = await this.drawForm(await this.jobs.jobOf(context, request));
    const name = await this.jobs.fileNameOf(context, request);
    const size = result.bytes.byteLength;
    return this.#remember({
      key,
      format,
      name,
      size,
      isKept: false,
      kept: null,
      result,
      notes: result.notes,
    });
  }

  async keep(context: CallContext, choice: DeliveryChoice, made: Made): Promise<DeliveredFile> {
    const { key, name, notes, result } = made;
    if (result === null) throw new ServiceError('internal');
    const { recordId, code } = choice;
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
      if (this.#drawn.size <= remembered) break;
      this.#drawn.delete(oldest);
    }
    return made;
  }
}

/** What a file is made of: a frozen revision whatever happens to its record later, else the record as saved. */
const keyOf = (
  { recordId, submissionId, code, language, recipient, templateId, replacesUnprintable }: DeliveryChoice,
  { version }: Subject,
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
      replacesUnprintable,
      format,
    }),
  );
