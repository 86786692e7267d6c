import { type Gate, unless } from './gate';
import { causeKinds, type Report } from './schema';
import { indexed } from './scope';

/** How a text begins that was taken over from a past report and that nobody has confirmed for this one, in either language. */
export const unconfirmedMarks = ['【待确认', '[To be confirmed'] as const;

export const isUnconfirmed = (text: string): boolean => unconfirmedMarks.some((mark) => text.includes(mark));

/** Causes of a past report that still carry their mark. */
export const takenCauseGates = ({ analysis }: Report): readonly Gate[] =>
  causeKinds.flatMap((kind) =>
    unless(
      !isUnconfirmed(analysis.chains[kind].rootCause),
      'D4',
      'cause-unconfirmed',
      `analysis.chains.${kind}.rootCause`,
      { kind },
    ),
  );

/** Actions of a past report that still carry their mark. */
export const takenActionGates = ({ actions }: Report): readonly Gate[] =>
  indexed(actions).flatMap(([index, { action }]) =>
    unless(!isUnconfirmed(action), 'D5', 'action-unconfirmed', `actions.${index}.action`, {
      order: index + 1,
    }),
  );
