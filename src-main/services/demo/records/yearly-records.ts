import { addDays } from '@shared/domain/calendar';
import type { CustomerRef } from '@shared/domain/complaint';
import { contactOf, phoneOf, type StoredCustomer, summaryOf } from '@shared/domain/customer';
import { sheetOfCustomer } from '@shared/domain/customer-file';
import {
  blankServiceAgreement,
  blankServicePlan,
  blankServiceStaff,
  blankSupportRequest,
} from '@shared/domain/service';
import {
  blankEvidence,
  blankSurvey,
  blankSurveyRecord,
  entryOfSurvey,
  lowItemsOf,
  type Survey,
  surveyItems,
} from '@shared/domain/survey';
import { blankVisitPlan, blankVisitReport, defaultVisitRules, proposedVisits } from '@shared/domain/visit';
import type { RecordContent } from '../../record';
import { demoPeople } from '../catalog';
import { type Desk, day } from './plan';

const refOf = ({ id, body }: StoredCustomer): CustomerRef => ({ id, ...summaryOf(body, null) });

/** 年度顾客访问计划 of the year to come, as the customers' grades ask for (5.3.13). */
export function visitPlan({ random, cast, on, at }: Desk): RecordContent {
  const graded = cast.customers.map(({ id, body: { name, grade } }) => ({ id, name, grade }));
  const visits = proposedVisits(graded, defaultVisitRules.perYear, random.id).map((visit) => ({
    ...visit,
    person: demoPeople.sales.name,
  }));
  return {
    kind: 'visit-plan',
    body: { ...blankVisitPlan(), year: Number(on(at).slice(0, 4)) + 1, visits },
  };
}

/** 顾客访问报告, written some days after the visit (5.3.13–14); every third one is unplanned. */
export function visitReport({ random, cast, at, on, instant }: Desk, index: number): RecordContent {
  const { id, body } = random.pick(cast.customers);
  const part = random.pick(cast.parts);
  const isSpecial = random.chance(0.2);
  const from = addDays(on(at), -random.between(1, 4));
  return {
    kind: 'visit-report',
    body: {
      ...blankVisitReport(),
      occasion: index % 3 === 1 ? 'unplanned' : 'planned',
      special: {
        isPresent: isSpecial,
        what: isSpecial ? '顾客下月增加夜班,需求比预测约增三成,现库存只够四天。' : '',
        toldTo: isSpecial ? '生产部' : '',
        toldAt: isSpecial ? instant(at - 2 * day) : null,
      },
      customer: { id, name: body.name, address: body.plant },
      from,
      to: from,
      way: random.pick(['on-site', 'on-site', 'video', 'at-our-plant']),
      purposes: [random.pick(['routine', 'complaint', 'satisfaction', 'project'])],
      product: `${part.body.name} / ${part.body.vehicleModel}`,
      visitors: [
        { id: random.id(), name: demoPeople.sales.name, department: '业务部', post: '客户经理' },
        { id: random.id(), name: demoPeople.quality.name, department: '品管部', post: '客户质量工程师' },
      ],
      visited: [
        {
          id: random.id(),
          name: '陈工',
          department: '质量部',
          post: 'SQE',
          phone: phoneOf(contactOf(body, null)),
        },
      ],
      situation: '线边库存批次清楚,无混批;装配工位目视检查正常。',
      feedback: {
        ...blankVisitReport().feedback,
        quality: random.pick(['近期质量稳定,认可现有措施。', '希望提供过程能力数据。']),
        delivery: random.pick(['两次晚到约 2 小时,要求提前一天发到货预告。', '交付正常。']),
        service: '响应及时。',
      },
      spokenSatisfaction: random.pick(['satisfied', 'fairly-satisfied', 'dissatisfied', 'not-said']),
      expectation: '到货预告准时;每月随货提供检验数据。',
      agreement: '我司一周内书面答复供货能力。',
      competitors: random.chance(0.3) ? '同类件另有一家供方在送样。' : '',
      actions: [
        {
          id: random.id(),
          problem: '到货预告不及时',
          requirement: '提前一天发预告,含车号与件数',
          department: '仓储物流部',
          person: '仓管',
          dueOn: addDays(from, 7),
          doneOn: random.chance(0.7) ? addDays(from, 6) : null,
          verification: '',
        },
      ],
      // What was agreed on earlier visits lies behind by now.
      nextVisitOn: index < 7 ? addDays(from, 120) : null,
    },
  };
}

/** `2026年上半年` for a moment just after it. */
function halfYear({ on, at }: Desk): string {
  const [year = '', month = ''] = on(at - 45 * day).split('-');
  return `${year}年${Number(month) <= 6 ? '上' : '下'}半年`;
}

/** First and last day of that half-year. */
function halfYearDays({ on, at }: Desk): { readonly from: string; readonly to: string } {
  const [year = '', month = ''] = on(at - 45 * day).split('-');
  return Number(month) <= 6
    ? { from: `${year}-01-01`, to: `${year}-06-30` }
    : { from: `${year}-07-01`, to: `${year}-12-31` };
}

function answered(desk: Desk, { id, body }: StoredCustomer): Survey {
  const { random, at, on } = desk;
  const isReturned = random.chance(0.85);
  return {
    ...blankSurvey(),
    period: halfYear(desk),
    customerId: id,
    customerName: body.name,
    plant: body.plant,
    respondent: isReturned ? '陈工' : '',
    respondentDepartment: isReturned ? '质量部' : '',
    respondentPosition: isReturned ? 'SQE' : '',
    way: random.pick(['email', 'email', 'visit', 'phone']),
    // The plan asks once or twice a year; these come on top.
    unplannedReason: '重大投诉关闭后的临时调查',
    sentOn: on(at - 20 * day),
    replyBy: on(at),
    returnedOn: isReturned ? on(at - 5 * day) : null,
    replyTo: `业务部 ${demoPeople.sales.name} 000-8765 4321`,
    answers: blankSurvey().answers.map((answer) => ({
      ...answer,
      score: isReturned ? random.pick([5, 5, 4, 4, 4, 3, 2]) : null,
    })),
    comparison: isReturned ? random.pick(['better', 'equal', 'worse']) : null,
    suggestions: isReturned
      ? random.pick(['希望当天给出围堵措施与排查数量。', '包装标签请按新版规范切换。', ''])
      : '',
  };
}

/** 满意度调查表 as it came back. */
export const survey = (desk: Desk): RecordContent => ({
  kind: 'survey',
  body: answered(desk, desk.random.pick(desk.cast.customers)),
});

/** 满意度调查记录: one half-year over all customers, with measures for low items. */
export function surveyRecord(desk: Desk): RecordContent {
  const { random, cast, at, on } = desk;
  const sheets = cast.customers.map((customer) => answered(desk, customer));
  const { from, to } = halfYearDays(desk);
  const measures = sheets.flatMap(({ customerName, answers }) =>
    lowItemsOf(answers)
      .slice(0, 1)
      .map((item) => ({
        id: random.id(),
        surveyNumber: '',
        customerName,
        item,
        score: answers.find((answer) => answer.item === item)?.score ?? null,
        cause: '转交与答复用时超过规定',
        measure: '接收后 2 小时内转交,每日核对台账',
        owner: demoPeople.sales.name,
        dueOn: on(at + 30 * day),
        verification: '',
        verifiedOn: null,
      })),
  );
  return {
    kind: 'survey-record',
    body: {
      ...blankSurveyRecord(),
      period: halfYear(desk),
      previousAverage: random.between(780, 900),
      from,
      to,
      targetScore: 425,
      previousItems: surveyItems.map((item) => ({ item, average: random.between(360, 460) })),
      pastPeriods: [2, 1].map((halves) => ({
        id: random.id(),
        period: `${Number(from.slice(0, 4)) - 1}年${halves === 2 ? '上' : '下'}半年`,
        average: random.between(760, 880),
      })),
      distributions: [
        {
          id: random.id(),
          department: '品管部',
          person: demoPeople.quality.name,
          on: on(at),
          way: 'meeting',
          receipt: '质量例会签到表',
          receivedOn: on(at),
        },
      ],
      entries: sheets.map((sheet) =>
        entryOfSurvey(random.id(), sheet, {
          ...blankEvidence(),
          ppm: random.between(0, 240),
          complaints: random.between(0, 6),
          lineStopMinutes: 0,
          onTimeRate: random.between(9300, 10_000),
          premiumFreight: 0,
        }),
      ),
      analysis: '价格与投诉处理及时性得分较低,与台账中的逾期一致,列为下期重点。',
      measures,
    },
  };
}

/** A month later its measures are looked at. */
export const measuresVerified = ({ on, at }: Desk, content: RecordContent): RecordContent =>
  content.kind !== 'survey-record'
    ? content
    : {
        ...content,
        body: {
          ...content.body,
          measures: content.body.measures.map((measure) => ({
            ...measure,
            verification: '近一月转交均在 2 小时内,台账每日有核对记录。',
            verifiedOn: on(at),
          })),
        },
      };

/** 技术支持需求单 (5.3.10). */
export function supportRequest({ random, cast, at, on, instant }: Desk): RecordContent {
  const part = random.pick(cast.parts);
  return {
    kind: 'support-request',
    body: {
      ...blankSupportRequest(),
      customer: refOf(random.pick(cast.customers)),
      receivedAt: instant(at),
      channel: random.pick(['email', 'phone']),
      receivedBy: demoPeople.sales.name,
      partName: part.body.name,
      partNumber: part.body.number,
      vehicleModel: part.body.vehicleModel,
      kind: random.pick(['assembly-use', 'drawing-specification', 'test', 'training']),
      way: random.pick(['on-site', 'remote', 'written']),
      place: '顾客总装线',
      wantedOn: on(at + 3 * day),
      request: '新线体拧紧程序调试,请技术人员确认拧紧顺序与推荐扭矩,并提供刚度数据。',
      forwardedAt: instant(at + 1_800_000),
      engineer: demoPeople.engineering.name,
      decision: 'accepted',
      plan: '到场一天:上午复测平面度与拧紧曲线,下午试拧 30 件。',
      startedOn: on(at + 3 * day),
      finishedOn: on(at + 3 * day),
      hours: 8,
      result: '改为对角两步拧紧后 30 件均合格,顾客已固化程序。',
      satisfaction: random.pick(['satisfied', 'fairly-satisfied']),
    },
  };
}

/** 服务协议 of a year, one of them near its end (5.3.11). */
export function serviceAgreement({ random, cast, at, on }: Desk, index: number): RecordContent {
  const customer = refOf(cast.customers[index % cast.customers.length] ?? cast.customers[0]);
  const part = random.pick(cast.parts);
  const length = index === 0 ? 25 : 365;
  return {
    kind: 'service-agreement',
    body: {
      ...blankServiceAgreement(),
      customer,
      title: `${part.body.name}技术服务协议`,
      documentNumber: `XY-${random.between(100, 999)}`,
      document: '双方盖章扫描件,原件存业务部',
      ourSigner: demoPeople.approver.name,
      customerSigner: '顾客采购部',
      signedOn: on(at - 10 * day),
      from: on(at + (length - 365) * day),
      to: on(at + length * day),
      noticeDays: 60,
      renewsItself: false,
      product: part.body.name,
      scope: '爬坡期驻厂与技术支持,之后按月回访;两班装配与返修培训各一次;季度质量回顾会。',
      terms: '电话 1 小时内答复,现场 24 小时内到达;返修备件按实结算。',
      manager: demoPeople.sales.name,
    },
  };
}

/** 服务计划 of an agreed service (5.3.11). */
export function servicePlan({ random, cast, at, on }: Desk): RecordContent {
  const items = [
    { content: '首批上线驻厂服务,每日反馈', wait: 7 },
    { content: '装配与返修作业培训(两班)', wait: 20 },
    { content: '季度质量回顾会', wait: 80 },
  ];
  return {
    kind: 'service-plan',
    body: {
      ...blankServicePlan(),
      customer: refOf(random.pick(cast.customers)),
      agreementNumber: `XY-${random.between(100, 999)}`,
      from: on(at),
      to: on(at + 180 * day),
      product: `${random.pick(cast.parts).body.name}(爬坡期)`,
      manager: demoPeople.sales.name,
      purpose: '爬坡期提供驻厂与技术支持,线上问题当日响应,爬坡结束转为月度回访。',
      items: items.map(({ content, wait }) => ({
        id: random.id(),
        content,
        place: '顾客总装厂',
        plannedOn: on(at + wait * day),
        responsible: demoPeople.engineering.name,
        support: '品管部',
        doneOn: null,
        result: null,
        note: '',
      })),
      resources: '驻厂人员 1 名,便携检具一套,周转备件 200 件。',
    },
  };
}

/** The quarter of service is over, all of it done. */
export function served(_desk: Desk, content: RecordContent): RecordContent {
  if (content.kind !== 'service-plan') return content;
  const items = content.body.items.map((item) => ({
    ...item,
    doneOn: item.plannedOn,
    result: 'done' as const,
  }));
  return { kind: 'service-plan', body: { ...content.body, items } };
}

/** What a visit left to do is done. */
export function settled({ at, on }: Desk, content: RecordContent): RecordContent {
  if (content.kind !== 'visit-report') return content;
  const actions = content.body.actions.map((action) => ({ ...action, doneOn: action.doneOn ?? on(at) }));
  return { kind: 'visit-report', body: { ...content.body, actions } };
}

/** 服务人员资格与考核表 (5.3.12). */
export function serviceStaff({ random, at, on }: Desk): RecordContent {
  const person = random.pick([demoPeople.engineering, demoPeople.quality, demoPeople.sales]);
  const points = [
    { item: '产品与工艺知识(笔试)', maximum: 40 },
    { item: '现场问题处理(实操)', maximum: 40 },
    { item: '沟通与服务态度', maximum: 20 },
  ];
  return {
    kind: 'service-staff',
    body: {
      ...blankServiceStaff(),
      name: person.name,
      staffNumber: `J${random.between(100, 999)}`,
      department: person.department,
      position: '驻厂服务工程师',
      education: '本科',
      years: random.between(3, 12),
      serves: '华东地区顾客',
      requirements: [
        { id: random.id(), requirement: '大专以上,从业三年以上', evidence: '人事档案', isMet: true },
        { id: random.id(), requirement: '掌握 8D 方法与基本测量', evidence: '培训证书', isMet: true },
      ],
      trainings: [
        {
          id: random.id(),
          on: on(at - 30 * day),
          topic: '顾客沟通与服务程序',
          trainer: '业务部',
          hours: 4,
          isPassed: true,
        },
      ],
      assessments: points.map(({ item, maximum }) => ({
        id: random.id(),
        item,
        maximum,
        score: maximum - random.between(1, 6),
        assessor: demoPeople.reviewer.name,
        on: on(at),
      })),
      verdict: 'qualified',
      scope: '驻厂服务、现场挑选与返工指导。',
      certificateNumber: `FW-ZG-${random.between(100, 999)}`,
      validFrom: on(at),
      validUntil: addDays(on(at), 364),
      nextAssessmentOn: addDays(on(at), 350),
    },
  };
}

/** 顾客档案表 as a sheet of its own, from before the customer itself had all of it (docs/adr/0010). */
export function customerFile({ cast }: Desk): RecordContent {
  const [{ body }] = cast.customers;
  return {
    kind: 'customer-file',
    body: sheetOfCustomer(body, { parts: cast.parts.slice(0, 2), satisfaction: [] }),
  };
}
