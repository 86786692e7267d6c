import { civilDateOf } from '../../domain/calendar';
import type { StoredComplaint } from '../../domain/complaint';
import {
  type ControlledForm,
  effectiveRevision,
  type FormRevision,
  type RecordMade,
  type RevisionStanding,
  revisionOfRecord,
  standingOf,
  unnamedRevision,
} from '../../domain/settings';
import type { StateMark } from '../types';
import type { PrintContext } from './context';

export interface PrintedRevision extends FormRevision {
  readonly retentionYears: number | null;
  /** The mark that a revision out of force may not be printed without; null leaves the print its own. */
  readonly mark: StateMark | null;
}

const marks = {
  planned: 'draft',
  effective: null,
  obsolete: 'void',
} as const satisfies Record<RevisionStanding, StateMark | null>;

/** The revision a print carries: chosen for a blank, else the record's own, else the one in force on the day of printing. */
export function printedRevision(code: string, context: PrintContext): PrintedRevision {
  const form = context.settings.forms.find((each) => each.code === code);
  if (form === undefined) return { ...unnamedRevision({ revisions: [] }), retentionYears: null, mark: null };
  return { ...carried(form, context), retentionYears: form.retentionYears };
}

function carried(form: ControlledForm, context: PrintContext): FormRevision & Pick<PrintedRevision, 'mark'> {
  const today = civilDateOf(context.printedAt, context.settings.deadlineRules.timeZone);
  const chosen = form.revisions.find(({ revision }) => revision === context.revision);
  if (chosen !== undefined) return { ...chosen, mark: marks[standingOf(form, chosen, today)] };
  // A kept record on its own revision stays a valid record, so it carries no mark.
  if (context.made !== undefined) return { ...revisionOfRecord(form, context.made), mark: null };
  return { ...(effectiveRevision(form, today) ?? unnamedRevision(form)), mark: null };
}

/** The chosen revision as the context says it; nothing where none was chosen. */
export const chosenIn = ({
  revision,
}: {
  readonly revision?: string | undefined;
}): Pick<PrintContext, 'revision'> => (revision === undefined ? {} : { revision });

/**
 * What a complaint's papers were made on. The complaint keeps the name of its case sheet's revision; the slip's is the one that was
 * in force on the same day.
 */
export function madeFor(
  code: 'RTSP01-01-case' | 'transfer-slip',
  { registeredAt, formRevision }: Pick<StoredComplaint, 'registeredAt' | 'formRevision'>,
  { settings }: Pick<PrintContext, 'settings'>,
): RecordMade {
  const on = civilDateOf(registeredAt, settings.deadlineRules.timeZone);
  return { on, revision: code === 'transfer-slip' ? '' : formRevision };
}
