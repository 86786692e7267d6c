import { fill } from '@shared/text';
import { dayText } from './dates';
import { useTexts } from './desk-context';

/** 最早: the first day a provisional date may fall on, by which reminders go. Nothing where the date is certain. */
export function EarliestDay({ day }: { readonly day: string | null | undefined }) {
  const texts = useTexts();
  if (day === null || day === undefined) return null;
  return (
    <small className="standing-earliest numbers" title={texts.frame.due.provisionalHint}>
      {fill(texts.frame.due.earliest, { date: dayText(day, texts) })}
    </small>
  );
}
