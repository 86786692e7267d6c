import type { Due, MilestoneKind } from '@shared/domain/deadline';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useNow } from '../../../ui/desk-context';
import { DueBadge } from '../../../ui/due-badge';
import { WhyThisDate } from '../../../ui/why-this-date';
import { dateText } from '../model/format';
import { milestoneCardOf } from '../model/milestone-card';
import { useWording } from '../use-wording';
import type { Case } from './use-case';

/** One of the four clocks: 应 · 实 · 差 · 凭证, and why this date. */
export function MilestoneCardView(props: {
  readonly kind: MilestoneKind;
  readonly of: Case;
  readonly isFolded: boolean;
  readonly onMark: (kind: MilestoneKind) => void;
}) {
  const { kind, of, onMark } = props;
  const wording = useWording();
  const now = useNow();
  const { texts } = wording;
  const { card: words } = texts.complaint;
  const milestone = of.row.milestones?.[kind] ?? null;
  const due: Due | null = of.dues?.[kind] ?? null;
  const card = milestoneCardOf(kind, of.stored.body, milestone, now, wording);
  const badge = (
    <DueBadge kind={kind} milestone={milestone} isCustomersTurn={of.row.turn.who === 'customer'} />
  );
  if (props.isFolded) {
    return (
      <span className="case-card-folded" data-milestone={kind}>
        <strong>{texts.choices.milestoneShort[kind]}</strong> {badge}
      </span>
    );
  }
  return (
    <section
      className="case-card"
      data-milestone={kind}
      data-standing={card.standing}
      aria-label={texts.choices.milestone[kind]}
    >
      <header>
        <h3>{texts.choices.milestone[kind]}</h3>
        {badge}
      </header>
      <dl>
        <dt>{words.due}</dt>
        <dd>
          <span className={card.isProvisional ? 'numbers case-provisional' : 'numbers'}>{card.due}</span>
          <small>
            {[card.basis, card.original && fill(words.original, { when: card.original })]
              .filter(Boolean)
              .join(' · ')}
          </small>
          {card.earliest !== null && (
            <small>{fill(words.earliest, { date: dateText(card.earliest, wording) })}</small>
          )}
        </dd>
        <dt>{words.done}</dt>
        <dd className="numbers">{card.done ?? words.notDone}</dd>
        <dt>{words.difference}</dt>
        <dd>{card.difference ?? texts.complaint.empty}</dd>
        <dt>{words.proof}</dt>
        <dd className="case-card-proof" title={card.proof ?? undefined}>
          {card.proof ?? (card.done === null ? texts.complaint.empty : words.noProof)}
        </dd>
      </dl>
      <footer>
        {due !== null && <WhyThisDate due={due} />}
        <Button size="small" className="case-card-button" onClick={() => onMark(kind)}>
          {card.done === null ? words.mark : words.change}
        </Button>
      </footer>
    </section>
  );
}
