import { addDays } from '@shared/domain/calendar';
import type { EnquiryEntry, FeedbackEntry, ProblemEntry } from '@shared/domain/feedback';
import type { RecordContent } from '../../record';
import { demoChannels, demoPeople } from '../catalog';
import { type Desk, day } from './plan';

/** The month before the log is closed, factory-local. */
function monthBefore({ on, at }: Desk): { readonly from: string; readonly to: string } {
  const to = addDays(`${on(at).slice(0, 7)}-01`, -1);
  return { from: `${to.slice(0, 7)}-01`, to };
}

const department = '业务部';

function times<Row>(desk: Desk, low: number, high: number, row: (on: string) => Row): Row[] {
  const { from } = monthBefore(desk);
  const days = Array.from({ length: desk.random.between(low, high) }, () =>
    addDays(from, desk.random.between(0, 27)),
  );
  return days.sort().map(row);
}

/** 客户反馈登记表 of a month. */
export function feedbackLog(desk: Desk): RecordContent {
  const { random, cast } = desk;
  const said = [
    { kind: 'enquiry', content: '询问表面处理改为锌镍的交期与认可要求。', result: '技术部已书面答复。' },
    { kind: 'suggestion', content: '建议外箱标签增加批次二维码。', result: '标签模板已修改。' },
    { kind: 'praise', content: '试装阶段技术员到场及时,问题当天解决。', result: '已转达并致谢。' },
    { kind: 'complaint', content: '到货时间比预告晚两小时。', result: '已致歉,承运商整改。' },
  ] as const;
  const entries = times(
    desk,
    3,
    9,
    (on): FeedbackEntry => ({
      id: random.id(),
      on,
      customer: random.pick(cast.customers).body.name,
      person: '陈工',
      channel: random.pick(demoChannels),
      ...random.pick<(typeof said)[number]>(said),
      product: random.pick(cast.parts).body.name,
      urgency: random.pick(['normal', 'normal', 'urgent']),
      receivedBy: demoPeople.sales.name,
      forwardedTo: random.pick(['技术部', '品管部', '仓储物流部']),
      repliedOn: addDays(on, random.between(0, 4)),
      satisfaction: random.pick(['satisfied', 'fairly-satisfied']),
      complaintNumber: '',
    }),
  );
  return { kind: 'feedback-log', body: { schemaVersion: 1, ...monthBefore(desk), department, entries } };
}

/** 客户咨询登记表 of a month (5.1.2). */
export function enquiryLog(desk: Desk): RecordContent {
  const { random, cast, instant, at } = desk;
  const asked = [
    {
      category: 'sample',
      content: '需要 20 件样件做台架试验,询问最快交样时间。',
      answer: '一周内寄出,随附报告。',
    },
    { category: 'price', content: '年用量增至五万件时的阶梯报价。', answer: '三档报价单已发。' },
    { category: 'technical', content: '盐雾要求 720 小时能否满足。', answer: '可满足,试验报告已发。' },
    { category: 'delivery', content: '下月能否分两批提前交付。', answer: '产能已核对,可以。' },
  ] as const;
  const offset = instant(at).slice(16);
  const entries = times(desk, 3, 8, (on): EnquiryEntry => {
    const part = random.pick(cast.parts).body;
    const hour = String(random.between(8, 16)).padStart(2, '0');
    return {
      id: random.id(),
      number: '',
      at: `${on}T${hour}:${random.pick(['05', '20', '40'])}${offset}`,
      customer: random.pick(cast.customers).body.name,
      person: '陈工',
      phone: '000-1234 5678',
      channel: random.pick(['phone', 'email', 'messaging']),
      ...random.pick<(typeof asked)[number]>(asked),
      product: part.name,
      partNumber: part.number,
      answeredBy: demoPeople.sales.name,
      answeredAt: `${addDays(on, 1)}T10:00${offset}`,
      forwardedTo: '技术部',
      outcome: random.pick(['none', 'requirement', 'quotation']),
      state: random.pick(['answered', 'closed']),
      remarks: '',
    };
  });
  return { kind: 'enquiry-log', body: { schemaVersion: 1, ...monthBefore(desk), department, entries } };
}

/** 客户问题记录表: what came up again and again in a year. */
export function problemLog({ random, cast, on, at }: Desk): RecordContent {
  const known = [
    { problem: '送货单件号与顾客系统件号不一致,无法入库。', measure: '发货系统增加顾客件号对照。' },
    { problem: '外箱底部受潮变形,雨季集中发生。', measure: '托盘加垫防潮板,加套防雨罩。' },
    { problem: '多次询问镀层厚度的测量位置与判定标准。', measure: '编制测量位置图随货提供。' },
  ];
  const entries = known.map(
    (each): ProblemEntry => ({
      id: random.id(),
      on: on(at - random.between(120, 300) * day),
      customer: random.pick(cast.customers).body.name,
      product: random.pick(cast.parts).body.name,
      ...each,
      times: random.between(2, 6),
      lastOn: on(at - random.between(5, 90) * day),
      owner: demoPeople.sales.name,
      state: random.pick(['in-progress', 'watched', 'solved']),
    }),
  );
  return {
    kind: 'problem-log',
    body: { schemaVersion: 1, from: on(at - 365 * day), to: on(at), department, entries },
  };
}
