import {
  type DrawnSheet,
  doubtfulIn,
  mappingOfPlan,
  parseRange,
  placeIn,
  planOf,
  type TemplatePlan,
  withAppended,
  withChoice,
  withConfirmed,
  withItems,
  withoutRepeat,
} from '@shared/domain/template';
import { describe, expect, test } from 'vitest';

const cell = (row: number, column: number, text = '') => ({
  row,
  column,
  text,
  isBordered: true,
  isBold: false,
  hasFormula: false,
});

/** Ten rows of three columns: words in A1, a sum in A8, a box over A9:C10. */
const sheet: DrawnSheet = {
  name: '8D',
  columns: [80, 80, 80],
  rows: Array.from({ length: 10 }, () => 20),
  cells: [cell(1, 1, '原因'), cell(1, 2, '由供方填写'), cell(8, 1, '合计')],
  merges: [parseRange('A9:C10')].flatMap((each) => each ?? []),
  isCut: false,
};

const proposal = {
  cells: [
    { sheet: '8D', cell: 'B1', field: 'cause', certainty: 'doubtful', beside: '原因', text: '由供方填写' },
    { sheet: '8D', cell: 'C1', field: 'number', certainty: 'label', beside: '', text: '' },
  ],
  repeats: [
    {
      sheet: '8D',
      list: 'actions',
      firstRow: 3,
      rowsPerItem: 1,
      items: 4,
      cells: [{ column: 'A', rowOffset: 0, field: 'action' }],
      certainty: 'doubtful',
      beside: '措施',
    },
  ],
} as const;

const plan = (): TemplatePlan => planOf(proposal, null);
const at = (row: number, column: number) => ({ row, column });

test('a plan begins with what was recognised, or with what was saved before', () => {
  expect(placeIn(plan(), '8D', at(1, 2))).toMatchObject({ field: 'cause', certainty: 'doubtful' });
  expect(placeIn(plan(), '8D', at(5, 1))).toMatchObject({ kind: 'row', item: 2, field: 'action' });
  expect(placeIn(plan(), '8D', at(7, 1))).toBeNull();
  expect(placeIn(plan(), '另一页', at(1, 2))).toBeNull();
  const saved = mappingOfPlan(plan());
  expect(placeIn(planOf(proposal, saved), '8D', at(1, 2))).toMatchObject({ certainty: 'kept' });
  expect(mappingOfPlan(planOf(proposal, saved))).toEqual(saved);
});

test('what is doubtful is named in the order of the sheet until somebody has looked at it', () => {
  expect(doubtfulIn(plan(), '8D')).toEqual([at(1, 2), at(3, 1)]);
  const once = withConfirmed(plan(), '8D', at(1, 2));
  expect(doubtfulIn(once, '8D')).toEqual([at(3, 1)]);
  expect(doubtfulIn(withConfirmed(once, '8D', at(4, 1)), '8D')).toEqual([]);
});

describe('a choice', () => {
  test('takes the place of the one before, and null leaves the cell as it is', () => {
    const other = withChoice(plan(), sheet, at(1, 2), { list: null, field: 'escape' });
    expect(placeIn(other, '8D', at(1, 2))).toMatchObject({ field: 'escape', certainty: 'kept' });
    expect(mappingOfPlan(other).cells).toHaveLength(2);
    expect(placeIn(withChoice(other, sheet, at(1, 2), null), '8D', at(1, 2))).toBeNull();
  });

  test('stands behind the cell’s own words where that is asked for', () => {
    const behind = withAppended(plan(), '8D', at(1, 2), true);
    expect(mappingOfPlan(behind).cells[0]).toMatchObject({ isAppended: true });
    expect(mappingOfPlan(withAppended(behind, '8D', at(1, 2), false)).cells[0]).not.toHaveProperty(
      'isAppended',
    );
  });

  test('of a list’s column joins the table that its list has there, in whichever of its rows', () => {
    const joined = withChoice(plan(), sheet, at(4, 2), { list: 'actions', field: 'owner' });
    expect(mappingOfPlan(joined).repeats).toMatchObject([
      { firstRow: 3, items: 4, cells: [{ column: 'A' }, { column: 'B', rowOffset: 0, field: 'owner' }] },
    ]);
  });

  test('of another list begins a table of the free rows below, up to the next text', () => {
    const begun = withChoice(plan(), sheet, at(5, 1), { list: 'members', field: 'name' });
    expect(mappingOfPlan(begun).repeats).toMatchObject([{ list: 'members', firstRow: 5, items: 3 }]);
    expect(placeIn(begun, '8D', at(3, 1))).toBeNull();
    const box = withChoice(plan(), sheet, at(9, 1), { list: 'photos', field: 'photo' });
    expect(mappingOfPlan(box).repeats.at(-1)).toMatchObject({ rowsPerItem: 2, items: 1 });
  });
});

test('a table has as many rows as a person says, loses its last column as a whole, or goes', () => {
  expect(mappingOfPlan(withItems(plan(), 0, 2)).repeats[0]?.items).toBe(2);
  expect(mappingOfPlan(withItems(plan(), 0, 0)).repeats[0]?.items).toBe(1);
  expect(mappingOfPlan(withChoice(plan(), sheet, at(4, 1), null)).repeats).toEqual([]);
  expect(mappingOfPlan(withoutRepeat(plan(), 0)).repeats).toEqual([]);
});
