import type { RegisterMilestone } from '@shared/domain/complaint';
import type { MilestoneKind } from '@shared/domain/deadline';
import { useDesk, useNow } from './desk-context';
import { viewMilestone } from './standing';
import { StandingMark } from './standing-mark';

/** How a milestone of a register row stands now. */
export function DueBadge(props: {
  readonly kind: MilestoneKind;
  readonly milestone: RegisterMilestone | null;
  readonly isCustomersTurn?: boolean;
}) {
  const { calendar, texts } = useDesk();
  const now = useNow();
  if (props.milestone === null) return <span className="standing tone-grey">{texts.frame.due.none}</span>;
  const view = viewMilestone({
    kind: props.kind,
    milestone: props.milestone,
    isCustomersTurn: props.isCustomersTurn ?? false,
    now,
    calendar,
    texts,
  });
  const isOpen = props.milestone.doneAt === null;
  return <StandingMark view={view} isProvisional={isOpen && props.milestone.isProvisional} />;
}
