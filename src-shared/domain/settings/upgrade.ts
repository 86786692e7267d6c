/** Forms as they were kept first: one revision in the form itself. */
interface SingleRevision {
  readonly code: unknown;
  readonly retentionYears: unknown;
  readonly revisions?: never;
  readonly [rest: string]: unknown;
}

const isSingle = (form: unknown): form is SingleRevision =>
  typeof form === 'object' && form !== null && 'code' in form && !('revisions' in form);

/** A stored section in today's shape, not yet checked: a form with a single revision becomes a list of one. */
export function upgradeSection(section: string, body: unknown): unknown {
  if (section !== 'forms' || !Array.isArray(body) || !body.some(isSingle)) return body;
  return body.map((form: unknown) => (isSingle(form) ? listOfOne(form) : form));
}

function listOfOne({ code, retentionYears, ...revision }: SingleRevision): object {
  return { code, retentionYears, revisions: [revision] };
}
