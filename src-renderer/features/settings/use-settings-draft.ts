import type { Answer, CallError, ChangeNote, Input } from '@shared/contract';
import { countsAnew, dateSections, type Settings, type SettingsSection } from '@shared/domain/settings';
import { useCallback, useMemo, useState } from 'react';
import { call } from '../../api';
import { loadSettings, useSettings } from '../../state';
import { useTexts } from '../../ui';
import { changedSections, type Problem, problemsFrom, problemsOf, type SettingsDraft } from './draft';

export interface SettingsEditing {
  readonly settings: Settings;
  readonly changed: readonly SettingsSection[];
  readonly error: CallError | null;
  readonly isSaving: boolean;
  readonly needsNote: boolean;
  /** What the save asked for would do to dates, until the person says so or goes back. */
  readonly moved: DateChange | null;
  readonly edit: <K extends SettingsSection>(section: K, value: Settings[K]) => void;
  readonly errorOf: (path: string) => string | undefined;
  /** Gives the path of the first wrong field, or null when it was saved or main refused. */
  readonly save: (note: ChangeNote | null) => Promise<string | null>;
  readonly undo: () => void;
  readonly reload: () => void;
  readonly saveMoved: () => void;
  readonly closeMoved: () => void;
  readonly closeNote: () => void;
}

/** What a change of calendar or rules does to dates. */
export type DateChange = Answer<'settings.preview'>;

/** The settings as edited on this page, until they are saved together. */
export function useSettingsDraft(onSaved: () => void): SettingsEditing {
  const texts = useTexts();
  const stored = useSettings((state) => state.settings);
  const storedVersion = useSettings((state) => state.version);
  const [draft, setDraft] = useState<SettingsDraft>({});
  /** The version that the first change was made on; a save names it, so that another's save is not overwritten. */
  const [baseVersion, setBaseVersion] = useState<number | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [error, setError] = useState<CallError | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const [needsNote, setNeedsNote] = useState(false);
  const [moved, setMoved] = useState<DateChange | null>(null);
  const settings = useMemo(() => ({ ...stored, ...draft }), [stored, draft]);
  const changed = useMemo(() => changedSections(stored, draft), [stored, draft]);

  const edit = useCallback(
    <K extends SettingsSection>(section: K, value: Settings[K]): void => {
      setDraft((before) => ({ ...before, [section]: value }));
      setBaseVersion((before) => before ?? storedVersion);
      setProblems((before) => before.filter(({ path }) => !path.startsWith(section)));
    },
    [storedVersion],
  );
  const undo = (): void => {
    setDraft({});
    setBaseVersion(null);
    setProblems([]);
    setError(null);
  };
  const save = async (note: ChangeNote | null, isSeen = note !== null): Promise<string | null> => {
    if (changed.length === 0) return null;
    const found = problemsOf(settings);
    setProblems(found);
    if (found[0] !== undefined) return found[0].path;
    setIsSaving(true);
    const given = Object.fromEntries(changed.map((name) => [name, settings[name]]));
    const asked = { ...given, version: baseVersion ?? storedVersion };
    const change = !isSeen && touchesDates(stored, settings, changed) ? await changeOf(asked) : null;
    if (change !== null) {
      setIsSaving(false);
      setMoved(change);
      return null;
    }
    const result = await call('settings.save', { ...asked, ...(note === null ? {} : { note }) });
    setIsSaving(false);
    if (result.ok) {
      await loadSettings();
      setDraft((before) => changedSince(before, given));
      setBaseVersion(null);
      setProblems([]);
      setError(null);
      setNeedsNote(false);
      onSaved();
      return null;
    }
    const named = problemsFrom(result.error.findings ?? [], texts);
    setProblems(note === null ? named.filter(({ path }) => !path.startsWith('note.')) : named);
    if (named.some(({ path }) => path.startsWith('note.'))) setNeedsNote(true);
    else setError(result.error);
    return null;
  };
  return {
    settings,
    changed,
    error,
    isSaving,
    needsNote,
    moved,
    edit,
    errorOf: (path) => {
      const problem = problems.find((found) => found.path === path);
      return problem === undefined ? undefined : texts.settings.problem[problem.code];
    },
    save: (note) => save(note),
    undo,
    reload: () => {
      undo();
      void loadSettings();
    },
    saveMoved: () => {
      setMoved(null);
      void save(null, true);
    },
    closeMoved: () => setMoved(null),
    closeNote: () => setNeedsNote(false),
  };
}

const touchesDates = (before: Settings, after: Settings, changed: readonly SettingsSection[]): boolean =>
  changed.some((section) => dateSections.includes(section)) || countsAnew(before, after);

/** What a save would do to dates; null where it does nothing. Where that cannot be told, null, too: the save itself says why. */
async function changeOf(asked: Input<'settings.preview'>): Promise<DateChange | null> {
  const preview = await call('settings.preview', asked);
  if (!preview.ok) return null;
  return Object.values(preview.value).some(({ length }) => length > 0) ? preview.value : null;
}

/** What was changed while a save was on its way: the next draft, upon what is saved by then. */
const changedSince = (draft: SettingsDraft, given: SettingsDraft): SettingsDraft =>
  Object.fromEntries(Object.entries(draft).filter(([name, value]) => Reflect.get(given, name) !== value));
