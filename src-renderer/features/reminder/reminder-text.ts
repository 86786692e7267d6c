import type { ReminderEntry } from '@shared/contract';
import type { ReminderStep } from '@shared/domain/reminder';
import { fill, type Texts } from '@shared/text';
import type { StandingView } from '../../ui';

const signs: Readonly<Record<ReminderStep, Pick<StandingView, 'tone' | 'sign' | 'standing'>>> = {
  before: { tone: 'grey', sign: 'none', standing: 'not-due' },
  due: { tone: 'amber', sign: 'today', standing: 'due-today' },
  overdue: { tone: 'red', sign: 'overdue', standing: 'overdue' },
  reviewer: { tone: 'red', sign: 'overdue', standing: 'overdue' },
  administrator: { tone: 'red', sign: 'overdue', standing: 'overdue' },
};

/** Why now, with sign and colour. */
export const standingOf = ({ step }: ReminderEntry, { reminder }: Texts): StandingView => ({
  ...signs[step],
  label: reminder.step[step],
});

/** Whose it is, and why it is told to this person. */
export function whoText({ reason, thing: { owner } }: ReminderEntry, { reminder }: Texts): string {
  if (owner === '') return reminder.nobody;
  if (reason === 'deputy') return fill(reminder.deputy, { owner });
  if (reason === 'ladder') return fill(reminder.ladder, { owner });
  return owner;
}
