import type { RecordDateRow } from '@shared/contract';
import { fill } from '@shared/text';
import { PlaceLink, routes } from '../../state';
import { useTexts } from '../../ui';

/** A promise, a visit, an expiry … in the calendar: sign, what it is, its record; opens the record. */
export function RecordDateEntry({ row, isWide }: { readonly row: RecordDateRow; readonly isWide: boolean }) {
  const { recordFacts: words, calendar: say } = useTexts();
  const { date, isOverdue, kind, number, customerName } = row;
  const isDone = date.done !== null;
  const isProvisional = !isDone && date.earliest !== undefined;
  const [sign, tone] = isDone ? ['✓', 'green'] : isOverdue ? ['▲', 'red'] : ['○', 'grey'];
  const standing = isDone ? words.done : isOverdue ? words.late : words.open;
  const owner = date.owner === '' ? words.nobody : date.owner;
  const text = date.text === '' ? row.subject : date.text;
  const label = fill(words.entry, {
    kind: words.kind[kind],
    number,
    customer: customerName,
    what: words.date[date.what],
    text,
    owner,
    standing,
  });
  const place = routes.record(kind, row.recordId);
  return (
    <PlaceLink
      className={`due-entry tone-${tone}`}
      data-record={kind}
      data-provisional={isProvisional || undefined}
      data-wide={isWide || undefined}
      to={place}
      title={label}
    >
      <span className="due-entry-line">
        <span aria-hidden>{sign}</span>
        <span className="due-entry-kind">{words.date[date.what]}</span>
        <span className="numbers">{number}</span>
      </span>
      <span className="due-entry-line due-entry-customer">
        {[customerName, isWide ? text : '', isWide ? owner : ''].filter((part) => part !== '').join(' · ') ||
          text}
      </span>
      <span className="visually-hidden">{isProvisional ? `${standing} ${say.provisional}` : standing}</span>
    </PlaceLink>
  );
}
