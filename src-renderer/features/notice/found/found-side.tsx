import { byPlace } from '@shared/domain/escape';
import { notifyDue, suspectTotalOf } from '@shared/domain/notice';
import { fill } from '@shared/text';
import { DueMark } from '../../../record';
import { useSettings } from '../../../state';
import { useDesk } from '../../../ui';
import { eventFields } from '../fields';

const { useFieldValue } = eventFields;

/** What the answers mean: until when the customers must know, and how many pieces are where. */
export function FoundSide() {
  const { texts, rules } = useDesk();
  const { found } = texts.notices;
  const hours = useSettings(({ settings }) => settings.intake.noticeHours);
  const at = useFieldValue('discovery.at');
  const ranges = useFieldValue('ranges');
  const due = notifyDue(at, rules.timeZone, hours);
  const total = suspectTotalOf(ranges);
  const { whereabouts } = texts.papers.notice.choices;
  return (
    <aside className="found-panel" aria-label={found.due}>
      <h2>{found.due}</h2>
      {due === null ? <p className="case-quiet">{found.dueNone}</p> : <DueMark due={due} done={null} />}
      <p className="case-quiet">{fill(found.dueWhy, { hours })}</p>
      {total !== null && (
        <>
          <p className="numbers" data-testid="total">
            {total.uncounted === 0
              ? fill(found.total, { pieces: total.pieces })
              : fill(found.atLeast, { pieces: total.pieces, rows: total.uncounted })}
          </p>
          <h2>{found.places}</h2>
          <ul className="notice-open numbers">
            {byPlace({ ranges }).map(({ place, pieces }) => (
              <li key={place ?? ''}>
                {place === null ? found.unknownPlace : whereabouts[place]} {pieces}
              </li>
            ))}
          </ul>
        </>
      )}
    </aside>
  );
}
