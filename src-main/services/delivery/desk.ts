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
import { becomesPages, ExportError } from '../../export';
import type { CallContext } from '../context';
import { createExportJobs } from '../export-jobs';
import type { Services } from '../index';
import { ServiceError } from '../service-error';
import { type DrawForm, FileMaker, type Made } from './file-maker';
import { partsOf } from './package';
import type { Subject } from './subject';
import { wordsOf } from './words';

/** Files for customers: made once, looked through, and written down before they leave (docs/adr/0014). */
export interface DeliveryDesk {
  /** The paper as it would leave, and what speaks against it. Nothing is kept. @throws ServiceError `not-found` */
  readonly draw: (context: CallContext, input: Input<'delivery.draw'>) => Promise<Answer<'delivery.draw'>>;
  /** Its words, to be pasted elsewhere. @throws ServiceError `not-found` */
  readonly words: (context: CallContext, input: Input<'delivery.words'>) => Promise<Answer<'delivery.words'>>;
  /** Makes and keeps the files and writes down that they are about to leave. @throws ServiceError `forbidden`, `not-found` */
  readonly create: (context: CallContext, input: Input<'delivery.create'>) => Promise<Delivery>;
}

export function createDeliveryDesk(services: Services, drawForm: DrawForm): DeliveryDesk {
  const jobs = createExportJobs(services);
  const files = new FileMaker(services, jobs, drawForm);
  return {
    draw: async (context, { choice }) => {
      const subject = await services.deliveries.subject(choice.recordId);
      demandOwnFiles(subject, choice);
      const { findings, leaving, named, shown, packed } = await examined(services, files, context, {
        choice,
        subject,
      });
      const parts = [...leaving.map(lineOf), ...named.map((file) => ({ ...lineOf(file), isKept: true }))];
      const whole = packed?.format === 'pdf' ? packed : shown;
      return {
        bytes: whole === null ? await outsidePdf(services, choice) : await bytesOf(services, whole),
        findings,
        files: packed === null ? parts : [lineOf(packed), ...beside(choice, parts)],
      };
    },
    words: async (context, input) =>
      wordsOf(jobs, context, await services.deliveries.subject(input.choice.recordId), input),
    create: async (context, { choice, road, recipient, acceptedReason }) => {
      const subject = await services.deliveries.subject(choice.recordId);
      demandOwnFiles(subject, choice);
      const { findings, leaving, named } = await examined(services, files, context, { choice, subject });
      if (leaving.length + named.length === 0 && !wordRoads.includes(road))
        throw new ServiceError('forbidden', { why: 'nothing-chosen' });
      if (!maySend(findings, acceptedReason))
        throw new ServiceError('forbidden', { why: 'delivery-findings', number: subject.number });
      const kept: DeliveredFile[] = [];
      for (const each of leaving) kept.push(each.kept ?? (await files.keep(context, choice, each)));
      const parts = [...kept, ...named];
      const packed = await packedOf(services, files, { choice, subject }, [], parts);
      const whole = packed === null ? null : (packed.kept ?? (await files.keep(context, choice, packed)));
      return services.deliveries.create(context, {
        choice,
        road,
        recipient,
        acceptedReason,
        files: whole === null ? parts : [whole, ...beside(choice, parts)],
        parts: whole === null ? [] : parts,
        accepted: findings.map(({ code }) => code),
      });
    },
  };
}

/** A file as the screen names it. */
const lineOf = ({
  name,
  size,
  isKept = false,
}: {
  readonly name: string;
  readonly size: number;
  readonly isKept?: boolean;
}) => ({
  name,
  size,
  isKept,
});

/** Told or typed: the words left, with or without a file. */
const wordRoads: readonly DeliveryRoad[] = ['portal', 'message'];

interface Asked {
  readonly choice: DeliveryChoice;
  readonly subject: Subject;
}

interface Examined {
  readonly findings: readonly DeliveryFinding[];
  /** The forms that leave, drawn or kept. */
  readonly leaving: readonly Made[];
  /** The outside file and the evidence. */
  readonly named: readonly DeliveredFile[];
  /** The form as PDF, to be looked at. */
  readonly shown: Made | null;
  /** All of it as one; null where the files leave as they are. */
  readonly packed: Made | null;
}

/** Draws what was chosen, and the PDF that is looked at, and says what speaks against sending it. */
async function examined(
  services: Services,
  files: FileMaker,
  context: CallContext,
  { choice, subject }: Asked,
): Promise<Examined> {
  const isOutside = choice.outsideId !== null;
  const texts = isOutside ? [] : await files.texts(context, choice, subject);
  const found = await services.deliveries.look(choice, texts);
  const made: Made[] = [];
  const more: DeliveryFinding[] = [];
  for (const format of isOutside ? [] : drawnFormats(choice)) {
    try {
      made.push(await files.make(context, choice, subject, format));
    } catch (cause) {
      if (!(cause instanceof ExportError) || cause.code !== 'unprintable') throw cause;
      more.push({ code: 'unprintable', level: 'block', params: cause.params });
    }
  }
  const leaving = made.filter(({ format }) => choice.formats.some((each) => each === format));
  const named = await namedFiles(services, choice);
  const packed = await packedOf(services, files, { choice, subject }, leaving, named);
  return {
    leaving,
    named,
    packed,
    shown: made.find(({ format }) => format === 'pdf') ?? null,
    findings: [...found, ...more, ...made.flatMap(drawnFindings), ...packageFindings(packed)],
  };
}

/** Null where files leave as they are. */
async function packedOf(
  services: Services,
  files: FileMaker,
  { choice, subject }: Asked,
  made: readonly Made[],
  named: readonly DeliveredFile[],
): Promise<Made | null> {
  const { packing } = choice;
  // One file alone needs no wrapping, and a list in front of no page is none.
  const names = [...made, ...named].map(({ name }) => name);
  if (packing === 'files' || names.length < 2) return null;
  if (packing === 'pdf' && !names.some(becomesPages)) return null;
  return files.pack(choice, subject, packing, await partsOf(services, made, named));
}

/** A part that cannot be pages, because it is locked or broken. */
function packageFindings(packed: Made | null): readonly DeliveryFinding[] {
  const names = packed?.result?.unreadablePhotos.map(({ name }) => name) ?? [];
  return names.length === 0
    ? []
    : [{ code: 'part-unreadable', level: 'block', params: { files: names.join('、') } }];
}

/** What of a package's parts goes beside it: no page can be made of it. */
const beside = <Part extends { readonly name: string }>(
  { packing }: DeliveryChoice,
  parts: readonly Part[],
): readonly Part[] => (packing === 'pdf' ? parts.filter(({ name }) => !becomesPages(name)) : []);

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
