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
  if (section === 'intake') return withLater(body, 'noticeHours', defaultSettings.intake.noticeHours);
  if (section === 'calendar')
    return withLater(withLater(body, 'workedSaturday', null), 'years', defaultSettings.calendar.years);
  if (section === 'numbering') return upgradeNumbering(body);
  if (section === 'feedback') return withLater(body, 'steps', defaultSettings.feedback.steps);
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

/** Kept before records had prefixes of their own, or before a kind came: with the delivered ones. */
function upgradeNumbering(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body;
  const kept: unknown = Reflect.get(body, 'recordPrefixes');
  const known = new Set(Object.keys(Object(kept)));
  const later = Object.entries(defaultSettings.numbering.recordPrefixes).filter(([kind]) => !known.has(kind));
  if (later.length === 0) return body;
  return { ...body, recordPrefixes: { ...Object(kept), ...Object.fromEntries(later) } };
}

/** Kept before a field of the section came: with the field as delivered. */
function withLater(body: unknown, field: string, delivered: unknown): unknown {
  if (typeof body !== 'object' || body === null || field in body) return body;
  return { ...body, [field]: delivered };
}

function listOfOne({ code, retentionYears, ...revision }: SingleRevision): object {
  return { code, retentionYears, revisions: [revision] };
}
