import { drawPdfDocument } from './draw-pdf-document';
import { drawPdfTable } from './draw-pdf-table';
import { defaultSheetFonts, drawXlsx } from './draw-xlsx';
import type { Pace } from './pace';
import { withPhotos } from './photos';
import { type Prepared, prepare } from './prepare';
import type { Drawn, ExportJob, ExportResult } from './types';

/** One export from records to bytes, in whatever thread it is called. */
export async function performExport(job: ExportJob, fontsFolder: string, pace: Pace): Promise<ExportResult> {
  const files = job.form === 'paper' ? (job.photoFiles ?? {}) : {};
  const { prepared, unreadable } = await withPhotos(prepare(job), files, pace);
  return { ...(await draw(job, prepared, fontsFolder, pace)), unreadablePhotos: unreadable };
}

function draw(job: ExportJob, prepared: Prepared, fontsFolder: string, pace: Pace): Promise<Drawn> {
  if (job.format === 'xlsx') return drawXlsx(prepared, defaultSheetFonts, pace);
  if (job.form === 'RTSP01-01') return drawPdfTable(prepared, fontsFolder, pace);
  return drawPdfDocument(prepared, fontsFolder, pace);
}
