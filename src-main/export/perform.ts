import { drawPdfDocument } from './draw-pdf-document';
import { drawPdfTable } from './draw-pdf-table';
import { defaultSheetFonts, drawXlsx } from './draw-xlsx';
import type { Pace } from './pace';
import { prepare } from './prepare';
import type { ExportJob, ExportResult } from './types';

/** One export from records to bytes, in whatever thread it is called. */
export async function performExport(job: ExportJob, fontsFolder: string, pace: Pace): Promise<ExportResult> {
  const prepared = prepare(job);
  if (job.format === 'xlsx') return drawXlsx(prepared, defaultSheetFonts, pace);
  if (job.form === 'RTSP01-01') return drawPdfTable(prepared, fontsFolder, pace);
  return drawPdfDocument(prepared, fontsFolder, pace);
}
