import { isCivilDate, isInstant } from '@shared/domain/calendar';
import { clausesOf, fill } from '@shared/text';
import { genericPath } from '../../../editor/model/field-path';
import { yuanText } from '../../../ui/money';
import { dueText, type Wording } from './format';

const choiceOfPath = {
  channel: 'channel',
  form: 'complaintForm',
  category: 'category',
  stage: 'stage',
  branch: 'branch',
  foundAt: 'foundAt',
  severity: 'severity',
  countingRule: 'countingRule',
  replyForm: 'replyForm',
  way: 'replyWay',
  verdict: 'verdict',
  party: 'liableParty',
  from: 'stage',
  to: 'stage',
  status: 'status',
  replyVerdict: 'replyVerdict',
  bearer: 'costBearer',
  currency: 'currency',
} as const;

/** Where the same last name means another set of choices. */
const choiceOfWholePath = {
  'requests.*.kind': 'requestKind',
  'controlledShipping.level': 'shippingLevel',
  'ppmAppeal.state': 'appealState',
} as const;

const isKnownPath = (path: string): path is keyof typeof choiceOfWholePath =>
  Object.hasOwn(choiceOfWholePath, path);

const isKnownKey = (key: string): key is keyof typeof choiceOfPath => Object.hasOwn(choiceOfPath, key);

/** Also the names behind ids: our companies' by theirs. */
export interface ValueWording extends Wording {
  readonly companies: Readonly<Record<string, string>>;
}

/** A recorded value as a person reads it: choices by name, dates with their weekday, money in yuan, lists row by row. */
export function valueText(path: string, value: unknown, wording: ValueWording): string {
  const { texts } = wording;
  if (value === null || value === undefined || value === '') return texts.complaint.empty;
  if (typeof value === 'boolean') return value ? texts.editor.yes : texts.editor.no;
  if (typeof value === 'number')
    return /(^|\.)costs\.\*\.(amount|claimed|recovered)$/.test(genericPath(path))
      ? yuanText(value)
      : String(value);
  if (typeof value === 'string') return choiceText(path, value, wording) ?? dateOrText(value, wording);
  if (Array.isArray(value)) return listText(path, value, wording);
  return recordText(path, value, wording);
}

const dateOrText = (value: string, wording: Wording): string =>
  isCivilDate(value) || isInstant(value) ? dueText(value, wording) : value;

function choiceText(path: string, value: string, { texts, companies }: ValueWording): string | null {
  const key = path.split('.').at(-1) ?? '';
  if (key === 'companyId') return companies[value] ?? null;
  const whole = genericPath(path);
  if (/(^|\.)costs\.\*\.category$/.test(whole)) return nameIn(texts.choices.costCategory, value);
  const choice = isKnownPath(whole) ? choiceOfWholePath[whole] : isKnownKey(key) ? choiceOfPath[key] : null;
  return choice === null ? null : nameIn(texts.choices[choice], value);
}

const nameIn = (names: Readonly<Record<string, string>>, value: string): string | null =>
  names[value] ?? null;

function listText(path: string, rows: readonly unknown[], wording: ValueWording): string {
  if (rows.length === 0) return wording.texts.complaint.empty;
  if (path.endsWith('attachmentIds') || path.endsWith('photoIds'))
    return fill(wording.texts.complaint.files, { count: rows.length });
  return clausesOf(
    rows.map((row, index) => valueText(`${path}.${index}`, row, wording)),
    wording.texts,
  );
}

const hiddenKeys = new Set(['id', 'partId', 'schemaVersion', 'kind']);

/** An object as the list of what is filled in it. */
function recordText(path: string, value: object, wording: ValueWording): string {
  const time = customerTimeText(value, wording);
  if (time !== null) return time;
  const parts = Object.entries(value)
    .filter(
      ([key, part]) =>
        !hiddenKeys.has(key) && part !== null && part !== '' && !(Array.isArray(part) && part.length === 0),
    )
    .map(([key, part]) => valueText(`${path}.${key}`, part, wording));
  return parts.length === 0 ? wording.texts.complaint.empty : parts.join(' · ');
}

/** A customer's own time: a moment, or a span from T0. */
export function customerTimeText(value: object, wording: Wording): string | null {
  const kind: unknown = Reflect.get(value, 'kind');
  const amount: unknown = Reflect.get(value, 'amount');
  const at: unknown = Reflect.get(value, 'at');
  const { complaint } = wording.texts;
  if (kind === 'absolute' && typeof at === 'string') return dueText(at, wording);
  if (typeof amount !== 'number') return null;
  if (kind === 'hours') return fill(complaint.hours, { count: amount });
  if (kind === 'working-days') return fill(complaint.workingDays, { count: amount });
  return kind === 'calendar-days' ? fill(complaint.days, { count: amount }) : null;
}
