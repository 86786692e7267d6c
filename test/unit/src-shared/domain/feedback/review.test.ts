import { mondayToFriday } from '@shared/domain/calendar';
import {
  asReviewed,
  blankCommunication,
  type Communication,
  communicationDates,
  keptReview,
  reopened,
} from '@shared/domain/feedback';
import { describe, expect, it } from 'vitest';

const at = '2026-11-20T10:00+08:00';
const angry: Communication = { ...blankCommunication(), mood: 'angry', request: '到货晚了' };
const review = (log: Communication) =>
  communicationDates(log, { timeZone: 'Asia/Shanghai', lookup: mondayToFriday }).filter(
    ({ what }) => what === 'angry',
  );

describe('the log of an angry customer', () => {
  it('waits for the reviewer by no day, until one has seen it or it is over', () => {
    expect(review(angry)).toEqual([
      { id: 'angry', what: 'angry', text: '到货晚了', owner: '', due: null, done: null },
    ]);
    expect(review(asReviewed(angry, '周审核', at))).toMatchObject([{ owner: '周审核', done: at }]);
    expect(review({ ...angry, completedAt: at })).toEqual([]);
    expect(review({ ...angry, kind: 'complaint', complaintNumber: 'KS-2026-0001' })).toEqual([]);
    expect(review({ ...angry, mood: 'dissatisfied' })).toEqual([]);
  });

  it('keeps who has seen it whatever is typed, and waits anew once it turns angry again or is reopened', () => {
    const seen = asReviewed(angry, '周审核', at);
    const typed = { ...angry, reviewed: { by: '别人', at } };
    expect(keptReview(null, typed).reviewed).toEqual({ by: '', at: null });
    expect(keptReview(angry, typed).reviewed).toEqual({ by: '', at: null });
    expect(keptReview(seen, { ...typed, request: '改' }).reviewed).toEqual({ by: '周审核', at });
    expect(keptReview({ ...seen, mood: 'neutral' }, typed).reviewed.at).toBeNull();
    const again = reopened(seen, { id: 'r1', at, reason: '不满意' });
    expect(keptReview(seen, again).reviewed.at).toBeNull();
  });
});
