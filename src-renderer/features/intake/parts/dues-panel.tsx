import { type Dues, milestoneKinds } from '@shared/domain/deadline';
import { Countdown, useTexts, WhyThisDate } from '../../../ui';
import { dueText, useWording } from '../../complaint';

/** The four dues, live while one types, each with why. */
export function DuesPanel({ dues }: { readonly dues: Dues | null }) {
  const { intake, choices } = useTexts();
  const wording = useWording();
  return (
    <section className="intake-panel" aria-label={intake.dues} data-testid="dues">
      <h2>{intake.dues}</h2>
      {dues === null ? (
        <p className="case-quiet">{intake.duesEmpty}</p>
      ) : (
        <ul className="intake-dues">
          {milestoneKinds.map((kind) => {
            const due = dues[kind];
            return (
              <li key={kind} data-milestone={kind} data-due={due.due}>
                <span className="intake-due-name">{choices.milestone[kind]}</span>
                <span className={due.isProvisional ? 'numbers case-provisional' : 'numbers'}>
                  <strong>{dueText(due.due, wording)}</strong>
                </span>
                <span className="intake-due-more">
                  <Countdown target={due} />
                  {due.isProvisional && ` · ${intake.provisional}`}
                  {due.wonBy === 'customer' && ` · ${intake.byCustomer}`}
                </span>
                <WhyThisDate due={due} isIconOnly />
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
