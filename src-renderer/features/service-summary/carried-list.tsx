import { fill } from '@shared/text';
import type { ShownRecord } from '../../record';
import { useTexts } from '../../ui';

/** Which improvements came from an earlier summary, and which went on to a later one. */
export function CarriedList({ record }: { readonly record: ShownRecord }) {
  const say = useTexts().serviceSummary.carried;
  const { improvements } = (record as ShownRecord<'service-summary'>).stored.body;
  const told = improvements.flatMap(({ id, what, carriedFrom, carriedTo }) => [
    ...(carriedFrom === ''
      ? []
      : [{ id: `${id} from`, text: fill(say.from, { what, number: carriedFrom }) }]),
    ...(carriedTo === '' ? [] : [{ id: `${id} to`, text: fill(say.to, { what, number: carriedTo }) }]),
  ]);
  if (told.length === 0) return null;
  return (
    <ul className="record-links numbers" data-testid="carried">
      {told.map(({ id, text }) => (
        <li key={id}>{text}</li>
      ))}
    </ul>
  );
}
