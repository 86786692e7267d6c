import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Answer, Input, TaskRead, TaskRefusal } from '@shared/contract';
import { toInstant } from '@shared/domain/calendar';
import { answersInto, type Report, taskSheetOf } from '@shared/domain/report';
import { exportFileName } from '@shared/forms/file-name';
import { fill, textsOf } from '@shared/text';
import { canonicalJson, sha256 } from '../../data/canonical';
import type { TaskSheetJob } from '../../export';
import {
  type AnsweredSheet,
  marksFormat,
  readTaskSheet,
  taskPartName,
  taskWords,
  UnreadableFile,
} from '../../export/task-sheet';
import type { CallContext } from '../context';
import type { Services } from '../index';
import { demandRight } from '../rights';
import { ServiceError } from '../service-error';

type Assignment = Input<'task.assign'>;
type Opened = Answer<'report.get'>;

/** Task sheets: what goes out to another department, and what comes back (decisions.md, People and rights). */
export interface TaskSheets {
  /** The name proposed for the file. @throws ServiceError `forbidden`, `not-found` */
  readonly fileNameOf: (context: CallContext, input: Assignment) => Promise<string>;
  /** The saved report as a sheet to be drawn. @throws ServiceError `forbidden`, `not-found` */
  readonly jobOf: (context: CallContext, input: Assignment) => Promise<TaskSheetJob>;
  /**
   * What an answered sheet says against the saved report; the file is kept where it is one. Nothing of the report is changed.
   * @param path chosen in the system's own dialog, never given by the screen
   * @throws ServiceError `forbidden`, `not-found`, `file-missing`
   */
  readonly read: (context: CallContext, input: Input<'task.read'>, path: string) => Promise<TaskRead>;
}

export function createTaskSheets(services: Services, nextId: () => string): TaskSheets {
  const opened = (context: CallContext, id: string) => openReport(services, context, id);
  return {
    fileNameOf: async (context, input) => nameOf(await opened(context, input.recordId), input),
    jobOf: async (context, input) => {
      const report = await opened(context, input.recordId);
      return jobOf(report, input, await instantOf(services, context));
    },
    read: async (context, { recordId }, path) => {
      const report = await opened(context, recordId);
      const fileName = basename(path);
      try {
        const sheet = await readTaskSheet(await contentOf(path));
        if (sheet.head.recordId !== recordId)
          return { kind: 'refused', fileName, why: 'other-report', number: sheet.head.number };
        const attachmentId = await keep(services, context, path);
        const readAt = await instantOf(services, context);
        return readingOf(report, sheet, { fileName, attachmentId, readAt, nextId });
      } catch (cause) {
        if (cause instanceof UnreadableFile) return { kind: 'refused', fileName, why: cause.why, number: '' };
        throw cause;
      }
    },
  };
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

const hashOf = (report: Report): string => sha256(canonicalJson(report));

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

function jobOf({ stored }: Opened, input: Assignment, madeAt: string): TaskSheetJob {
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
  };
  return { form: 'task-sheet', format: 'xlsx', input: { sheet, head, askedOf, dueOn } };
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

async function keep(services: Services, context: CallContext, path: string): Promise<string> {
  const { attachments } = await services.attachments.add(context, [path]);
  const [kept] = attachments;
  if (kept === undefined) throw new ServiceError('file-missing', { file: basename(path) });
  return kept.id;
}

interface Kept {
  readonly fileName: string;
  readonly attachmentId: string;
  readonly readAt: string;
  readonly nextId: () => string;
}

function readingOf({ stored }: Opened, sheet: AnsweredSheet, kept: Kept): TaskRead {
  const { head, answers, dayOffset, answeredBy, answeredOn } = sheet;
  const { fileName, attachmentId, readAt, nextId } = kept;
  const { part, revision, contentHash } = head;
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
    attachmentId,
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
