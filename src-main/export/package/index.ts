import { readFile } from 'node:fs/promises';
import type { FontFiles } from '../fonts';
import type { Pace } from '../pace';
import type { ExportJob, ExportResult } from '../types';
import { zip } from '../zip';
import { drawCover, drawTable } from './cover';
import { mergePdf, type ReadPart } from './merge-pdf';
import type { PackageJob } from './types';

/**
 * Packs what a job names, with its list in front.
 * @param drawForm draws a part that is a form
 */
export async function drawPackage(
  { format, cover, parts }: PackageJob,
  tools: {
    readonly fonts: FontFiles;
    readonly pace: Pace;
    readonly drawForm: (job: ExportJob) => Promise<ExportResult>;
  },
): Promise<ExportResult> {
  const { fonts, pace, drawForm } = tools;
  const read: ReadPart = async ({ name, source }) => {
    if (source.kind === 'bytes') return source.bytes;
    if (source.kind === 'path') return new Uint8Array(await readFile(source.path));
    if (source.kind === 'table') return drawTable(cover, name, source.table, fonts);
    return (await drawForm(source.job)).bytes;
  };
  if (format === 'pdf') {
    const { bytes, pages, unreadable } = await mergePdf(cover, parts, { read, fonts, pace });
    return { bytes, pages, unreadablePhotos: unreadable, notes: [] };
  }
  const list = await drawCover(
    cover,
    parts.map((part) => ({ part, pages: null })),
    fonts,
  );
  const packed = [{ name: `${cover.title}.pdf`, bytes: Buffer.from(list) }];
  for (const [index, part] of parts.entries()) {
    packed.push({ name: part.name, bytes: Buffer.from(await read(part)) });
    await pace.step(index, parts.length);
  }
  return { bytes: await zip(packed), pages: 0, unreadablePhotos: [], notes: [] };
}
