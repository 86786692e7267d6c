import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  buildWorkCalendar,
  defaultCompanyCalendar,
  epochOf,
  type OfficialYear,
} from '@shared/domain/calendar';
import { type Complaint, complaintDues } from '@shared/domain/complaint';
import { defaultDeadlineRules } from '@shared/domain/deadline';
import { describe, expect, it } from 'vitest';
import { alreadyPast, restDayDue } from '../../../../../../src-renderer/features/intake/model/after-register';
import {
  hasContent,
  readyToRegister,
  startingBody,
  withChannel,
} from '../../../../../../src-renderer/features/intake/model/intake-body';

const official = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../../../../../resources/calendar/CN-2026.json'), 'utf8'),
) as OfficialYear;
const calendar = buildWorkCalendar({ official: [official], company: defaultCompanyCalendar });
const duesOf = (body: Complaint) =>
  complaintDues(body, { rules: defaultDeadlineRules, calendar, agreedTimes: null });
const receivedAt = (at: string): Complaint => ({ ...startingBody('操作员', 'x'), receivedAt: at });

describe('a new registration', () => {
  it('prefills neither receipt time nor channel', () => {
    expect(startingBody('操作员', 'x')).toMatchObject({
      receivedAt: null,
      channel: null,
      receivedBy: '操作员',
    });
  });

  it('leaves out the empty product line and proposes branch and department', () => {
    const ready = readyToRegister({ ...startingBody('', 'x'), category: 'delivery' });
    expect(ready).toMatchObject({ lines: [], branch: 'non-quality', responsibleDepartment: '生产部' });
    const withLine = {
      ...startingBody('', 'x'),
      lines: startingBody('', 'x').lines.map((line) => ({ ...line, batch: 'B' })),
    };
    expect(readyToRegister(withLine).lines).toHaveLength(1);
  });

  it('takes a phone call as oral and a mail as written, unless chosen otherwise', () => {
    const phone = withChannel(startingBody('', 'x'), 'phone');
    expect(phone.form).toBe('oral');
    expect(withChannel(phone, 'email').form).toBe('written');
    expect(withChannel({ ...phone, form: 'written' }, 'email').form).toBe('written');
    expect(withChannel({ ...phone, form: 'written' }, 'visit').form).toBe('written');
  });

  it('has content once something was typed', () => {
    expect(hasContent(startingBody('李', 'a'), '李')).toBe(false);
    expect(hasContent({ ...startingBody('李', 'a'), statement: '孔' }, '李')).toBe(true);
  });
});

describe('after registering', () => {
  it('says that a due on a rest day is answered before going home', () => {
    const friday = receivedAt('2026-11-20T17:40+08:00');
    expect(restDayDue(duesOf(friday), friday, epochOf('2026-11-20T17:45+08:00'))).toBe('response');
    const wednesday = receivedAt('2026-11-18T10:00+08:00');
    expect(restDayDue(duesOf(wednesday), wednesday, epochOf('2026-11-18T10:05+08:00'))).toBeNull();
  });

  it('names the milestones whose time is over already', () => {
    const old = receivedAt('2026-11-10T10:00+08:00');
    expect(alreadyPast(duesOf(old), old, epochOf('2026-11-18T10:00+08:00'))).toEqual([
      'response',
      'preliminary',
    ]);
  });
});
