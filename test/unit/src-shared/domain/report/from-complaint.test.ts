import { blankComplaint, blankLine, type Complaint, complaintSchema } from '@shared/domain/complaint';
import {
  complaintAfterSubmission,
  type ReportContext,
  reportFromComplaint,
  reportSchema,
} from '@shared/domain/report';
import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { completeReport, withField } from './complete-report';

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** Ids count up from 1. */
const context = (changes: Partial<ReportContext> = {}): ReportContext => {
  let last = 0;
  return {
    timeZone: 'Asia/Shanghai',
    today: '2026-11-10',
    dueDays: {
      response: '2026-11-10',
      preliminary: '2026-11-12',
      analysis: '2026-11-18',
      closure: '2026-12-09',
    },
    customer: {
      code: 'C-018',
      plant: '二工厂',
      supplierCode: 'S20417',
      contactName: '档案联系人',
      contactPhone: '0574-5550118',
    },
    ourContact: null,
    fourChainSeverities: ['A', 'B'],
    newId: () => {
      last += 1;
      return id(last);
    },
    ...changes,
  };
};

const line = (changes: Partial<Complaint['lines'][number]>): Complaint['lines'][number] => ({
  ...blankLine(id(800)),
  partName: '支架',
  partNumber: 'DF-30217',
  customerPartNumber: 'XC7-8210',
  vehicleModel: 'XC7',
  batch: '1102-A',
  failureMode: '孔口毛刺',
  ...changes,
});

/** Late in the evening in UTC it is the next day at the factory. */
const complaint: Complaint = {
  ...blankComplaint(),
  customer: {
    id: id(700),
    name: '江北新川',
    code: '',
    plant: '',
    contactName: '林晓',
    contactPhone: '',
    supplierCode: '',
  },
  companyId: id(701),
  customerComplaintNumber: 'QR-07',
  receivedAt: '2026-11-08T20:30+00:00',
  discoveredOn: '2026-11-08',
  statement: '孔边有毛刺',
  category: 'product-quality',
  stage: 'mass-production',
  foundAt: 'line-0km',
  severity: 'B',
  isSafety: true,
  repeatOf: 'KS-2025-0114',
  repeatWhy: '上次只改了左件',
  lines: [
    line({ shippedQuantity: 1200, defectiveQuantity: 3, confirmedByUs: 2, photoIds: [id(901), id(902)] }),
    line({ shippedQuantity: 300, defectiveQuantity: 1, confirmedByUs: 1, photoIds: [id(901)] }),
    line({ batch: '1103-B', failureMode: '压伤', failureDescription: '边缘压伤', photoIds: [id(903)] }),
  ],
  responsibleDepartment: '品管部',
  responsiblePerson: '周明',
  containment: '1. 线边全数挑选\n2. 空运合格品 300 件',
  causeOccurrence: '定位销磨损',
  causeEscape: '终检只用目视',
  actionOccurrence: '1、更换定位销\n2、修订保养基准',
  actionEscape: '改用塞规',
  problemSummary: '支架孔口毛刺 3 件',
  prevention: '新模具验收表增加定位件寿命',
  documentUpdates: [
    { id: id(600), document: 'PFMEA-30217', fromRevision: 'B', toRevision: 'C', on: '2026-11-24' },
    { id: id(601), document: '控制计划 CP-30217', fromRevision: 'B', toRevision: 'C', on: null },
  ],
  verifications: [
    { id: id(610), period: '1116-A', quantity: 1200, defective: 0, verdict: 'effective', on: '2026-11-17' },
  ],
  implementedOn: '2026-11-16',
  needsPpapApproval: false,
  costs: [{ id: id(620), kind: '挑选', amount: 168_000, document: 'FY-1', on: null }],
};

const made = (changes: Partial<Complaint> = {}, given: Partial<ReportContext> = {}) =>
  reportFromComplaint({ number: 'KS-2026-0031', body: { ...complaint, ...changes } }, context(given));

describe('a report begins with all that the complaint knows', () => {
  it('is a report that may be kept, with an id of its own for every row', () => {
    expect(parse(reportSchema, made())).toEqual(made());
    const ids = JSON.stringify(made()).match(/"id":"[^"]+"/g) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
    expect(parse(reportSchema, made(blankComplaint()))).toEqual(made(blankComplaint()));
  });

  it('numbers, customer, parts and quantities', () => {
    expect(made()).toMatchObject({
      complaintNumber: 'KS-2026-0031',
      customerComplaintNumber: 'QR-07',
      revision: 0,
      title: '支架孔口毛刺 3 件',
      companyId: id(701),
      // What the complaint leaves empty comes from the customer's file.
      customer: { name: '江北新川', plant: '二工厂', supplierCode: 'S20417', contactName: '林晓' },
      ourContact: { name: '周明', phone: '' },
      severity: 'B',
      foundAt: 'line-0km',
      isSafety: true,
      isRepeat: true,
      repeatWhy: '上次只改了左件',
      problem: {
        statement: '孔边有毛刺',
        summary: '支架孔口毛刺 3 件',
        what: '孔口毛刺；压伤',
        actual: '边缘压伤',
        history: 'KS-2025-0114',
        detectedOn: '2026-11-08',
        complainedQuantity: 4,
        deliveredQuantity: 1500,
        confirmedQuantity: 3,
      },
      changeApproval: { isNeeded: false },
    });
    expect(made().parts.map(({ partNumber, batch }) => `${partNumber} ${batch}`)).toEqual([
      'DF-30217 1102-A',
      'DF-30217 1103-B',
    ]);
    expect(made().members).toMatchObject([{ duty: 'leader', name: '周明', department: '品管部' }]);
    expect(made().internal.costs).toMatchObject([{ kind: '挑选', amount: 168_000 }]);
  });

  it('the day of receipt is the factory’s', () => {
    expect(made()).toMatchObject({ complainedOn: '2026-11-09', startedOn: '2026-11-10' });
  });

  it('texts become rows: one action a line, each photo once, documents by their kind', () => {
    const report = made();
    expect(report.containment.rows.map(({ place, action }) => `${place} ${action}`)).toEqual([
      'customer 线边全数挑选',
      'customer 空运合格品 300 件',
    ]);
    expect(report.analysis.chains['technical-occurrence'].rootCause).toBe('定位销磨损');
    expect(report.analysis.chains['technical-escape'].rootCause).toBe('终检只用目视');
    expect(report.actions.map(({ cause, action, doneOn, state }) => [cause, action, doneOn, state])).toEqual([
      ['technical-occurrence', '更换定位销', '2026-11-16', 'realised'],
      ['technical-occurrence', '修订保养基准', '2026-11-16', 'realised'],
      ['technical-escape', '改用塞规', '2026-11-16', 'realised'],
    ]);
    expect(report.photos.map(({ attachmentId, discipline }) => [attachmentId, discipline])).toEqual([
      [id(901), 'D2'],
      [id(902), 'D2'],
      [id(903), 'D2'],
    ]);
    expect(report.prevention.documents.map(({ kind, need }) => `${kind} ${need}`)).toEqual([
      'pfmea yes',
      'control-plan yes',
    ]);
    expect(report.prevention.systemic).toBe('新模具验收表增加定位件寿命');
    expect(report.validation.rows).toMatchObject([
      { phase: 'after', period: '1116-A', checked: 1200, defective: 0, verdict: 'effective' },
    ]);
  });

  it('a text longer than its field is not lost', () => {
    const long = '毛刺'.repeat(300);
    const report = made({ causeOccurrence: long, causeOccurrenceSummary: '简述', actionEscape: long });
    expect(report.analysis.chains['technical-occurrence'].rootCause).toBe('简述');
    expect(report.analysis.investigation).toBe(long);
    expect(
      report.actions
        .filter(({ cause }) => cause === 'technical-escape')
        .map(({ action }) => action)
        .join(''),
    ).toBe(long);
    expect(parse(reportSchema, report)).toEqual(report);
  });

  it('a named contact of ours goes before the person responsible', () => {
    const ourContact = { name: '沈洁', phone: '0574-5550160' };
    expect(made({}, { ourContact }).ourContact).toEqual(ourContact);
  });

  it('no reference to an earlier complaint leaves 初次/再发 open', () => {
    expect(made({ repeatOf: '' }).isRepeat).toBeNull();
  });
});

describe('stage and days follow the milestones', () => {
  const done = (...kinds: readonly ('preliminary' | 'analysis' | 'closure')[]): Partial<Complaint> => ({
    milestones: {
      ...complaint.milestones,
      ...Object.fromEntries(
        kinds.map((kind) => [kind, { ...complaint.milestones[kind], doneAt: '2026-11-11T16:00+08:00' }]),
      ),
    },
  });
  it.each([
    [[], '3D', '2026-11-12', '2026-11-18', null],
    [['preliminary'], '5D', '2026-11-18', '2026-12-09', '2026-11-11'],
    [['preliminary', 'analysis'], '8D', '2026-12-09', '2026-12-09', '2026-11-11'],
    [['preliminary', 'analysis', 'closure'], '8D', null, null, '2026-11-11'],
  ] as const)('%j done', (kinds, stage, replyDueOn, nextUpdateOn, interimOn) => {
    expect(made(done(...kinds))).toMatchObject({ stage, replyDueOn, nextUpdateOn, interimOn });
  });

  it('what is still to come is planned for its milestone', () => {
    expect(made().planned).toEqual({
      D4: '2026-11-18',
      D5: '2026-11-18',
      D6: '2026-12-09',
      D7: '2026-12-09',
      D8: '2026-12-09',
    });
  });
});

describe('layout', () => {
  it.each([
    ['8D', 'product-quality', '8D', null],
    ['5P', 'product-quality', '5P', null],
    ['CM', 'product-quality', 'CM', null],
    [null, 'product-quality', '8D', null],
    ['customer-form', 'product-quality', '8D', null],
    [null, 'delivery', 'CM', true],
    ['written-statement', 'service-attitude', 'CM', true],
    ['8D', 'delivery', '8D', true],
    [null, null, '8D', null],
  ] as const)('reply form %s of %s is %s, short %s', (replyForm, category, layout, isShort) => {
    expect(made({ replyForm, category })).toMatchObject({ layout, isShort });
  });

  const file = { ...context().customer, reportLayout: '5P', takesShortReports: true } as const;
  it.each([
    [null, 'product-quality', '5P'],
    ['8D', 'product-quality', '8D'],
    [null, 'delivery', 'CM'],
  ] as const)('with a file that asks for 5P: reply form %s of %s is %s', (replyForm, category, layout) => {
    const customer = file as ReportContext['customer'];
    expect(made({ replyForm, category }, { customer })).toMatchObject({ layout, isShort: true });
  });
});

describe('a submission writes back what the complaint does not say yet', () => {
  const report = completeReport();
  const submitted = (body: Complaint, stage: '3D' | '5D' | '8D') =>
    complaintAfterSubmission(body, report, { layout: '8D', stage });

  it('always form, number and revision; the verdict on an earlier revision is gone', () => {
    const answered: Complaint = {
      ...complaint,
      replyDocument: '8D-KS-2026-0031-R0',
      replyVerdict: 'rejected',
    };
    expect(submitted(answered, '8D')).toMatchObject({
      replyForm: '8D',
      replyDocument: '8D-KS-2026-0031-R1',
      replyRevision: 'R1',
      replyVerdict: null,
    });
    const again: Complaint = { ...submitted(answered, '8D'), replyVerdict: 'accepted' };
    expect(submitted(again, '8D').replyVerdict).toBe('accepted');
  });

  it('3D tells containment only', () => {
    const empty = blankComplaint();
    const { containment, problemSummary, replyForm, replyDocument, replyRevision, ...rest } = submitted(
      empty,
      '3D',
    );
    expect(containment).toBe(
      '线边与仓库全数目视加塞规挑选\n到货后在顾客仓库挑选\n隔离并全检孔口\n冲孔后增加去毛刺与全检',
    );
    expect(problemSummary.length).toBeLessThanOrEqual(80);
    expect([replyForm, replyDocument, replyRevision]).toEqual(['8D', '8D-KS-2026-0031-R1', 'R1']);
    expect(empty).toMatchObject(rest);
  });

  it('5D tells causes and actions, in full and in brief', () => {
    const told = submitted(blankComplaint(), '5D');
    expect(told.causeOccurrence).toBe(
      '冲孔模定位销磨损，换凸模后间隙不均。\n模具保养基准未规定定位销的更换寿命。',
    );
    expect(told.causeEscapeSummary).toContain('终检只用目视');
    expect(told.actionEscape).toContain('终检改用通止塞规');
    expect(told.causeOccurrenceSummary).not.toContain('\n');
    expect(told).toMatchObject({
      prevention: '',
      implementedOn: null,
      verifications: [],
      documentUpdates: [],
    });
  });

  it('8D tells results, and the complaint may be kept', () => {
    const told = submitted(blankComplaint(), '8D');
    expect(parse(complaintSchema, told)).toEqual(told);
    expect(told.implementedOn).toBe('2026-11-24');
    expect(told.documentUpdates.map(({ document }) => document)).toHaveLength(4);
    expect(told.verifications.map(({ period, quantity }) => `${period} ${quantity}`)).toEqual([
      '20261116-A 1200',
      '20261121-A 1500',
      '20261128-A 1350',
    ]);
    expect(told.prevention).toContain('同类冲孔模 12 副 — 全部点检定位销');
  });

  it('an action still open has no day of implementation, figures from before none of effect', () => {
    const open = withField(withField(report, 'actions.0.doneOn', null), 'validation.rows.0.phase', 'before');
    const told = complaintAfterSubmission(blankComplaint(), open, { layout: 'CM', stage: '8D' });
    expect(told.implementedOn).toBeNull();
    expect(told.verifications).toHaveLength(2);
    expect(told.replyForm).toBe('CM');
  });

  it('what somebody wrote in the complaint stays', () => {
    const told = submitted(complaint, '8D');
    for (const key of [
      'containment',
      'causeOccurrence',
      'actionEscape',
      'prevention',
      'problemSummary',
      'documentUpdates',
      'implementedOn',
      'verifications',
    ] as const)
      expect(told[key], key).toEqual(complaint[key]);
  });
});
