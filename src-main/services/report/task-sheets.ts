import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Answer, Input, TaskRead, TaskRefusal } from '@shared/contract';
import { toInstant } from '@shared/domain/calendar';
import type { StoredRecord } from '@shared/domain/record';
import { answersInto, type Report, taskSheetOf } from '@shared/domain/report';
import { exportFileName } from '@shared/forms/file-name';
import { fill, textsOf } from '@shared/text';
import { canonicalJson, sha256 } from '../../data/canonical';
import type { TaskSheetJob } from '../../export';
import {
  type AnsweredSheet,
  marksFormat,
  taskPartName,
  taskWords,
  UnreadableFile,
} from '../../export/task-sheet';
import type { CallContext } from '../context';
import type { Services } from '../index';
import { demandRight } from '../rights';
import { ServiceError } from '../service-error';
import type { SheetSent } from './assign';

type Assignment = Input<'task.assign'>;
type Opened = Answer<'report.get'>;

/** Task sheets: what goes out to another department, and what comes back (decisions.md, People and rights). */
export interface TaskSheets {
  /** The name proposed for the file. @throws ServiceError `forbidden`, `not-found` */
  readonly fileNameOf: (context: CallContext, input: Assignment) => Promise<string>;
  /** The saved report as a sheet to be drawn, and what is to be written down once it was. @throws ServiceError `forbidden`, `not-found` */
  readonly jobOf: (context: CallContext, input: Assignment) => Promise<SheetToSend>;
  /** Writes down that the sheet went out. @throws ServiceError `forbidden`, `not-found` */
  readonly sent: (
    context: CallContext,
    recordId: string,
    sheet: SheetSent,
  ) => Promise<StoredRecord<'report'>>;
  /**
   * What an answered sheet says against the saved report. Nothing is changed and nothing kept: the person has not said yet that the
   * answers are taken.
   * @param path chosen in the system's own dialog, never given by the screen
   * @throws ServiceError `forbidden`, `not-found`
   */
  readonly read: (context: CallContext, input: Input<'task.read'>, path: string) => Promise<TaskRead>;
  /**
   * Keeps the file that was read last as it was read, whatever became of it since.
   * @throws ServiceError `forbidden`, `file-missing` when another one was read meanwhile
   */
  readonly keep: (context: CallContext, input: Input<'task.keep'>) => Promise<Answer<'task.keep'>>;
}

export interface SheetToSend {
  readonly job: TaskSheetJob;
  readonly sheet: SheetSent;
}

/** The answered sheet that was read last. */
interface ReadFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export function createTaskSheets(services: Services, nextId: () => string): TaskSheets {
  const opened = (context: CallContext, id: string) => openReport(services, context, id);
  let last: ReadFile | null = null;
  return {
    fileNameOf: async (context, input) => nameOf(await opened(context, input.recordId), input),
    jobOf: async (context, input) => {
      const report = await opened(context, input.recordId);
      return toSend(report, input, { id: nextId(), madeAt: await instantOf(services, context) });
    },
    sent: (context, recordId, sheet) => services.sheetSent(context, recordId, sheet),
    read: async (context, { recordId }, path) => {
      const report = await opened(context, recordId);
      const fileName = basename(path);
      try {
        const bytes = await contentOf(path);
        const sheet = await readSheet(bytes);
        if (sheet.head.recordId !== recordId)
          return { kind: 'refused', fileName, why: 'other-report', number: sheet.head.number };
        const readAt = await instantOf(services, context);
        last = { id: nextId(), name: fileName, bytes: Uint8Array.from(bytes) };
        return readingOf(report, sheet, { fileName, fileId: last.id, readAt, nextId });
      } catch (cause) {
        if (cause instanceof UnreadableFile) return { kind: 'refused', fileName, why: cause.why, number: '' };
        throw cause;
      }
    },
    keep: async (context, { fileId }) => {
      if (last?.id !== fileId) throw new ServiceError('file-missing', { file: '' });
      const { name, bytes } = last;
      const { id } = await services.channels['attachment.keep'](context, { name, bytes });
      return { attachmentId: id };
    },
  };
}

/** The reader, which nothing needs before the first sheet comes back. */
async function readSheet(bytes: Buffer): Promise<AnsweredSheet> {
  const { readTaskSheet } = await import('../../export/task-sheet/read-task-sheet');
  return readTaskSheet(bytes);
}

/** A report that may be changed: what was sent is neither assigned nor answered. */
async function openReport(services: Services, context: CallContext, id: string): Promise<Opened> {
  demandRight(context, 'write');
  const report = await services.channels['report.get'](context, { id });
  const { number } = report.stored;
  if (report.isVoid) throw new ServiceError('forbidden', { number, why: 'void' });
  if (report.standing !== 'in-work') throw new ServiceError('forbidden', { number, why: 'submitted' });
  return report;
}

/** A sheet shows nothing internal: what changes there does not make it old. */
const hashOf = ({ internal: _, ...report }: Report): string => sha256(canonicalJson(report));

async function instantOf(services: Services, { clock }: CallContext): Promise<string> {
  const { deadlineRules } = await services.settings();
  return toInstant(clock.now(), deadlineRules.timeZone);
}

function nameOf({ stored }: Opened, { part, language }: Assignment): string {
  const texts = textsOf(language);
  const name = typeof part === 'string' ? part : taskPartName(part, texts);
  return exportFileName(
    {
      formNumber: '',
      title: fill(texts.task.sheet.fileTitle, { part: name }),
      record: stored.body.complaintNumber || stored.number,
    },
    'xlsx',
  );
}

function toSend(
  { stored }: Opened,
  input: Assignment,
  { id, madeAt }: { readonly id: string; readonly madeAt: string },
): SheetToSend {
  const { id: recordId, number, body } = stored;
  const { part, askedOf, dueOn, language } = input;
  const sheet = taskSheetOf(body, part);
  if (sheet === null) throw new ServiceError('not-found', { number });
  const head = {
    format: marksFormat,
    recordId,
    number,
    part,
    revision: body.revision,
    contentHash: hashOf(body),
    language,
    madeAt,
    assignmentId: id,
  };
  return {
    job: { form: 'task-sheet', format: 'xlsx', input: { sheet, head, askedOf, dueOn } },
    sheet: { id, part, askedOf, dueOn, revision: body.revision },
  };
}

/** Bytes; a task sheet has some 50 kB. */
const largestFile = 10 * 1024 * 1024;

/** The file is measured and read through one handle, so that it cannot be another one in between. */
async function contentOf(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size > largestFile) throw new UnreadableFile('too-large' satisfies TaskRefusal);
    return await file.readFile();
  } finally {
    await file.close();
  }
}

interface ReadWith {
  readonly fileName: string;
  readonly fileId: string;
  readonly readAt: string;
  readonly nextId: () => string;
}

function readingOf({ stored }: Opened, sheet: AnsweredSheet, file: ReadWith): TaskRead {
  const { head, answers, dayOffset, answeredBy, answeredOn } = sheet;
  const { fileName, fileId, readAt, nextId } = file;
  const { part, revision, contentHash } = head;
  const { assignments } = stored.body.internal;
  // Whatever language the words were chosen in, they are read.
  const words = [taskWords(textsOf('zh-CN')), taskWords(textsOf('en'))];
  const { changes, conflicts, problems } = answersInto(
    stored.body,
    { part, answers, dayOffset },
    { words, newId: nextId },
  );
  return {
    kind: 'read',
    fileName,
    fileId,
    assignmentId: assignments.find(({ id }) => id === head.assignmentId)?.id ?? null,
    part,
    answeredBy,
    answeredOn,
    readAt,
    revision,
    currentRevision: stored.body.revision,
    isChangedSince: contentHash !== hashOf(stored.body),
    changes,
    conflicts,
    problems,
  };
}
