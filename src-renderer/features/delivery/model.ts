import type { Answer, Input } from '@shared/contract';

/** What is chosen of a record to leave the house. */
export type Choice = Input<'delivery.draw'>['choice'];
/** Everything the sender chooses from. */
export type Proposal = Answer<'delivery.proposal'>;
