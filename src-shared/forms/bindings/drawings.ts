import type { Report } from '../../domain/report';
import { causesDrawn, effectDrawn, emptyCauses, type IshikawaContent } from '../drawings';
import type { FieldValue, FieldValues, FormData } from '../types';
import { isByHand } from './report-values';

/** A form to be filled in by hand has a diagram to write on. */
const causesOf = (report: Report): IshikawaContent | null =>
  isByHand(report) ? emptyCauses : causesDrawn(report);

const drawn = (drawing: NonNullable<FieldValue['drawing']>): FieldValue => ({ text: '', drawing });

/** Each in a list of its own, of one item or none. */
export function drawingLists(report: Report): FormData['lists'] {
  const causes = causesOf(report);
  const effect = effectDrawn(report);
  return {
    'drawing.causes': causes === null ? [] : [{ drawing: drawn(causes) }],
    'drawing.effect': effect === null ? [] : [{ drawing: drawn(effect) }],
  };
}

/** Both side by side in one item; none where there is neither. */
export function drawingsBeside(report: Report): readonly FieldValues[] {
  const causes = causesOf(report);
  const effect = effectDrawn(report);
  if (causes === null && effect === null) return [];
  return [
    {
      ...(causes === null ? {} : { 'drawing.causes': drawn(causes) }),
      ...(effect === null ? {} : { 'drawing.effect': drawn(effect) }),
    },
  ];
}
