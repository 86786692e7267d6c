import { civilDateAt } from '@shared/domain/calendar';
import { isOverdueRequest } from '@shared/domain/complaint';
import { fill } from '@shared/text';
import { useDesk, useNow } from '../../../ui';
import { dateText } from '../model/format';
import { valueText } from '../model/value-text';
import { useWording } from '../use-wording';
import type { Case } from './use-case';

/** 追要与催办: what was asked of whom, and what is still to come, overdue ones in red. */
export function RequestsPanel({ of }: { readonly of: Case }) {
  const wording = useWording();
  const { handling } = wording.texts.complaint;
  const { rules } = useDesk();
  const today = civilDateAt(useNow(), rules.timeZone);
  const { requests } = of.stored.body;
  return (
    <section className="case-panel" data-testid="requests">
      <h3>{handling.requests}</h3>
      {requests.length === 0 && <p className="case-quiet">{handling.noRequests}</p>}
      <ul className="case-plain">
        {requests.map((request, index) => {
          const isLate = isOverdueRequest(request, today);
          const day = request.answeredOn ?? request.wantedBy;
          const template = isLate
            ? handling.requestOverdue
            : request.answeredOn === null
              ? handling.requestOpen
              : handling.requestAnswered;
          return (
            <li key={request.id}>
              <strong>{request.whom}</strong> {valueText(`requests.${index}.kind`, request.kind, wording)}
              {' · '}
              {request.what}{' '}
              {day !== null && (
                <span className={isLate ? 'tone-red' : 'case-quiet'}>
                  {fill(template, { day: dateText(day, wording) })}
                </span>
              )}{' '}
              {request.answer}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
