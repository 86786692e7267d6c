import { isCivilDate } from '../calendar';
import { milestoneKinds } from '../deadline/types';
import { error, type Finding } from '../finding';
import type { Customer } from './schema';

/** What the shape alone does not say of a customer's file. */
export const checkCustomer = (body: Customer): readonly Finding[] => [
  ...(body.name.trim() === '' ? [error('name', 'required')] : []),
  ...checkDates(body),
  ...checkScorecards(body),
  ...(body.retentionYears !== null && body.retentionYears < 0 ? [error('retentionYears', 'negative')] : []),
  // A fixed moment makes no sense as a standing agreement.
  ...milestoneKinds.flatMap((kind) =>
    body.agreedTimes[kind]?.kind === 'absolute' ? [error(`agreedTimes.${kind}`, 'not-a-time')] : [],
  ),
];

function checkDates({ cooperationSince, contacts, requirements }: Customer): readonly Finding[] {
  const days: readonly (readonly [string, string | null])[] = [
    ['cooperationSince', cooperationSince],
    ...contacts.map(({ validUntil }, index) => [`contacts.${index}.validUntil`, validUntil] as const),
    ...requirements.map(({ on }, index) => [`requirements.${index}.on`, on] as const),
  ];
  return days.flatMap(([path, day]) => (day === null || isCivilDate(day) ? [] : [error(path, 'not-a-date')]));
}

/** A month has one row, and its pieces are none or more. */
function checkScorecards({ scorecards }: Customer): readonly Finding[] {
  return scorecards.flatMap((row, index) => {
    const at = (field: string): string => `scorecards.${index}.${field}`;
    const isSecond = scorecards.findIndex(({ month }) => month === row.month) < index;
    const negative = (['delivered', 'ppm', 'onTimeRate'] as const).filter((field) => (row[field] ?? 0) < 0);
    return [
      ...(row.month === '' ? [error(at('month'), 'required')] : []),
      ...(row.month !== '' && isSecond ? [error(at('month'), 'duplicate')] : []),
      ...negative.map((field) => error(at(field), 'negative')),
    ];
  });
}
