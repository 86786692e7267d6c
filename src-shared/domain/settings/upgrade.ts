import { defaultSettings } from './defaults';

/** Forms as they were kept first: one revision in the form itself. */
interface SingleRevision {
  readonly code: unknown;
  readonly retentionYears: unknown;
  readonly revisions?: never;
  readonly [rest: string]: unknown;
}

const isSingle = (form: unknown): form is SingleRevision =>
  typeof form === 'object' && form !== null && 'code' in form && !('revisions' in form);

/** A stored section in today's shape, not yet checked; the same object where it has it already. */
export function upgradeSection(section: string, body: unknown): unknown {
  if (section === 'forms') return upgradeForms(body);
  if (section === 'intake') return upgradeIntake(body);
  return body;
}

/** A form with a single revision becomes a list of one; forms that came later follow as delivered. */
function upgradeForms(body: unknown): unknown {
  if (!Array.isArray(body)) return body;
  const known = new Set(body.map((form: unknown) => Reflect.get(Object(form), 'code')));
  const later = defaultSettings.forms.filter(({ code }) => !known.has(code));
  if (later.length === 0 && !body.some(isSingle)) return body;
  return [...body.map((form: unknown) => (isSingle(form) ? listOfOne(form) : form)), ...later];
}

/** Kept before escapes were told from here: with the hours as delivered. */
function upgradeIntake(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || 'noticeHours' in body) return body;
  return { ...body, noticeHours: defaultSettings.intake.noticeHours };
}

function listOfOne({ code, retentionYears, ...revision }: SingleRevision): object {
  return { code, retentionYears, revisions: [revision] };
}
