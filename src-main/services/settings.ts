import type { Answer, ChangeNote, Input } from '@shared/contract';
import {
  blockingYearProblems,
  isCivilDate,
  isTimeZone,
  type OfficialYear,
  weekdayOf,
} from '@shared/domain/calendar';
import { categoryFindings, keptCategoryFindings } from '@shared/domain/feedback';
import { error, type Finding } from '@shared/domain/finding';
import { mailRulesFindings } from '@shared/domain/mail';
import { absenceFindings, hasRight } from '@shared/domain/person';
import { prefixFindings } from '@shared/domain/record';
import { reminderFindings } from '@shared/domain/reminder';
import {
  countsAnew,
  dateSections,
  defaultSettings,
  phraseFindings,
  removalFindings,
  revisionFindings,
  type Settings,
  type SettingsSection,
  upgradeSection,
} from '@shared/domain/settings';
import type { Reader, Store, Trx } from '../data';
import { canonicalJson, sha256 } from '../data/canonical';
import { datedPositions } from '../data/repositories/complaints';
import { appendHistory, historyOf } from '../data/repositories/history';
import { readSettings, writeSetting } from '../data/repositories/settings';
import { type MovedDue, recomputeDates } from './complaint/recompute';
import type { CallContext } from './context';
import type { ChangedThings } from './dated/changed';
import { type Change, diff } from './diff';
import { environmentOf, type LoadEnvironment } from './environment';
import { usedPrefixFindings } from './numbers';
import { moveRecordDates } from './record/moved';
import { approvalsOf, checkNoteApprover, demandRight } from './rights';
import { refuseErrors, ServiceError } from './service-error';
import { takenBack } from './taken-back';

export async function getSettings(db: Reader, load: LoadEnvironment): Promise<Answer<'settings.get'>> {
  const { version, settings } = await load(db);
  return { version, settings };
}

export const settingsHistory = (
  db: Reader,
  page: Input<'settings.history'>,
): Promise<Answer<'settings.history'>> => historyOf(db, 'settings', null, page);

const sectionNames = Object.keys(defaultSettings) as readonly SettingsSection[];
export const noNote: ChangeNote = { reason: '', approver: '', proof: '' };

/**
 * Saves the sections given. Where dates depend on them, every open complaint is worked out anew in the same transaction and what
 * moved is answered; a date already due or done moves only with reason, approver and proof (decisions.md, Deadlines).
 * @throws ServiceError `forbidden` unless 管理员, `stale`, `invalid`
 */
export async function saveSettings(
  trx: Trx,
  parts: Parts,
  context: CallContext,
  input: Input<'settings.save'>,
): Promise<Answer<'settings.save'>> {
  const { version, settings, moved, finish } = await written(trx, parts, context, input);
  refuseErrors(checkNote(moved, input.note ?? noNote));
  await finish();
  return { version, settings, moved: moved.map(asMove) };
}

/**
 * What a save would move, by doing it and taking it back: the list before cannot differ from the save after. Asks for no reason yet.
 * @throws ServiceError as the save does
 */
export const previewSettings = (
  store: Pick<Store, 'write'>,
  parts: Parts,
  context: CallContext,
  input: Input<'settings.preview'>,
): Promise<Answer<'settings.preview'>> =>
  takenBack(store, async (trx) => {
    const { moved, finish } = await written(trx, parts, context, input);
    return { moved: moved.map(asMove), ...(await finish()) };
  });

interface Parts {
  readonly load: LoadEnvironment;
  readonly official: readonly OfficialYear[];
}

interface Written {
  readonly version: number;
  readonly settings: Settings;
  readonly moved: readonly MovedDue[];
  /** What follows once the move may stand. */
  readonly finish: () => Promise<ChangedThings>;
}

const noChange: ChangedThings = { things: [], resting: [] };

const asMove = ({ number, kind, old, new: is }: MovedDue) => ({ number, kind, old, new: is });

async function written(
  trx: Trx,
  parts: Parts,
  context: CallContext,
  input: Input<'settings.save'>,
): Promise<Written> {
  demandRight(context, 'settings');
  const before = await parts.load(trx);
  if (input.version !== before.version) throw new ServiceError('stale', { version: before.version });
  const given = Object.fromEntries(
    sectionNames.flatMap((name) => (input[name] === undefined ? [] : [[name, input[name]]])),
  );
  const settings: Settings = { ...before.settings, ...given };
  const note = input.note ?? noNote;
  // Whoever may approve is read from the settings as they stood: nobody makes himself an approver in the same breath.
  refuseErrors([
    ...checkSettings(settings),
    ...(await usedPrefixFindings(trx, before.settings.numbering, settings.numbering)),
    ...keptCategoryFindings(before.settings.enquiries, settings.enquiries),
    ...removalFindings(before.settings.forms, settings.forms, before.day(context.clock.now())),
    ...checkNoteApprover(note, approvalsOf(context, before.settings)),
  ]);
  const changed = sectionNames.filter(
    (name) => canonicalJson(settings[name]) !== canonicalJson(before.settings[name]),
  );
  if (changed.length === 0) {
    return { version: before.version, settings, moved: [], finish: async () => noChange };
  }
  const movesDates = changed.some((name) => dateSections.includes(name));
  const countsDates = movesDates || countsAnew(before.settings, settings);
  // A usual start does without it.
  const { openThings, tellChangedThings } = await import('./dated/changed');
  const things = countsDates ? await openThings(trx, before) : [];
  const version = before.version + 1;
  for (const name of changed) await writeSetting(trx, name, version, settings[name]);
  const environment = environmentOf(version, settings, parts.official);
  await appendHistory(trx, {
    at: environment.instant(context.clock.now()),
    operator: context.operator.name,
    area: 'settings',
    recordId: 'settings',
    action: 'save',
    reason: note.reason,
    changes: [...diff(keyed(before.settings), keyed(settings)), ...noteChanges(note)],
    recordHash: sha256(canonicalJson(settings)),
  });
  const moved = movesDates
    ? await recomputeDates(trx, environment, context, await datedPositions(trx, null), note.reason)
    : [];
  return {
    version,
    settings,
    moved,
    finish: async () => {
      if (!countsDates) return noChange;
      await moveRecordDates(trx, environment, before);
      const change = { before, after: environment, things, reason: note.reason };
      return tellChangedThings(trx, context, change);
    },
  };
}

/** Forms and categories by code, revisions and sentences by place, absences by names, so that the history names what changed and not the whole list. */
const keyed = (settings: Settings) => ({
  ...settings,
  calendar: {
    ...settings.calendar,
    // A year is told by its days, its notices by one line.
    years: Object.fromEntries(
      settings.calendar.years.map(({ year, papers, days }) => [
        year,
        {
          papers: papers.join(' '),
          ...Object.fromEntries(
            days.map(({ date, name, isOffDay }) => [date, `${isOffDay ? '休' : '班'} ${name}`]),
          ),
        },
      ]),
    ),
  },
  forms: Object.fromEntries(
    settings.forms.map(({ code, retentionYears, revisions }) => [
      code,
      { retentionYears, revisions: Object.fromEntries(revisions.entries()) },
    ]),
  ),
  absences: Object.fromEntries(
    settings.absences.map(({ personId, from, to, deputyId }, index) => [
      index,
      { who: nameOf(settings, personId), from, to, deputy: nameOf(settings, deputyId) },
    ]),
  ),
  reminders: {
    ...settings.reminders,
    roster: Object.fromEntries(
      settings.reminders.roster.map(({ from, to, person, phone }, index) => [
        index,
        { person, from, to, phone },
      ]),
    ),
  },
  mail: {
    ...settings.mail,
    templates: Object.fromEntries(settings.mail.templates.map(({ kind, ...words }) => [kind, words])),
  },
  enquiries: {
    added: Object.fromEntries(settings.enquiries.added.map((category) => [category.code, category])),
    withdrawn: Object.fromEntries(settings.enquiries.withdrawn.map((code) => [code, true])),
  },
  phrases: {
    own: Object.fromEntries(settings.phrases.own.entries()),
    hidden: Object.fromEntries(settings.phrases.hidden.map((key) => [key, true])),
  },
});

const nameOf = ({ people }: Settings, id: string | null): string =>
  people.find((person) => person.id === id)?.name ?? '';

/** Approver and proof of a moved date stay with the entry that moved it. */
export const noteChanges = (note: ChangeNote): readonly Change[] =>
  diff(noNote, note, 'note').filter(({ path }) => path !== 'note.reason');

export function checkNote(moved: readonly MovedDue[], note: ChangeNote): readonly Finding[] {
  if (!moved.some(({ wasDueOrDone }) => wasDueOrDone)) return [];
  return [
    ...(note.reason.trim() === '' ? [error('note.reason', 'needs-reason')] : []),
    ...(note.approver.trim() === '' ? [error('note.approver', 'needs-approver')] : []),
    ...(note.proof.trim() === '' ? [error('note.proof', 'needs-proof')] : []),
  ];
}

/** What the shape alone does not say: real dates and zones, a working week, nothing twice. */
export function checkSettings(settings: Settings): readonly Finding[] {
  const { calendar, deadlineRules, forms, people, companies } = settings;
  return [
    ...(isTimeZone(deadlineRules.timeZone) ? [] : [error('deadlineRules.timeZone', 'required')]),
    ...(calendar.worksOnWeekday.includes(true) ? [] : [error('calendar.worksOnWeekday', 'required')]),
    ...calendar.days.flatMap(({ date }, index) =>
      isCivilDate(date) ? [] : [error(`calendar.days.${index}.date`, 'not-a-date')],
    ),
    ...yearFindings(calendar),
    ...forms.flatMap(({ revisions }, form) =>
      revisions.flatMap(({ effectiveOn }, index) =>
        effectiveOn === null || isCivilDate(effectiveOn)
          ? []
          : [error(`forms.${form}.revisions.${index}.effectiveOn`, 'not-a-date')],
      ),
    ),
    ...revisionFindings(forms),
    ...prefixFindings(settings.numbering),
    ...phraseFindings(settings.phrases),
    ...categoryFindings(settings.enquiries),
    ...absenceFindings(settings.absences, people),
    ...mailRulesFindings(settings.mail),
    ...reminderFindings(settings.reminders, deadlineRules.closingTime),
    // Somebody must stay who can open the settings again.
    ...(people.some(({ isActive, roles }) => isActive && hasRight(roles, 'settings'))
      ? []
      : [error('people', 'required')]),
    ...duplicates(
      calendar.days.map(({ date }) => date),
      (index) => `calendar.days.${index}.date`,
    ),
    ...duplicates(
      forms.map(({ code }) => code),
      (index) => `forms.${index}.code`,
    ),
    ...duplicates(
      people.map(({ id }) => id),
      (index) => `people.${index}.id`,
    ),
    ...duplicates(
      companies.entities.map(({ id }) => id),
      (index) => `companies.entities.${index}.id`,
    ),
    ...duplicates(settings.departments, (index) => `departments.${index}`),
  ];
}

/** Only a whole notice may take the place of one, and only a Saturday is a Saturday. */
const yearFindings = ({ workedSaturday, years }: Settings['calendar']): readonly Finding[] => [
  ...(workedSaturday === null || (isCivilDate(workedSaturday) && weekdayOf(workedSaturday) === 6)
    ? []
    : [error('calendar.workedSaturday', 'not-a-saturday')]),
  ...years.flatMap((official, index) =>
    blockingYearProblems(official)
      .slice(0, 1)
      .map(({ date }) =>
        error(`calendar.years.${index}`, 'not-a-notice', { year: official.year, date: date ?? '' }),
      ),
  ),
  ...duplicates(
    years.map(({ year }) => String(year)),
    (index) => `calendar.years.${index}`,
  ),
];

const duplicates = (values: readonly string[], pathOf: (index: number) => string): readonly Finding[] =>
  values.flatMap((value, index) =>
    values.indexOf(value) < index ? [error(pathOf(index), 'duplicate')] : [],
  );

/**
 * Writes the delivered values of sections nobody saved yet, so that a later program's defaults cannot change old records, and
 * sections kept in an older shape in today's.
 */
export async function fixDefaults(trx: Trx, load: LoadEnvironment, context: CallContext): Promise<void> {
  const kept = new Map((await readSettings(trx)).map(({ section, body }) => [section, body] as const));
  const missing = sectionNames.filter((name) => !kept.has(name));
  const outdated = sectionNames.filter((name) => upgradeSection(name, kept.get(name)) !== kept.get(name));
  if (missing.length + outdated.length === 0) return;
  const { version, settings, instant } = await load(trx);
  for (const name of [...missing, ...outdated]) await writeSetting(trx, name, version + 1, settings[name]);
  const entry = {
    at: instant(context.clock.now()),
    operator: context.operator.name,
    area: 'settings',
    recordId: 'settings',
    reason: '',
    recordHash: sha256(canonicalJson(settings)),
  } as const;
  const changesOf = (names: readonly SettingsSection[]): readonly Change[] =>
    names.map((name) => ({ path: name, old: kept.get(name) ?? null, new: settings[name] }));
  if (missing.length > 0)
    await appendHistory(trx, { ...entry, action: 'deliver', changes: changesOf(missing) });
  if (outdated.length > 0)
    await appendHistory(trx, { ...entry, action: 'upgrade', changes: changesOf(outdated) });
}
