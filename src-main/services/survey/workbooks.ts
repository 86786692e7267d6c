import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Answer, Input, SurveyRead, SurveyRefusal, TaskRefusal } from '@shared/contract';
import { civilDateAt, toInstant } from '@shared/domain/calendar';
import { error } from '@shared/domain/finding';
import type { StoredRecord } from '@shared/domain/record';
import { supplyingCompany } from '@shared/domain/settings';
import { type ReturnedReading, readReturned, type Survey } from '@shared/domain/survey';
import { exportFileName } from '@shared/forms/file-name';
import { type Language, textsOf } from '@shared/text';
import type { SurveySheetJob } from '../../export';
import { surveyMarksFormat } from '../../export/survey-sheet/marks';
import { UnreadableFile } from '../../export/task-sheet';
import type { CallContext } from '../context';
import type { Services } from '../index';
import { demandRight } from '../rights';
import { refuseErrors, ServiceError } from '../service-error';

/** Questionnaires as workbooks: what is mailed to a customer, and what comes back (docs/adr/0007). */
export interface SurveyWorkbooks {
  /** The name proposed for the file. @throws ServiceError `forbidden`, `not-found` */
  readonly fileNameOf: (context: CallContext, input: Input<'survey.workbook'>) => Promise<string>;
  /** The saved sheet to be drawn, in the language agreed with its customer. @throws ServiceError `forbidden`, `not-found` */
  readonly jobOf: (context: CallContext, input: Input<'survey.workbook'>) => Promise<SurveySheetJob>;
  /**
   * What a returned file says against the saved sheet. Nothing is changed and nothing kept.
   * @param path chosen in the system's own dialog, never given by the screen
   * @throws ServiceError `forbidden`, `not-found`
   */
  readonly read: (context: CallContext, input: Input<'survey.read'>, path: string) => Promise<SurveyRead>;
  /**
   * Takes answers of the file that was read last, and keeps that file as it was read.
   * @throws ServiceError `forbidden`, `stale`, `file-missing` when another one was read meanwhile
   */
  readonly take: (context: CallContext, input: Input<'survey.take'>) => Promise<Answer<'survey.take'>>;
}

interface ReadFile {
  readonly id: string;
  readonly recordId: string;
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly reading: ReturnedReading;
}

type Sheet = StoredRecord<'survey'>;

export function createSurveyWorkbooks(services: Services, nextId: () => string): SurveyWorkbooks {
  let last: ReadFile | null = null;
  const opened = (context: CallContext, id: string) => openSheet(services, context, id);
  return {
    fileNameOf: async (context, { id }) => {
      const { body, number } = await opened(context, id);
      const { papers } = textsOf(await languageOf(services, id));
      const title = `${papers.survey.sheet.title} ${body.customerName}`.trim();
      return exportFileName({ formNumber: '', title, record: number }, 'xlsx');
    },
    jobOf: async (context, { id }) => toDraw(services, context, await opened(context, id)),
    read: async (context, { id }, path) => {
      const stored = await opened(context, id);
      const fileName = basename(path);
      try {
        const bytes = await contentOf(path);
        const { readSurveySheet } = await import('../../export/survey-sheet/read-survey-sheet');
        const { head, answers } = await readSurveySheet(bytes);
        if (head.recordId !== id)
          return { kind: 'refused', fileName, why: 'other-survey', number: head.number };
        const reading = readReturned(stored.body, answers, everyLanguage());
        last = { id: nextId(), recordId: id, name: fileName, bytes: Uint8Array.from(bytes), reading };
        const { deadlineRules } = await services.settings();
        return {
          kind: 'read',
          fileName,
          fileId: last.id,
          version: stored.version,
          returnedOn: civilDateAt(context.clock.now(), deadlineRules.timeZone),
          ...reading,
        };
      } catch (cause) {
        if (cause instanceof UnreadableFile)
          return { kind: 'refused', fileName, why: refusalOf(cause.why), number: '' };
        throw cause;
      }
    },
    take: async (context, { id, version, fileId, paths, returnedOn }) => {
      if (last === null || last.id !== fileId || last.recordId !== id)
        throw new ServiceError('file-missing', { file: '' });
      const { name, bytes, reading } = last;
      const stored = await opened(context, id);
      if (stored.version !== version) throw new ServiceError('stale', { version: stored.version });
      const { deadlineRules } = await services.settings();
      const today = civilDateAt(context.clock.now(), deadlineRules.timeZone);
      refuseErrors([
        ...(returnedOn !== null && returnedOn > today ? [error('returnedOn', 'in-the-future')] : []),
        ...(returnedOn !== null && stored.body.sentOn !== null && returnedOn < stored.body.sentOn
          ? [error('returnedOn', 'end-before-start')]
          : []),
      ]);
      const changes = reading.changes.filter(({ path }) => paths.includes(path));
      const { id: attachmentId } = await services.channels['attachment.keep'](context, { name, bytes });
      const file = { id: nextId(), attachmentId, fileName: name.slice(0, 200) };
      return services.answersTaken(context, { id, version, changes, returnedOn, file });
    },
  };
}

/** A sheet that may be changed. */
async function openSheet(services: Services, context: CallContext, id: string): Promise<Sheet> {
  demandRight(context, 'write');
  const { stored, isVoid } = await services.records.get(id);
  if (stored.kind !== 'survey') throw new ServiceError('not-found', { id });
  if (isVoid) throw new ServiceError('forbidden', { number: stored.number, why: 'void' });
  return stored as Sheet;
}

/** A bilingual customer reads Chinese too. */
async function languageOf(services: Services, recordId: string): Promise<Language> {
  const agreed = await services.exports.language({ form: 'record', recordId });
  return agreed === 'bilingual' ? 'zh-CN' : agreed;
}

async function toDraw(
  services: Services,
  { clock }: CallContext,
  { id, number, body }: Sheet,
): Promise<SurveySheetJob> {
  const settings = await services.settings();
  const language = await languageOf(services, id);
  const madeAt = toInstant(clock.now(), settings.deadlineRules.timeZone);
  // The reason of an unplanned sheet stays in the house, as does what was read before.
  const survey: Survey = { ...body, unplannedReason: '', readings: [] };
  return {
    form: 'survey-sheet',
    format: 'xlsx',
    input: {
      survey,
      head: { format: surveyMarksFormat, recordId: id, number, language, madeAt },
      company: supplyingCompany(settings.companies, body.companyId, language),
    },
  };
}

/** Whatever language the words were chosen in, they are read. */
const everyLanguage = () =>
  (['zh-CN', 'en'] as const).map((language) => {
    const { papers, survey } = textsOf(language);
    return { comparisons: papers.survey.comparisons, notApplicable: survey.workbook.notApplicable };
  });

function refusalOf(why: TaskRefusal): SurveyRefusal {
  switch (why) {
    case 'no-task-sheet':
    case 'no-answerer':
    case 'no-answer-date':
    case 'other-report':
      return 'not-a-survey';
    default:
      return why;
  }
}

/** Bytes; such a workbook has some 20 kB. */
const largestFile = 10 * 1024 * 1024;

/** The file is measured and read through one handle, so that it cannot be another one in between. */
async function contentOf(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size > largestFile) throw new UnreadableFile('too-large');
    return await file.readFile();
  } finally {
    await file.close();
  }
}
