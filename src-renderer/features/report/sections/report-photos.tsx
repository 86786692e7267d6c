import type { PhotoDiscipline } from '@shared/domain/report';

/** Photos of one discipline. */
export function ReportPhotos(_props: { readonly discipline: PhotoDiscipline }) {
  return null;
}
