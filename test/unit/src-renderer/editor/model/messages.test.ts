import { epochOf } from '@shared/domain/calendar';
import {
  blankComplaint,
  blankLine,
  type Complaint,
  checkComplaint,
  complaintSchema,
} from '@shared/domain/complaint';
import { describe, expect, it } from 'vitest';
import {
  findingsNow,
  firstShapeProblem,
  holdFindings,
  unreadableFindings,
} from '../../../../../src-renderer/editor/model/messages';
import { createUnreadableStore, reportUnreadable } from '../../../../../src-renderer/ui/unreadable';

const now = epochOf('2026-11-20T10:00+08:00');
const saidOf = (body: Complaint) => checkComplaint(body, now);

const body: Complaint = {
  ...blankComplaint(),
  customer: { ...blankComplaint().customer, name: '甬城汽车' },
  channel: 'phone',
  statement: '孔位偏移',
  receivedAt: '2026-11-18T10:00+08:00',
};

describe('text that cannot be read', () => {
  it('is an error of its field, also beside a body that is right', () => {
    const store = createUnreadableStore();
    reportUnreadable(store, 'lines.0.defectiveQuantity', { code: 'not-whole' });
    const found = findingsNow(body, [], [], false, store.getState().byPath);
    expect(found).toContainEqual({ path: 'lines.0.defectiveQuantity', code: 'not-whole', level: 'error' });
    reportUnreadable(store, 'lines.0.defectiveQuantity', null);
    expect(findingsNow(body, [], [], false, store.getState().byPath)).toEqual([]);
  });

  it('stays unsaid while it is typed, until a save is tried', () => {
    const byPath = new Map([['discoveredOn', { code: 'not-a-date', isQuiet: true } as const]]);
    expect(unreadableFindings(byPath, false)).toEqual([]);
    expect(unreadableFindings(byPath, true)).toHaveLength(1);
  });
});

describe('messages under fields', () => {
  it('do not scold for empty fields before a save was tried, but name NG > sent at once', () => {
    const line = { ...blankLine('a'), shippedQuantity: 10, defectiveQuantity: 11 };
    const typed = { ...blankComplaint(), lines: [line] };
    const found = (showsRequired: boolean) => findingsNow(typed, saidOf(typed), [], showsRequired);
    expect(found(false).map(({ path }) => path)).toEqual(['lines.0.defectiveQuantity']);
    expect(found(true).map(({ code }) => code)).toContain('required');
  });

  it('hold what the program found until that field changes', () => {
    const held = holdFindings([{ path: 'remarks', code: 'duplicate', level: 'error' }], body);
    expect(findingsNow(body, saidOf(body), held, true)).toHaveLength(1);
    const changed = { ...body, remarks: 'x' };
    expect(findingsNow(changed, saidOf(changed), held, true)).toHaveLength(0);
  });

  it('name the first field that is not of the agreed shape', () => {
    expect(firstShapeProblem(complaintSchema, body)).toBeNull();
    expect(firstShapeProblem(complaintSchema, { ...body, remarks: '长'.repeat(3000) })).toBe('remarks');
  });
});
