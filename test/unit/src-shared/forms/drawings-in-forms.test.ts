import { blankReport, causeFactors, type Report, reportSchema } from '@shared/domain/report';
import { defaultSettings } from '@shared/domain/settings';
import {
  bilingual,
  catalogue,
  type FormData,
  type FormDefinition,
  type FormLanguage,
  notoSansSc,
  type Page,
  type PlacedCell,
  type PrintContext,
  paginate,
} from '@shared/forms';
import { paperSamples } from '@shared/forms/samples';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { faultsOf } from './drawings/faults';

const contextIn = (language: FormLanguage): PrintContext => ({
  language,
  settings: defaultSettings,
  printedAt: '2026-11-21T14:03+08:00',
  printedBy: '周明',
  now: Date.parse('2026-11-21T14:03:00+08:00'),
});

const metrics = notoSansSc();

function bound(code: string, input: object, language: FormLanguage = 'zh-CN') {
  const found = catalogue.get(code);
  if (found === undefined) throw new Error(code);
  return { definition: found.definition, data: found.bind(input, contextIn(language)) };
}

const paginated = ({ definition, data }: { readonly definition: FormDefinition; readonly data: FormData }) =>
  paginate(definition, data, metrics);

const pagesOf = (code: string, input: object): readonly Page[] => paginated(bound(code, input));

const sampleOf = (code: string, size: 'typical' | 'extreme'): object =>
  (paperSamples[code]?.[size] ?? {}) as object;

const drawnOn = (pages: readonly Page[]): readonly (PlacedCell & { readonly page: number })[] =>
  pages.flatMap(({ number, cells }) =>
    cells.flatMap((cell) => (cell.drawing === undefined ? [] : [{ ...cell, page: number }])),
  );

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** Its sheet follows that of a 5原则 report. */
const photo = {
  id: id(90),
  attachmentId: id(91),
  caption: '',
  marks: [],
  isInternal: false,
  discipline: 'D2',
};

const reportWith = (more: Partial<Report>): object => ({
  audience: 'customer',
  report: v.parse(reportSchema, {
    ...blankReport(),
    complaintNumber: 'KS-2026-0001',
    title: '毛刺',
    photos: [photo],
    ...more,
  }),
});

const factors = causeFactors.map((factor, index) => ({
  id: id(index),
  factor,
  possibleCause: `可能原因${index + 1}`,
  evidence: '',
  verdict: 'open' as const,
}));
const analysis = { ...blankReport().analysis, factors };

const lot = (number: number, checked: number | null): Report['validation']['rows'][number] => ({
  id: id(number),
  phase: 'after',
  period: `批${number}`,
  produced: null,
  checked,
  defective: 0,
  method: '',
  verdict: 'pending',
  by: '',
  on: null,
});
const effectOf = (...checked: readonly (number | null)[]): Report['validation'] => ({
  ...blankReport().validation,
  rows: checked.map((each, index) => lot(index + 1, each)),
});

const kindsOf = (pages: readonly Page[]): readonly string[] =>
  drawnOn(pages).map(({ drawing }) =>
    drawing?.description.startsWith('效果') === true ? 'effect' : 'causes',
  );

describe.each(['8D', '5P'])('drawings in %s', (code) => {
  it.each(['typical', 'extreme'] as const)(
    'stand whole in their cells, words apart, in the %s sample',
    (size) => {
      const shown = drawnOn(pagesOf(code, sampleOf(code, size)));
      expect(shown).toHaveLength(2);
      for (const { drawing, width, height, rowSpan } of shown) {
        if (drawing === undefined) throw new Error('no drawing');
        expect(rowSpan).toBe(1);
        expect(height).toBeLessThanOrEqual(400);
        expect(drawing.width).toBeLessThan(width);
        expect(drawing.height).toBeLessThan(height);
        expect(faultsOf(drawing)).toEqual([]);
      }
    },
  );

  it('are there only with entries: causes, or a lot with figures', () => {
    expect(kindsOf(pagesOf(code, reportWith({})))).toEqual([]);
    expect(kindsOf(pagesOf(code, reportWith({ analysis })))).toEqual(['causes']);
    expect(kindsOf(pagesOf(code, reportWith({ validation: effectOf(null) })))).toEqual([]);
    expect(kindsOf(pagesOf(code, reportWith({ validation: effectOf(null, 300) })))).toEqual(['effect']);
  });

  it('speak both languages of a bilingual print', () => {
    const { definition, data } = bound(code, sampleOf(code, 'typical'));
    const [causes] = drawnOn(paginated({ definition, data: bilingual(definition, data, null) }));
    const said = causes?.drawing?.texts.map(({ text }) => text);
    expect(said).toContain('人 Man');
    expect(said).toContain('◎ 真因 Root cause');
  });

  it('have nothing to do with what is internal: a customer’s drawing is the house’s', () => {
    const drawings = (audience: string) =>
      drawnOn(pagesOf(code, { ...sampleOf(code, 'typical'), audience })).map(({ drawing }) => drawing);
    expect(drawings('customer')).toEqual(drawings('internal'));
  });
});

describe('the cause-and-effect diagram of the 8D', () => {
  it('stands right over the table of factors, whose numbers it uses', () => {
    const pages = pagesOf('8D', sampleOf('8D', 'typical'));
    const [causes] = drawnOn(pages);
    const page = pages.find(({ number }) => number === causes?.page);
    const under = page?.cells.filter(({ row }) => row === (causes?.row ?? 0) + 1).map(({ text }) => text);
    expect(under).toEqual(['要因', '可能原因', '证据', '判定']);
    const numbers = pages.flatMap(({ cells }) => cells.filter(({ field }) => field === 'factor'));
    expect(numbers.map(({ text }) => text)).toEqual(['1 人', '2 机', '3 料', '4 法', '5 环', '6 测']);
    expect(causes?.drawing?.texts.map(({ text }) => text)).toContain('◎2 冲孔模凸模偏心');
  });

  it('stands empty on a form to be filled in by hand, the chart does not', () => {
    const pages = pagesOf('8D', catalogue.get('8D')?.blank() as object);
    const shown = drawnOn(pages);
    expect(shown.map(({ drawing }) => drawing?.description)).toEqual(['空白因果图：人、机、料、法、环、测']);
  });

  it('moves to the next page whole rather than be cut, and leaves no heading behind', () => {
    // Longer and longer texts before it push it over the end of a page.
    for (let lines = 0; lines < 60; lines += 3) {
      const statement = 'x\n'.repeat(lines);
      const report = reportWith({ analysis, problem: { ...blankReport().problem, statement } });
      const pages = pagesOf('8D', report);
      const [causes] = drawnOn(pages);
      const page = pages.find(({ number }) => number === causes?.page);
      expect((causes?.y ?? 0) + (causes?.height ?? 0)).toBeLessThanOrEqual((page?.height ?? 0) - 25);
      // Nothing of a part stands alone at the foot of a page.
      for (const { cells } of pages) expect(cells.at(-1)?.style, `${lines} lines`).not.toBe('band');
    }
  });

  it('says the whole chart of lots before the actions and after, and the table says which is which', () => {
    const sample = sampleOf('8D', 'typical') as { readonly report: Report };
    const { validation } = sample.report;
    const earlier = { ...lot(9, 1200), phase: 'before' as const, period: '20261102-A', defective: 5 };
    const rows = [...validation.rows, earlier];
    const pages = pagesOf('8D', {
      ...sample,
      report: { ...sample.report, validation: { ...validation, rows } },
    });
    const [, effect] = drawnOn(pages);
    expect(effect?.drawing?.description).toContain('措施前：20261102-A 4167');
    const printed = pages.flatMap(({ cells }) => cells.map(({ text }) => text));
    const periods = pages.flatMap(({ cells }) => cells.filter(({ field }) => field === 'period'));
    expect(periods.map(({ text }) => text)).toEqual([
      '措施前 20261102-A',
      '20261116-A',
      '20261121-A',
      '20261128-A',
    ]);
    // Totals tell the effect: what was before is not in them.
    expect(printed).toContain('4050');
  });
});

describe('drawings of the 5原则 sheet', () => {
  const withoutPhotos = (size: 'typical' | 'extreme') => {
    const sample = sampleOf('5P', size) as { readonly report: Report };
    return { ...sample, report: { ...sample.report, photos: [] } };
  };

  it('never make it longer than one A3', () => {
    expect(pagesOf('5P', withoutPhotos('typical'))).toHaveLength(1);
    expect(pagesOf('5P', catalogue.get('5P')?.blank() as object)).toHaveLength(1);
  });

  it('stand on the sheet itself where it has room', () => {
    const { definition, data } = bound('5P', withoutPhotos('typical'));
    const roomy = { ...definition, body: definition.body.slice(6) };
    const pages = paginated({ definition: roomy, data });
    expect(pages).toHaveLength(1);
    expect(drawnOn(pages)).toHaveLength(2);
  });

  it('else stand side by side on top of the sheet of photos', () => {
    const pages = pagesOf('5P', sampleOf('5P', 'typical'));
    expect(pages).toHaveLength(2);
    const shown = drawnOn(pages);
    expect(shown.map(({ page }) => page)).toEqual([2, 2]);
    expect(shown[0]?.y).toBe(shown[1]?.y);
    const photo = pages[1]?.cells.find((cell) => cell.photo !== undefined);
    expect(photo?.y).toBeGreaterThan(shown[0]?.y ?? Number.POSITIVE_INFINITY);
  });
});
