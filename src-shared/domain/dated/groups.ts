import { milestoneKinds } from '../deadline/types';
import type { DatedKind } from './types';

/** Kinds that a person looks for together: what the calendar is filtered by. Each kind stands in one group. */
export const datedGroups = {
  clocks: milestoneKinds,
  actions: ['action', 'measure'],
  answers: ['promise', 'answer', 'task-answer', 'detailed-report', 'pass-on'],
  notices: ['notify', 'notify-again', 'receipt', 'request'],
  visits: ['planned-visit', 'next-visit', 'visit-report', 'special-report'],
  returns: ['judgement', 'replenishment'],
  surveys: ['survey-send', 'survey-reply', 'distribution'],
  services: ['service', 'support', 'hand-over'],
  endings: ['expiry', 'renewal', 'assessment', 'review'],
  contacts: ['contact', 'call-back', 'angry'],
  orders: ['shipment', 'invoice', 'payment'],
} as const satisfies Readonly<Record<string, readonly DatedKind[]>>;
export type DatedGroup = keyof typeof datedGroups;

export const datedGroupNames = Object.keys(datedGroups) as readonly DatedGroup[];

/** The kinds of some groups. */
export const kindsOf = (groups: readonly DatedGroup[]): readonly DatedKind[] =>
  groups.flatMap((group): readonly DatedKind[] => datedGroups[group]);
