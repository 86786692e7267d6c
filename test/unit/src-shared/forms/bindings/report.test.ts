import { blankChain, blankReport, type Report } from '@shared/domain/report';
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
    answers: [
      {
        id,
        part: 'D4',
        answeredBy: `${secret}-answerer`,
        answeredOn: '2031-03-07',
        attachmentId: id,
        takenAt: '2031-03-07T10:00+08:00',
        assignmentId: id,
      },
    ],
    assignments: [
      {
        id,
        part: 'D4',
        askedOf: `${secret}-asked`,
        dueOn: '2031-03-07',
        revision: 0,
        assignedAt: '2031-03-06T10:00+08:00',
        assignedBy: `${secret}-assigner`,
        closedOn: '2031-03-08',
        closedReason: `${secret}-closed`,
      },
    ],
  },
};

const bind = (code: string, input: object, changes: Partial<PrintContext> = {}): FormData => {
  const found = catalogue.get(code);
  if (found === undefined) throw new Error(code);
  return found.bind(input, { ...context, ...changes });
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

describe('an interim report', () => {
  const planned = { D4: '2026-11-18', D5: '2026-11-19', D6: null, D7: null, D8: '2026-12-09' };
  const interim = (stage: Report['stage']): Report => ({
    ...blankReport(),
    complaintNumber: 'KS-2026-0001',
    stage,
    planned,
  });
  const said = (code: string, stage: Report['stage']): string =>
    saidBy(code, { audience: 'customer', report: interim(stage) });

  it('8D says of each discipline beyond its stage that it goes on, and until when', () => {
    const { fields } = bind('8D', { audience: 'customer', report: interim('3D') });
    const words = ['D4', 'D5', 'D6', 'D7', 'D8'].map((each) => fields[`progress.${each}`]?.text);
    expect(words).toEqual([
      '进行中，计划 2026-11-18',
      '进行中，计划 2026-11-19',
      '进行中',
      '进行中',
      '进行中，计划 2026-12-09',
    ]);
    expect(said('8D', '3D')).toContain('"text":"进行中，计划 2026-12-09"');
    expect(said('8D', '5D')).not.toContain('2026-11-18');
    expect(said('8D', '8D')).not.toContain('进行中');
  });

  it('8D says so in its summary, and prints no empty tables of a discipline without a word', () => {
    const early = interim('3D');
    const paper = catalogue.get('8D');
    if (paper === undefined) throw new Error('8D');
    const pages = (report: Report) =>
      paginate(paper.definition, bind('8D', { audience: 'customer', report }), notoSansSc());
    const printed = (report: Report): string =>
      pages(report)
        .flatMap(({ cells }) => cells.map(({ text }) => text))
        .join('\n');
    const [cause] = bind('8D', { audience: 'customer', report: early }).lists.causeSummary ?? [];
    expect(cause?.rootCause?.text).toBe('进行中，计划 2026-11-18');
    expect(cause?.actionSummary?.text).toBe('进行中，计划 2026-11-19');
    const empty = ['为什么 1', '4M/PPAP号', '围堵解除日', '经验教训编号', '发起人放行'];
    for (const words of empty) expect(printed(early)).not.toContain(words);
    expect(pages(early).length).toBeLessThan(pages({ ...early, stage: '8D' }).length);
    // What is written already is printed, whatever the stage.
    const { changeApproval, closure } = early;
    const ahead = printed({
      ...early,
      changeApproval: { ...changeApproval, number: 'PPAP-7' },
      closure: { ...closure, thanks: '感谢各位' },
    });
    expect(ahead).toContain('PPAP-7');
    expect(ahead).toContain('感谢各位');
    // A sheet to fill in by hand has every table.
    for (const words of empty) expect(printed({ ...blankReport(), stage: '3D' })).toContain(words);
  });

  it.each(['5P', 'CM'])('%s says so where causes, actions and effect will stand', (code) => {
    expect(said(code, '3D')).toContain('进行中，计划 2026-11-18');
    expect(said(code, '3D')).toContain('进行中，计划 2026-11-19');
    expect(said(code, '5D')).toContain('进行中');
    expect(said(code, '8D')).not.toContain('进行中');
  });

  it.each(['8D', '5P', 'CM'])('%s to fill in by hand says nothing of progress', (code) => {
    expect(saidBy(code, { audience: 'customer', report: blankReport() })).not.toContain('进行中');
  });
});

describe('what proves causes and actions is printed', () => {
  it('5P: a trial that proves several causes stands there once', () => {
    const proved = { ...blankChain(), rootCause: '定位销磨损', verification: '装回旧件再现' };
    const chains = {
      ...blankReport().analysis.chains,
      'technical-occurrence': proved,
      'technical-escape': proved,
    };
    const said = saidBy('5P', {
      audience: 'customer',
      report: { ...blankReport(), title: '毛刺', analysis: { ...blankReport().analysis, chains } },
    });
    expect(said).toContain('"text":"装回旧件再现"');
    expect(said).not.toContain('装回旧件再现\\n装回旧件再现');
  });

  const { report } = (paperSamples['8D']?.typical ?? { report: blankReport() }) as { report: Report };
  const shown = (code: string, changes: Partial<Report>): string =>
    saidBy(code, { audience: 'customer', report: { ...report, ...changes } });

  it.each(['8D', '5P'])('%s: method of verification, on and off, who verified and when', (code) => {
    for (const words of ['装回/更换试验', '陈立', '2026-12-05']) expect(shown(code, {})).toContain(words);
  });

  it.each(['8D', '5P', 'CM'])('%s: figures from before the actions say so', (code) => {
    const [first, ...rest] = report.validation.rows;
    if (first === undefined) throw new Error('the sample has figures');
    const rows = [{ ...first, phase: 'before' as const }, ...rest];
    const validation = { ...report.validation, rows };
    expect(shown(code, {})).not.toContain('措施前');
    expect(shown(code, { validation })).toContain('措施前 20261116-A');
  });

  it.each(['8D', '5P', 'CM'])('%s: the report it refers to, and why it came again', (code) => {
    const text = shown(code, { refersTo: '8D-KS-2025-0007-R1', repeatWhy: '上次只换了左件' });
    expect(text).toContain('8D-KS-2025-0007-R1');
    expect(text).toContain('上次只换了左件');
  });
});

describe('second language', () => {
  const { report } = (paperSamples['8D']?.typical ?? { report: blankReport() }) as { report: Report };
  const input = {
    audience: 'customer',
    report: { ...report, translation: { title: 'Burr at the fixing hole' } },
  };
  const titleIn = (code: string, changes: Partial<PrintContext>): string | undefined =>
    bind(code, input, changes).fields.title?.text;

  it.each(['8D', '5P', 'CM'])('%s in English prints the translation, in Chinese the source', (code) => {
    expect(titleIn(code, { language: 'en' })).toBe('Burr at the fixing hole');
    expect(titleIn(code, { language: 'zh-CN' })).toBe(report.title);
    expect(titleIn(code, { language: 'zh-CN', isBilingual: true })).toBe(report.title);
  });
});
