import { type ComplaintEntry, createRegisterBinder, type FormData } from '@shared/forms';
import { drawPdf } from './draw-pdf';
import { defaultSheetFonts, drawXlsx } from './draw-xlsx';
import type { ExportCache } from './export-cache';
import { fillFirmTemplate } from './firm-template';
import { createPace, type Pace } from './pace';
import { type PhotoFiles, withPhotos } from './photos';
import { bind, type Prepared, prepareBound } from './prepare';
import type { AnyJob, ExportJob, ExportResult } from './types';
import { createMemorySink, type OutputFile, openFileSink, type Sink } from './write-file';

/** An export whose records may still be coming. */
export interface Intake {
  /** More rows of a register, in print order: only their texts are kept. */
  readonly add: (entries: readonly ComplaintEntry[]) => void;
  /** Everything has come. */
  readonly bound: () => FormData;
}

export function openIntake(job: AnyJob): Intake {
  if (job.form === 'task-sheet' || job.form === 'survey-sheet' || job.form === 'package')
    return { add: () => undefined, bound: noForm };
  if (job.form !== 'RTSP01-01') return { add: () => undefined, bound: () => bind(job) };
  const binder = createRegisterBinder(job.scope, job.context);
  return { add: binder.add, bound: binder.finish };
}

function noForm(): never {
  throw new Error('a sheet to be answered is no form');
}

/**
 * One export from records to bytes, in whatever thread it is called.
 * @param file where they go; null hands them back, else the answer's bytes are empty
 */
export async function performExport(
  job: AnyJob,
  intake: Intake,
  cache: ExportCache,
  pace: Pace,
  file: OutputFile | null = null,
): Promise<ExportResult> {
  if (job.form === 'task-sheet') {
    const { drawTaskSheet } = await import('./task-sheet/draw-task-sheet');
    return kept({ ...(await drawTaskSheet(job.input)), unreadablePhotos: [], notes: [] }, file);
  }
  if (job.form === 'survey-sheet') {
    const { drawSurveySheet } = await import('./survey-sheet/draw-survey-sheet');
    return kept({ ...(await drawSurveySheet(job.input)), unreadablePhotos: [], notes: [] }, file);
  }
  if (job.form === 'package') {
    const { drawPackage } = await import('./package');
    const drawForm = (form: ExportJob): Promise<ExportResult> =>
      performExport(
        form,
        openIntake(form),
        cache,
        createPace(
          () => false,
          () => undefined,
        ),
      );
    return kept(await drawPackage(job, { fonts: cache.fonts.files, pace, drawForm }), file);
  }
  const whole = prepareBound(job, intake.bound());
  const filled =
    job.template === undefined
      ? null
      : await fillFirmTemplate(job, job.template, whole, cache.pictures, file);
  if (filled?.kind === 'filled') return kept(filled.result, file);
  const notes = filled?.notes ?? [];
  const { prepared, unreadable } = await withPhotos(whole, photoFilesOf(job), cache.pictures, pace);
  const memory = createMemorySink();
  const sink = file === null ? memory : await openFileSink(file);
  try {
    const pages = await draw(job, prepared, cache, pace, sink);
    await sink.end();
    return { pages, bytes: memory.bytes(), unreadablePhotos: unreadable, notes };
  } catch (cause) {
    await sink.abandon();
    throw cause;
  }
}

/** Bytes that are there already go the way of drawn ones. */
async function kept(result: ExportResult, file: OutputFile | null): Promise<ExportResult> {
  if (file === null) return result;
  const sink = await openFileSink(file);
  try {
    await sink.write(result.bytes);
    await sink.end();
    return { ...result, bytes: Buffer.alloc(0) };
  } catch (cause) {
    await sink.abandon();
    throw cause;
  }
}

const photoFilesOf = (job: ExportJob): PhotoFiles => (job.form === 'paper' ? (job.photoFiles ?? {}) : {});

async function draw(
  { format }: ExportJob,
  prepared: Prepared,
  { fonts }: ExportCache,
  pace: Pace,
  sink: Sink,
): Promise<number> {
  if (format === 'pdf') return drawPdf(prepared, fonts, pace, sink);
  const { bytes, pages } = await drawXlsx(prepared, defaultSheetFonts, fonts.files, pace);
  await sink.write(bytes);
  return pages;
}
