import { addDays } from '@shared/domain/calendar';
import type { Complaint } from '@shared/domain/complaint';
import { blankChain, blankReport, type CauseChain, type Report } from '@shared/domain/report';
import type { RecordContent } from '../../record';
import { demoPeople } from '../catalog';
import { type Desk, day, type Told } from './plan';

const dayOf = (instant: string | null): string | null => instant?.slice(0, 10) ?? null;
const line = (text: string): string => text.slice(0, 200);

/** The answer to a quality complaint, as far as the complaint itself has come (5.3.6). */
export function report(desk: Desk, told: Told): RecordContent | null {
  const { body, number } = told;
  if (body.lines.length === 0) return null;
  const isAnalysed = body.causeOccurrence !== '';
  const isClosed = body.milestones.closure.doneAt !== null;
  const base = header(desk, told);
  const filled: Report = {
    ...base,
    complaintNumber: number,
    stage: isClosed ? '8D' : isAnalysed ? '5D' : '3D',
    problem: problemOf(body),
    containment: containmentOf(desk, body),
    ...(isAnalysed ? analysisOf(desk, body) : {}),
    ...(isClosed ? closureOf(desk, body) : {}),
  };
  return { kind: 'report', body: filled };
}

function header({ random, at, on }: Desk, { body }: Told): Report {
  const received = dayOf(body.receivedAt);
  const member = (duty: Report['members'][number]['duty'], person: (typeof demoPeople)['quality']) => ({
    id: random.id(),
    duty,
    name: person.name,
    department: person.department,
    role: duty === 'leader' ? '统筹、对外联络' : '',
    phone: '000-8765 4321',
  });
  return {
    ...blankReport(),
    customerComplaintNumber: body.customerComplaintNumber,
    title: line(`${body.lines[0]?.partName ?? ''}${body.lines[0]?.failureMode ?? ''}`),
    companyId: body.companyId,
    customer: body.customer,
    ourContact: { name: demoPeople.quality.name, phone: '000-8765 4321' },
    parts: body.lines.map(({ partName, partNumber, customerPartNumber, vehicleModel, batch }) => ({
      id: random.id(),
      partName,
      partNumber,
      drawingRevision: 'C',
      customerPartNumber,
      vehicleModel,
      batch,
    })),
    complainedOn: received,
    startedOn: received,
    interimOn: dayOf(body.milestones.preliminary.doneAt),
    finalOn: dayOf(body.milestones.closure.doneAt),
    updatedOn: on(at),
    nextUpdateOn: body.milestones.closure.doneAt === null ? on(at + 7 * day) : null,
    severity: body.severity,
    troubleDegree: body.severity === 'A' ? 'A' : body.severity === 'B' ? 'B' : 'C',
    foundAt: body.foundAt,
    isSafety: body.isSafety,
    isRepeat: body.repeatOf !== '' || body.pastRounds.length > 0,
    emergency: {
      isReportNeeded: true,
      symptom: body.statement,
      action: '同批次产品隔离停发,派人到顾客现场挑选。',
      responsible: demoPeople.quality.name,
      doneAt: body.milestones.response.doneAt,
      effectPercent: 100,
      isCustomerProtected: true,
    },
    members: [
      member('sponsor', demoPeople.reviewer),
      member('leader', demoPeople.quality),
      member('member', demoPeople.engineering),
    ],
  };
}

function problemOf(body: Complaint): Report['problem'] {
  const [part] = body.lines;
  const defective = body.lines.reduce((sum, { defectiveQuantity }) => sum + (defectiveQuantity ?? 0), 0);
  const delivered = body.lines.reduce((sum, { shippedQuantity }) => sum + (shippedQuantity ?? 0), 0);
  return {
    ...blankReport().problem,
    statement: body.statement,
    summary: line(
      `${part?.partName ?? ''}${part?.failureMode ?? ''},批次 ${part?.batch ?? ''},${defective} 件`,
    ),
    what: line(`${part?.partName ?? ''} ${part?.failureMode ?? ''}`),
    where: line(body.customer.plant === '' ? body.customer.name : body.customer.plant),
    when: dayOf(body.receivedAt) ?? '',
    who: '顾客现场发现',
    howMany: `${delivered} 件中 ${defective} 件`,
    detectedOn: body.discoveredOn,
    detectedPlace: body.customer.plant,
    complainedQuantity: defective,
    deliveredQuantity: delivered,
    process: '下料 → 成形 → 焊接 → 装配 → 终检 → 包装',
  };
}

function containmentOf({ random }: Desk, body: Complaint): Report['containment'] {
  const on = dayOf(body.milestones.preliminary.doneAt) ?? dayOf(body.receivedAt);
  const places = ['customer', 'in-transit', 'own-finished'] as const;
  return {
    ...blankReport().containment,
    rows: places.map((place) => {
      const defective = random.between(0, 5);
      return {
        id: random.id(),
        place,
        isApplicable: true,
        action: '隔离并全数挑选',
        responsible: demoPeople.quality.name,
        introducedOn: on,
        checked: random.between(80, 900),
        defective,
        reworked: 0,
        scrapped: defective,
        cleanPoint: on ?? '',
        verification: '复检 0 不良',
      };
    }),
    marking: '外箱绿色圆标,注明挑选日期',
    stopCondition: '连续三批零不良且永久措施已实施',
    informed: '顾客质量部;我司业务部、生产部',
  };
}

const chain = (desk: Desk, cause: string, percent: number | null): CauseChain => ({
  ...blankChain(),
  steps: cause
    .split(/[,\uFF0C]/)
    .slice(0, 5)
    .map((why) => ({ id: desk.random.id(), why: line(why), evidence: '现场记录与实测' })),
  rootCause: line(cause),
  verification: '把原因件装回后不良重现,更换后消失。',
  contributionPercent: percent,
});

function analysisOf(desk: Desk, body: Complaint): Pick<Report, 'analysis' | 'actions'> {
  const { random } = desk;
  const { causeOccurrenceSummary: occurrence, causeEscapeSummary: slipped } = body;
  const on = dayOf(body.milestones.analysis.doneAt);
  const action = (cause: Report['actions'][number]['cause'], what: string) => ({
    id: random.id(),
    cause,
    action: line(what),
    reason: '直接消除原因',
    verification: '试制 300 件合格',
    sideEffects: '无',
    responsible: demoPeople.engineering.name,
    plannedOn: on === null ? null : addDays(on, 5),
    doneOn: body.implementedOn,
    breakpoint: body.implementedOn === null ? '' : `${body.implementedOn} 起`,
    state: body.implementedOn === null ? ('in-progress' as const) : ('verified' as const),
    verifiedOn: body.implementedOn,
    verifiedBy: body.implementedOn === null ? '' : demoPeople.quality.name,
  });
  const isGrave = body.severity === 'A' || body.severity === 'B';
  return {
    analysis: {
      ...blankReport().analysis,
      investigation: body.causeOccurrence,
      factors: [
        {
          id: random.id(),
          factor: random.pick(['machine', 'method', 'man']),
          possibleCause: line(occurrence),
          evidence: '现场测量',
          verdict: 'root-cause',
        },
        {
          id: random.id(),
          factor: 'material',
          possibleCause: '来料不符',
          evidence: '材质报告与复测均合格',
          verdict: 'ruled-out',
        },
      ],
      escapePoint: line(slipped),
      chains: {
        'technical-occurrence': chain(desk, occurrence, 80),
        'technical-escape': chain(desk, slipped, 100),
        'managerial-occurrence': isGrave ? chain(desk, 'PFMEA 未识别该失效模式', null) : blankChain(),
        'managerial-escape': isGrave ? chain(desk, '控制计划评审未确认检出能力', null) : blankChain(),
      },
    },
    actions: [
      action('technical-occurrence', body.actionOccurrenceSummary),
      action('technical-escape', body.actionEscapeSummary),
    ],
  };
}

function closureOf(
  { random }: Desk,
  body: Complaint,
): Pick<Report, 'validation' | 'prevention' | 'closure' | 'internal'> {
  const closedOn = dayOf(body.milestones.closure.doneAt);
  return {
    validation: {
      ...blankReport().validation,
      rows: body.verifications.map(({ period, quantity, defective, verdict, on }) => ({
        id: random.id(),
        phase: 'after',
        period,
        produced: quantity,
        checked: quantity,
        defective,
        method: '全检',
        verdict,
        by: demoPeople.quality.name,
        on,
      })),
      containmentRemovedOn: closedOn,
      effect: '断点后连续三批零不良。',
    },
    prevention: {
      ...blankReport().prevention,
      documents: body.documentUpdates.map(({ document, fromRevision, toRevision, on }) => ({
        id: random.id(),
        kind: 'pfmea',
        need: 'yes',
        document,
        fromRevision,
        toRevision,
        responsible: demoPeople.engineering.name,
        on,
      })),
      readAcross: [
        {
          id: random.id(),
          object: '同类产品与同类模具',
          decision: '已排查并同步实施',
          responsible: demoPeople.engineering.name,
          on: closedOn,
        },
      ],
      systemic: body.prevention,
    },
    closure: {
      ...blankReport().closure,
      allActionsDone: true,
      verdict: 'effective',
      closedOn,
      releasedBy: demoPeople.reviewer.name,
      releasedOn: closedOn,
      summary: '措施全部完成并有效,顾客同意关闭。',
      customerVerdict: 'accepted',
      acceptedBy: '陈工',
      acceptedOn: closedOn,
    },
    internal: { ...blankReport().internal, costs: body.costs },
  };
}
