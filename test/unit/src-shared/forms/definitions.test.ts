import type { Block, FormDefinition, Row } from '@shared/forms';
import { caseForm, notoSansSc, registerForm, transferSlipForm } from '@shared/forms';
import { textsOf } from '@shared/text';
import { expect, test } from 'vitest';

const forms: readonly FormDefinition[] = [registerForm, caseForm, transferSlipForm];

function* rowsOf(blocks: readonly Block[]): Generator<readonly Row[]> {
  for (const block of blocks) {
    if (block.kind === 'rows') yield block.isTied === true ? block.rows : [];
    if (block.kind === 'rows' && block.isTied !== true) for (const row of block.rows) yield [row];
    if (block.kind === 'table') {
      yield block.head;
      for (const row of block.body) yield [row];
    }
    if (block.kind === 'frame') yield* rowsOf(block.blocks);
  }
}

test.each(forms)('every row of $code fills the grid exactly, spans over rows counted', (form) => {
  for (const rows of rowsOf([...form.head, ...form.body])) {
    const area = rows
      .flatMap(({ cells }) => cells)
      .reduce((sum, { span, rowSpan = 1 }) => sum + span * rowSpan, 0);
    const labels = rows.flatMap(({ cells }) =>
      cells.map((cell) => cell.field ?? cell.label?.(textsOf('zh-CN'))),
    );
    expect(area, labels.join(' | ')).toBe(form.columns.length * rows.length);
  }
});

test.each(forms)('$code fits its paper between the margins', (form) => {
  const paper = { A3: [297, 420], A4: [210, 297], A5: [148, 210] }[form.paper];
  const width = form.orientation === 'portrait' ? paper[0] : paper[1];
  const used = form.columns.reduce((sum, column) => sum + column, form.margins.left + form.margins.right);
  expect(used).toBeLessThanOrEqual(width ?? 0);
});

test.each(['zh-CN', 'en'] as const)('every word printed on the forms in %s is in the font', (language) => {
  const metrics = notoSansSc();
  const { forms: words, fields, choices } = textsOf(language);
  const missing = Array.from(JSON.stringify([words, fields, choices])).filter(
    (character) => !metrics.covers(character.codePointAt(0) ?? 0),
  );
  expect(missing).toEqual([]);
});
