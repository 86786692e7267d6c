import { blankReport, type Report } from '@shared/domain/report';
import { defaultSettings } from '@shared/domain/settings';
import { catalogue, type FormData, notoSansSc, type PrintContext, paginate } from '@shared/forms';
import { paperSamples } from '@shared/forms/samples';
import { describe, expect, it } from 'vitest';

const context: PrintContext = {
  language: 'zh-CN',
  settings: defaultSettings,
  printedAt: '2026-11-21T14:03+08:00',
  printedBy: '周明',
  now: Date.parse('2026-11-21T14:03:00+08:00'),
};

const id = '00000000-0000-4000-8000-000000000001';
/** Every text of `internal` carries this, so that none can slip through. */
const secret = 'INTERNAL-ONLY';
const secretAmount = 7_654_321;

const withSecrets: Report = {
  ...blankReport(),
  complaintNumber: 'KS-2026-0001',
  internal: {
    notes: [{ id, discipline: 'D4', note: `${secret}-note` }],
    operators: [{ id, name: `${secret}-name`, station: `${secret}-station`, shift: `${secret}-shift` }],
    otherCustomers: [
      {
        id,
        name: `${secret}-customer`,
        part: `${secret}-part`,
        quantity: secretAmount,
        note: `${secret}-other`,
      },
    ],
    costs: [
      { id, kind: `${secret}-kind`, amount: secretAmount, document: `${secret}-document`, on: '2031-03-07' },
    ],
    selfCheck: { answers: { [`${secret}-question`]: false }, by: `${secret}-by`, on: '2031-03-07' },
  },
};

const bind = (code: string, input: object): FormData => {
  const found = catalogue.get(code);
  if (found === undefined) throw new Error(code);
  return found.bind(input, context);
};

/** All that a print can say: bound data and the pages made of it. */
function saidBy(code: string, input: object): string {
  const { texts: _, ...data } = bind(code, input);
  return JSON.stringify([data, pagesOf(code, input)]);
}

function pagesOf(code: string, input: object) {
  const found = catalogue.get(code);
  return found === undefined ? [] : paginate(found.definition, bind(code, input), notoSansSc());
}

describe('who reads the report', () => {
  it.each(['8D', '5P', 'CM'])('%s for the customer says nothing internal', (code) => {
    const said = saidBy(code, { audience: 'customer', report: withSecrets });
    for (const word of [secret, String(secretAmount), '76543.21', '2031-03-07', '内部'])
      expect(said).not.toContain(word);
  });

  it.each(['5P', 'CM'])('%s is the customer’s paper even when asked for inside', (code) => {
    expect(saidBy(code, { audience: 'internal', report: withSecrets })).not.toContain(secret);
  });

  it('8D for the house says all of it, and that it is internal', () => {
    const said = saidBy('8D', { audience: 'internal', report: withSecrets });
    const parts = ['note', 'name', 'station', 'shift', 'customer', 'part', 'other', 'kind', 'document'];
    for (const part of parts) expect(said).toContain(`${secret}-${part}`);
    expect(said).toContain('76543.21');
    expect(said).toContain('8D 报告(内部版)');
  });

  it('8D for the house without internal notes has no heading for them', () => {
    const said = saidBy('8D', { audience: 'internal', report: blankReport() });
    expect(said).not.toContain('内部信息');
  });
});

it.each(['CM', '5P'])('%s: blank and typical fill one page', (code) => {
  const { typical } = paperSamples[code] ?? { typical: {} };
  expect(pagesOf(code, { audience: 'customer', report: blankReport() })).toHaveLength(1);
  const { report } = typical as { report: Report };
  expect(pagesOf(code, { audience: 'customer', report: { ...report, photos: [] } })).toHaveLength(1);
});

it('marks defective pieces whose whereabouts do not add up', () => {
  const report = blankReport();
  const row = {
    id,
    place: 'customer',
    isApplicable: true,
    action: '',
    responsible: '',
    introducedOn: null,
    checked: 10,
    defective: 3,
    reworked: 1,
    scrapped: 1,
    cleanPoint: '',
    verification: '',
  } as const;
  const written: Report = { ...report, containment: { ...report.containment, rows: [row] } };
  const { fields } = bind('8D', { audience: 'customer', report: written });
  expect(fields.totalBalance).toEqual({ text: '▲不平衡', tone: 'late' });
});

it('a sheet to fill in by hand names neither stage nor revision', () => {
  const { fields } = bind('8D', { audience: 'customer', report: blankReport() });
  expect([fields.stage?.text, fields.revision?.text]).toEqual(['', '']);
});
