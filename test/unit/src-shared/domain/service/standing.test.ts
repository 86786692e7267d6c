import {
  blankInternalHandOver,
  blankServicePlan,
  blankServiceStaff,
  blankSupportRequest,
  handOverDates,
  handOverStatus,
  type InternalHandOver,
  type ServicePlan,
  type SupportRequest,
  servicePlanDates,
  servicePlanStatus,
  serviceStaffDates,
  serviceStaffStatus,
  supportDates,
  supportStatus,
} from '@shared/domain/service';
import { describe, expect, it } from 'vitest';

const at = '2026-11-20T09:00+08:00';
const on = '2026-11-20';

describe('a hand-over', () => {
  it.each<[string, Partial<InternalHandOver>]>([
    ['prepared', {}],
    ['handed-over', { handedOverAt: at }],
    ['received', { handedOverAt: at, receivedAt: at }],
    ['returned', { returnedOn: on }],
  ])('is %s', (status, facts) => {
    expect(handOverStatus({ ...blankInternalHandOver(), ...facts })).toBe(status);
  });

  it('is due back from whoever received it', () => {
    const record = {
      ...blankInternalHandOver(),
      subject: '样件',
      dueOn: on,
      to: { department: '技术部', person: '' },
    };
    expect(handOverDates(record)).toEqual([
      { id: 'hand-over', what: 'hand-over', text: '样件', owner: '技术部', due: on, done: null },
    ]);
  });
});

describe('a support request', () => {
  it.each<[string, Partial<SupportRequest>]>([
    ['received', {}],
    ['forwarded', { forwardedAt: at }],
    ['started', { forwardedAt: at, startedOn: on }],
    ['finished', { startedOn: on, finishedOn: on }],
    ['refused', { forwardedAt: at, decision: 'refused' }],
  ])('is %s', (status, facts) => {
    expect(supportStatus({ ...blankSupportRequest(), ...facts })).toBe(status);
  });

  it('is wanted by a day until it is finished; refused, nobody waits', () => {
    const record = { ...blankSupportRequest(), wantedOn: '2026-11-25', engineer: '赵工', finishedOn: on };
    expect(supportDates(record)).toMatchObject([{ owner: '赵工', due: '2026-11-25', done: on }]);
    expect(supportDates({ ...record, decision: 'refused' })).toEqual([]);
  });
});

it('a service plan is finished when each item was done or is said not to be; such an item is no date', () => {
  const item = (id: string, change: Partial<ServicePlan['items'][number]> = {}) => ({
    id,
    content: '培训',
    place: '',
    plannedOn: on,
    responsible: '',
    support: '',
    doneOn: null,
    result: null,
    note: '',
    ...change,
  });
  const plan = (...items: readonly ReturnType<typeof item>[]) => ({
    ...blankServicePlan(),
    manager: '王',
    items: [...items],
  });
  const done = item('1', { doneOn: on, result: 'done' });
  const dropped = item('2', { result: 'not-done' });
  expect(
    [plan(), plan(item('1')), plan(done, item('2')), plan(done, dropped)].map(servicePlanStatus),
  ).toEqual(['planned', 'planned', 'under-way', 'finished']);
  expect(servicePlanDates(plan(done, dropped, item('3')))).toMatchObject([
    { id: '1', done: on, owner: '王' },
    { id: '3', done: null },
  ]);
});

it('a person in service is qualified as judged, until a day, with the next assessment before', () => {
  const staff = {
    ...blankServiceStaff(),
    name: '周师傅',
    validUntil: '2027-01-31',
    nextAssessmentOn: '2027-01-10',
  };
  expect(serviceStaffStatus(staff)).toBe('not-assessed');
  expect(serviceStaffStatus({ ...staff, verdict: 'qualified' })).toBe('qualified');
  expect(serviceStaffDates(staff).map(({ what, text, due }) => [what, text, due])).toEqual([
    ['expiry', '周师傅', '2027-01-31'],
    ['assessment', '周师傅', '2027-01-10'],
  ]);
});

it('an assessment since the qualification began fulfils the next one; who left is asked for nothing more', () => {
  const assessed = (on: string) => ({
    id: '00000000-0000-4000-8000-000000000001',
    item: '实操',
    maximum: 40,
    score: 36,
    assessor: '周',
    on,
  });
  const staff = {
    ...blankServiceStaff(),
    validFrom: '2026-02-01',
    validUntil: '2027-01-31',
    nextAssessmentOn: '2027-01-10',
    assessments: [assessed('2026-01-20')],
  };
  const done = (change: object = {}) => serviceStaffDates({ ...staff, ...change }).map(({ done }) => done);
  expect(done()).toEqual([null, null]);
  expect(done({ assessments: [assessed('2026-01-20'), assessed('2027-01-08')] })).toEqual([
    null,
    '2027-01-08',
  ]);
  // The one with which the qualification began is not the next one.
  expect(done({ assessments: [assessed('2026-02-03')] })).toEqual([null, null]);
  expect(done({ validFrom: null, assessments: [assessed('2027-01-08')] })).toEqual([null, null]);
  expect(done({ endedOn: '2026-12-01' })).toEqual(['2026-12-01', '2026-12-01']);
  expect(serviceStaffStatus({ ...staff, verdict: 'qualified', endedOn: '2026-12-01' })).toBe('left');
});
