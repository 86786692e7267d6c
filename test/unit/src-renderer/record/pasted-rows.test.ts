import { blankReturnLine } from '@shared/domain/goods-return';
import { textsOf } from '@shared/text';
import { expect, it } from 'vitest';
import { cellsOf, withPasted } from '../../../../src-renderer/editor/model/pasted-table';
import { goodsReturns } from '../../../../src-renderer/features/goods-return';
import { kindWords, type RowsPart } from '../../../../src-renderer/record';
import { columnsOf } from '../../../../src-renderer/record/edit/section-parts';
import { rulesOf } from '../../../../src-renderer/record/model/rules';

const id = (order: number): string => `00000000-0000-4000-8000-00000000000${order}`;

it('puts a table copied from a spreadsheet into the fields in their order on the screen, also into those inside a group', () => {
  const part = goodsReturns.sections
    .flatMap(({ parts }) => parts)
    .find((each): each is RowsPart => each.kind === 'rows' && each.path === 'lines');
  if (part === undefined) throw new Error('no lines');
  const columns = columnsOf(part, {
    description: goodsReturns,
    rules: rulesOf(goodsReturns),
    words: kindWords(goodsReturns, textsOf('zh-CN'), 'Asia/Shanghai'),
  });
  const table =
    '升降电机\tDJ-100\tB1\t件\t12\t11\t异响\t退货\t3\t8\t0\t0\n滑轨\tHG-2\tB2\t件\t5\t5\t卡滞\t退货\t5\t0\t0\t0';
  const pasted = withPasted([blankReturnLine(id(1))], cellsOf(table) ?? [], {
    columns,
    at: { row: 0, column: 0 },
    blank: () => blankReturnLine(id(2)),
    max: 60,
    thisYear: 2026,
  });
  expect(pasted.unread).toEqual([]);
  expect(pasted.rows[0]).toMatchObject({
    partName: '升降电机',
    receivedQuantity: 11,
    verdict: { defective: 3, good: 8 },
  });
  expect(pasted.rows[1]).toMatchObject({ partNumber: 'HG-2', verdict: { defective: 5, good: 0 } });
});
