import type { CivilDate } from '../calendar';
import { error, type Finding } from '../finding';
import type { ControlledForm, FormRevision } from './schema';

/** 计划 (not begun), 现行 (in force), 作废 (a later one took its place). */
export type RevisionStanding = 'planned' | 'effective' | 'obsolete';

/** When a record was made, and the revision it keeps; '' when none was noted. */
export interface RecordMade {
  readonly on: CivilDate;
  readonly revision: string;
}

/** No date: in force since ever. */
const hasBegun = ({ effectiveOn }: FormRevision, day: CivilDate): boolean =>
  effectiveOn === null || effectiveOn <= day;

/** The revision in force on a day: the latest that has begun; null before the first. A planned one takes effect by itself. */
export const effectiveRevision = ({ revisions }: ControlledForm, day: CivilDate): FormRevision | null =>
  revisions.findLast((revision) => hasBegun(revision, day)) ?? null;

export function standingOf(form: ControlledForm, revision: FormRevision, day: CivilDate): RevisionStanding {
  if (!hasBegun(revision, day)) return 'planned';
  return effectiveRevision(form, day) === revision ? 'effective' : 'obsolete';
}

/** What a print says on a day on which no revision is in force: the form has its number, the rest is left to write. */
export const unnamedRevision = ({ revisions }: Pick<ControlledForm, 'revisions'>): FormRevision => ({
  number: revisions[0]?.number ?? '',
  revision: '',
  effectiveOn: null,
  changeNote: '',
});

/**
 * The revision a record's print carries, also after a newer one came: the one it keeps by name, else the one in force on the day it
 * was made. A name that is no longer in the list is printed as it was kept.
 */
export function revisionOfRecord(form: ControlledForm, made: RecordMade): FormRevision {
  const inForce = effectiveRevision(form, made.on) ?? unnamedRevision(form);
  if (made.revision === '') return inForce;
  const kept = form.revisions.find(({ revision }) => revision === made.revision);
  if (kept !== undefined) return kept;
  // Whatever workbook the revision in force has is not the one that was lost.
  const { template: _, ...unknown } = inForce;
  return { ...unknown, revision: made.revision, effectiveOn: null };
}

/** The name of the revision that a new record of a form takes on its day; '' while none is entered. */
export const revisionForNew = (forms: readonly ControlledForm[], code: string, day: CivilDate): string => {
  const form = forms.find((each) => each.code === code);
  return form === undefined ? '' : (effectiveRevision(form, day)?.revision ?? '');
};

/**
 * What makes a list of revisions ambiguous: two of one name, one without a name or a date after the first, or dates that do not
 * rise. Only then is exactly one revision in force on every day from the first date on.
 */
export const revisionFindings = (forms: readonly ControlledForm[]): readonly Finding[] =>
  forms.flatMap(({ revisions }, form) =>
    revisions.flatMap((_, index) => findingsOf(revisions, index, `forms.${form}.revisions.${index}`)),
  );

/** Revisions that have been in force stay on the list: old prints carry them. Names and dates may be corrected. */
export const removalFindings = (
  before: readonly ControlledForm[],
  after: readonly ControlledForm[],
  day: CivilDate,
): readonly Finding[] =>
  before.flatMap((form, index) => {
    const begun = form.revisions.filter((revision) => hasBegun(revision, day)).length;
    const left = after.find(({ code }) => code === form.code)?.revisions.length ?? 0;
    return left < begun ? [error(`forms.${index}.revisions`, 'recorded')] : [];
  });

/** Two names that a reader would take for one. */
const folded = ({ revision }: FormRevision): string => revision.trim().toUpperCase();

function findingsOf(revisions: readonly FormRevision[], index: number, path: string): readonly Finding[] {
  const own = revisions[index];
  const previous = revisions[index - 1];
  if (own === undefined || previous === undefined) return [];
  return [...nameFindings(own, revisions.slice(0, index), path), ...dateFindings(own, previous, path)];
}

function nameFindings(own: FormRevision, earlier: readonly FormRevision[], path: string): readonly Finding[] {
  if (folded(own) === '') return [error(`${path}.revision`, 'required')];
  const isTaken = earlier.some((other) => folded(other) === folded(own));
  return isTaken ? [error(`${path}.revision`, 'duplicate')] : [];
}

function dateFindings(own: FormRevision, previous: FormRevision, path: string): readonly Finding[] {
  if (own.effectiveOn === null) return [error(`${path}.effectiveOn`, 'required')];
  const isLater = previous.effectiveOn === null || own.effectiveOn > previous.effectiveOn;
  return isLater ? [] : [error(`${path}.effectiveOn`, 'not-after-previous')];
}
