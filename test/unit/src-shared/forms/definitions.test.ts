import { blankComplaint, type StoredComplaint } from '@shared/domain/complaint';
import { defaultSettings } from '@shared/domain/settings';
import type { Block, FormDefinition, PrintContext, Row } from '@shared/forms';
import { bindCase, caseForm, notoSansSc, paginate, registerForm, transferSlipForm } from '@shared/forms';
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
    if (block.kind === 'frame' || block.kind === 'unless') yield* rowsOf(block.blocks);
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

test('an empty table prints an empty row, never a field of the same name from elsewhere on the form', () => {
  const stored: StoredComplaint = {
    id: '00000000-0000-4000-8000-00000000000a',
    number: 'KS-2026-0001',
    version: 1,
    registeredAt: '2026-11-18T10:20+08:00',
    registeredBy: '周品管',
    formRevision: '',
    body: { ...blankComplaint(), receivedAt: '2026-11-18T10:00+08:00' },
  };
  const input = { stored, dues: null, isVoid: false, voidReason: '', companyId: null, attachmentNames: {} };
  const context: PrintContext = {
    language: 'zh-CN',
    settings: defaultSettings,
    printedAt: '2026-11-18T12:00+08:00',
    printedBy: '周品管',
    now: 0,
  };
  const pages = paginate(caseForm, bindCase(input, context), notoSansSc());
  const printed = pages.flatMap(({ cells }) => cells).filter(({ lines }) => lines.join('').includes('10:00'));
  expect(printed.length).toBe(1);
});
