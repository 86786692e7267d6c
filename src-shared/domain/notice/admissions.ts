import { error, type Finding } from '../finding';
import type { Person, Role } from '../person/schema';
import type { Notice } from './schema';

const releasing: readonly Role[] = ['approver'];

type Admissions = Notice['admissions'];

const isReleased = (admissions: Admissions | null): boolean =>
  admissions?.isReleased === true && admissions.releasedBy !== '';

const asText = ({ costBearing, preliminaryCause }: Admissions): string =>
  JSON.stringify([costBearing, preliminaryCause]);

/**
 * 费用承担 and 初步原因 go to no customer until 批准人 has released them: only one who holds that role switches them on, in his own name,
 * and words changed afterwards are released anew. @param before null where the notice is new
 */
export function checkAdmissions(
  before: Admissions | null,
  after: Admissions,
  operator: Pick<Person, 'name'> & { readonly roles: readonly Role[] },
): readonly Finding[] {
  if (!isReleased(after)) return [];
  const stands =
    before !== null &&
    isReleased(before) &&
    before.releasedBy === after.releasedBy &&
    asText(before) === asText(after);
  if (stands) return [];
  if (!operator.roles.some((role) => releasing.includes(role)))
    return [error('admissions.isReleased', 'reviewer-only', { roles: releasing.join(',') })];
  return after.releasedBy === operator.name ? [] : [error('admissions.releasedBy', 'not-an-approver')];
}
