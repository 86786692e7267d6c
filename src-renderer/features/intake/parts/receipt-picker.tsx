import { epochOf } from '@shared/domain/calendar';
import { fill } from '@shared/text';
import { useNow, useTexts } from '../../../ui';
import { BoundInstant, spanText, useFieldValue } from '../../complaint';

const noticeableLag = 15 * 60_000;

/** 何时: no default; shows how much later than receipt one is typing. */
export function ReceiptPicker() {
  const texts = useTexts();
  const { intake } = texts;
  const receivedAt = useFieldValue('receivedAt');
  const now = useNow();
  const lag = receivedAt === null ? 0 : now - epochOf(receivedAt);
  const hint = lag > noticeableLag ? fill(intake.lag, { lag: spanText(lag, texts) }) : intake.whenHint;
  return <BoundInstant path="receivedAt" isRequired hint={hint} />;
}
