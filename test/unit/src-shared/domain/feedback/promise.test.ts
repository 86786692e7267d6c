import { type CustomerPromise, checkPromises, promiseDue, promiseStanding } from '@shared/domain/feedback';
import { expect, it } from 'vitest';

const zone = 'Asia/Shanghai';
const id = '00000000-0000-4000-8000-000000000001';
const promise = (given: Partial<CustomerPromise>): CustomerPromise => ({
  id,
  what: '提交检验报告',
  due: '2026-11-18',
  responsible: '王业务',
  keptOn: null,
  moves: [],
  ...given,
});
const move = (toldAt: string | null, reason = '等待空箱尺寸') => ({ id, to: '2026-11-25', reason, toldAt });

it('a promise may be kept until the end of its day', () => {
  expect(promiseStanding(promise({}), '2026-11-18', zone)).toBe('open');
  expect(promiseStanding(promise({}), '2026-11-19', zone)).toBe('broken');
  expect(promiseStanding(promise({ keptOn: '2026-11-18' }), '2026-12-01', zone)).toBe('kept');
  expect(promiseStanding(promise({ keptOn: '2026-11-19' }), '2026-12-01', zone)).toBe('broken');
});

it('is moved only with a reason and the time the customer was told', () => {
  const told = promise({ moves: [move('2026-11-18T23:50+08:00')] });
  expect([promiseDue(told, zone), promiseStanding(told, '2026-11-20', zone)]).toEqual([
    '2026-11-25',
    'moved',
  ]);
  for (const idle of [move(null), move('2026-11-17T09:00+08:00', ' ')]) {
    const kept = promise({ moves: [idle] });
    expect([promiseDue(kept, zone), promiseStanding(kept, '2026-11-20', zone)]).toEqual([
      '2026-11-18',
      'broken',
    ]);
  }
});

it('telling the customer after the date breaks it, whatever was done later', () => {
  const late = promise({ moves: [move('2026-11-19T00:10+08:00')], keptOn: '2026-11-24' });
  expect(promiseStanding(late, '2026-11-24', zone)).toBe('broken');
});

it('keeps the day that was promised first: a later one is a move', () => {
  const held = (given: Partial<CustomerPromise>) => ({ promises: [promise(given)] });
  expect(checkPromises(held({}), held({ due: '2026-12-15' }))).toMatchObject([
    { path: 'promises.0.due', code: 'promised-first', params: { day: '2026-11-18' } },
  ]);
  expect(checkPromises(held({}), held({ moves: [move('2026-11-18T09:00+08:00')] }))).toEqual([]);
  expect(checkPromises(held({ due: null }), held({}))).toEqual([]);
});
