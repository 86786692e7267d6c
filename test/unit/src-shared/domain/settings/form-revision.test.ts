import { addDays } from '@shared/domain/calendar';
import {
  type ControlledForm,
  defaultSettings,
  effectiveRevision,
  type FormRevision,
  revisionFindings,
  revisionOfRecord,
  settingsSchema,
  standingOf,
  upgradeSection,
} from '@shared/domain/settings';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';

const revision = (name: string, effectiveOn: string | null): FormRevision => ({
  number: 'T/NDF/RTSP01-02',
  revision: name,
  effectiveOn,
  changeNote: '',
});
const formOf = (...revisions: FormRevision[]): ControlledForm => ({
  code: 'RTSP01-02',
  retentionYears: 3,
  revisions,
});
const [first, second, third] = [
  revision('A/0', '2026-01-01'),
  revision('A/1', '2026-11-21'),
  revision('B/0', '2027-03-01'),
] as const;
const three = formOf(first, second, third);
const codesOf = (...revisions: FormRevision[]) =>
  revisionFindings([formOf(...revisions)]).map(({ path, code }) => `${path} ${code}`);

describe('the revision in force', () => {
  test('changes on the very day the next one is effective, not a day before', () => {
    expect(effectiveRevision(three, '2025-12-31')).toBeNull();
    expect(effectiveRevision(three, '2026-01-01')).toBe(first);
    expect(effectiveRevision(three, '2026-11-20')).toBe(first);
    expect(effectiveRevision(three, '2026-11-21')).toBe(second);
    expect(effectiveRevision(three, '2027-02-28')).toBe(second);
    expect(effectiveRevision(three, '2027-03-01')).toBe(third);
  });

  test('without a date is in force since ever', () => {
    expect(effectiveRevision(formOf(revision('A/0', null), third), '1999-01-01')?.revision).toBe('A/0');
  });

  test('is exactly one on every day from the first date on, of any list that may be saved', () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(gaps, fc.integer({ min: 0, max: 8000 }), fc.boolean(), (steps, later, isOpen) => {
        let day = '2020-01-01';
        const list = steps.map((step, index) => {
          day = addDays(day, step);
          return revision(`R${index}`, isOpen && index === 0 ? null : day);
        });
        const form = formOf(...list);
        expect(revisionFindings([form])).toEqual([]);
        const asked = addDays(addDays('2020-01-01', steps[0] ?? 1), later);
        const standings = list.map((each) => standingOf(form, each, asked));
        expect(standings.filter((standing) => standing === 'effective')).toHaveLength(1);
        // Obsolete ones come before it, planned ones after it.
        expect(standings.join(' ')).toMatch(/^(obsolete ?)*effective( planned)*$/);
      }),
    );
  });
});

describe('a list of revisions', () => {
  test('may be one without name and date, and dates that rise', () => {
    expect(codesOf(revision('', null))).toEqual([]);
    expect(codesOf(first, second, third)).toEqual([]);
  });

  test('refuses two of the same name, also when only case or blanks differ', () => {
    expect(codesOf(first, revision(' a/0 ', '2026-05-01'))).toEqual([
      'forms.0.revisions.1.revision duplicate',
    ]);
  });

  test('refuses dates that are equal, fall or are missing after the first', () => {
    const wrong = 'forms.0.revisions.1.effectiveOn not-after-previous';
    expect(codesOf(second, first)).toEqual([wrong]);
    expect(codesOf(first, revision('A/1', first.effectiveOn))).toEqual([wrong]);
    expect(codesOf(first, revision('A/1', null))).toEqual(['forms.0.revisions.1.effectiveOn required']);
    expect(codesOf(first, revision('', '2026-05-01'))).toEqual(['forms.0.revisions.1.revision required']);
  });
});

describe("a record's revision", () => {
  test('is the one it keeps, also after newer ones came', () => {
    expect(revisionOfRecord(three, { on: '2026-02-01', revision: 'A/0' })).toBe(first);
  });

  test('is by its day where none was noted, and nothing before the first', () => {
    expect(revisionOfRecord(three, { on: '2026-12-01', revision: '' })).toBe(second);
    expect(revisionOfRecord(three, { on: '2025-12-31', revision: '' })).toMatchObject({
      number: 'T/NDF/RTSP01-02',
      revision: '',
      effectiveOn: null,
    });
  });

  test('is printed as kept when its name is no longer in the list', () => {
    const kept = revisionOfRecord(three, { on: '2026-02-01', revision: 'Z/9' });
    expect(kept).toMatchObject({ number: 'T/NDF/RTSP01-02', revision: 'Z/9', effectiveOn: null });
  });
});

test('forms kept with a single revision are read as a list of one, with nothing lost', () => {
  const old = {
    code: '8D',
    number: 'QR-07',
    revision: 'B',
    effectiveOn: '2025-04-01',
    retentionYears: 15,
    changeNote: '首次发布',
  };
  const forms = upgradeSection('forms', [old]);
  const [kept, ...later] = v.parse(settingsSchema, { ...defaultSettings, forms }).forms;
  expect(kept).toEqual({
    code: '8D',
    retentionYears: 15,
    revisions: [{ number: 'QR-07', revision: 'B', effectiveOn: '2025-04-01', changeNote: '首次发布' }],
  });
  // Forms that came later can be numbered like the others.
  expect(later).toEqual(defaultSettings.forms.filter(({ code }) => code !== '8D'));
  expect(upgradeSection('forms', forms)).toBe(forms);
});

test('intake kept before the hours of a notice were a setting has them as delivered', () => {
  const { noticeHours, ...old } = defaultSettings.intake;
  const intake = upgradeSection('intake', old);
  expect(intake).toEqual({ ...old, noticeHours });
  expect(upgradeSection('intake', intake)).toBe(intake);
});
