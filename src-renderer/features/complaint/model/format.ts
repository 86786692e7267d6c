import { isCivilDate, isInstant } from '@shared/domain/calendar';
import { fill, type Texts } from '@shared/text';
import * as dates from '../../../ui/dates';

/** The words and the zone that dates are written with. */
export interface Wording {
  readonly texts: Texts;
  readonly timeZone: string;
}

/** `2026-11-25 周三`. */
export const dateText = (date: string, { texts }: Wording): string =>
  isCivilDate(date) ? dates.dayText(date, texts) : date;

/** `2026-11-25 周三 14:30`, on the factory's clock. */
export const instantText = (instant: string, { texts, timeZone }: Wording): string =>
  isInstant(instant) ? dates.instantText(instant, texts, timeZone) : instant;

/** A due is a day or a moment. */
export const dueText = (due: string, wording: Wording): string =>
  isInstant(due) ? instantText(due, wording) : dateText(due, wording);

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A span in its largest sensible unit: 25分钟 · 5小时 · 2天. */
export function spanText(milliseconds: number, texts: Texts): string {
  const span = Math.abs(milliseconds);
  const { minutes, hours, days } = texts.complaint;
  if (span < hour) return fill(minutes, { count: Math.floor(span / minute) });
  if (span < 2 * day) return fill(hours, { count: Math.floor(span / hour) });
  return fill(days, { count: Math.floor(span / day) });
}

/** Defective of the checked pieces (else of the shipped ones) in per cent with two decimals; null without figures. */
export function defectRateText(line: {
  readonly defectiveQuantity: number | null;
  readonly checkedQuantity: number | null;
  readonly shippedQuantity: number | null;
}): string | null {
  const total = line.checkedQuantity ?? line.shippedQuantity;
  if (line.defectiveQuantity === null || total === null || total <= 0) return null;
  return `${((line.defectiveQuantity / total) * 100).toFixed(2)}%`;
}

export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(0)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
