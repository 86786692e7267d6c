import type { DeliveryFacts, DeliveryState, DeliveryStep } from './schema';

/** Where a delivery stands: its last step. */
export const stateOf = ({ steps }: Pick<DeliveryFacts, 'steps'>): DeliveryState =>
  steps.at(-1)?.state ?? 'prepared';

/** What may follow a state. An outbox tries again after a failure; what was sent stays sent. */
const following: Readonly<Record<DeliveryState, readonly DeliveryState[]>> = {
  // A database that was put back from a backup may know less than what happened.
  prepared: ['handed-over', 'sending', 'sent', 'perhaps-sent', 'failed', 'cancelled'],
  'handed-over': ['handed-over', 'sent', 'failed', 'cancelled'],
  sending: ['sent', 'perhaps-sent', 'failed', 'prepared'],
  'perhaps-sent': ['sent', 'prepared', 'sending', 'cancelled'],
  failed: ['prepared', 'handed-over', 'sending', 'sent', 'cancelled'],
  sent: [],
  cancelled: [],
};

export const mayFollow = (facts: Pick<DeliveryFacts, 'steps'>, next: DeliveryState): boolean =>
  following[stateOf(facts)].includes(next);

/** The facts with one more step. */
export const withStep = (facts: DeliveryFacts, step: DeliveryStep): DeliveryFacts => ({
  ...facts,
  steps: [...facts.steps, step],
});
