import type { FontFiles } from '../fonts';
import type { Pace } from '../pace';
import type { ExportResult } from '../types';
import { zip } from '../zip';
import { drawCover } from './cover';
import { bytesOfPart, mergePdf } from './merge-pdf';
import type { PackageJob } from './types';

/** Packs what a job names, with its list in front. */
export async function drawPackage(
  { format, cover, parts }: PackageJob,
  fonts: FontFiles,
  pace: Pace,
): Promise<ExportResult> {
  if (format === 'pdf') {
    const { bytes, pages, unreadable } = await mergePdf(cover, parts, fonts, pace);
    return { bytes, pages, unreadablePhotos: unreadable, notes: [] };
  }
  const list = await drawCover(
    cover,
    parts.map((part) => ({ part, pages: null })),
    fonts,
  );
  const packed = [{ name: `${cover.title}.pdf`, bytes: Buffer.from(list) }];
  for (const [index, part] of parts.entries()) {
    packed.push({ name: part.name, bytes: Buffer.from(await bytesOfPart(part)) });
    await pace.step(index, parts.length);
  }
  return { bytes: await zip(packed), pages: 0, unreadablePhotos: [], notes: [] };
}
