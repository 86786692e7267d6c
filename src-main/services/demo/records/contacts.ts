import { blankCommunication, type Communication } from '@shared/domain/feedback';
import type { RecordContent } from '../../record';
import { demoPeople } from '../catalog';
import { type Desk, day, hour, minute } from './plan';

type Said = Pick<
  Communication,
  'kind' | 'request' | 'answer' | 'topic' | 'enquiryCategory' | 'scene' | 'mood'
>;

const angry: Said = {
  kind: 'complaint',
  topic: 'delivery',
  enquiryCategory: null,
  scene: 'urgent-call',
  mood: 'angry',
  request: '到货时间比预告晚两小时，卸货窗口错过。',
  answer: '已致歉，承运商次日起提前一小时到厂。',
};

/** What customers say when it is no complaint yet; the first two come up again and again. */
const said: readonly [Said, ...Said[]] = [
  {
    kind: 'enquiry',
    topic: 'product-information',
    enquiryCategory: 'technical',
    scene: 'complex',
    mood: 'neutral',
    request: '镀层厚度在哪个位置测量，按什么标准判定？',
    answer: '按图纸附页的三个位置测量，最小 8 微米；测量位置图随检验报告提供。',
  },
  {
    kind: 'enquiry',
    topic: 'delivery',
    enquiryCategory: 'delivery',
    scene: 'mail',
    mood: 'neutral',
    request: '下月能否分两批提前交付？',
    answer: '产能已核对，首批可提前一周，余量按原计划。',
  },
  {
    kind: 'suggestion',
    topic: 'delivery',
    enquiryCategory: null,
    scene: null,
    mood: 'satisfied',
    request: '建议外箱标签增加批次二维码，便于入库扫描。',
    answer: '标签模板已修改，下月起按新标签发货。',
  },
  {
    kind: 'praise',
    topic: 'quality',
    enquiryCategory: null,
    scene: null,
    mood: 'satisfied',
    request: '试装阶段技术员到场及时，问题当天解决。',
    answer: '已转达技术部并致谢。',
  },
  angry,
];

/** 客户沟通记录表: an enquiry, a suggestion, praise or a small complaint; the older ones are answered and called back. */
export function contact({ random, cast, at, instant, on }: Desk, index: number): RecordContent {
  const customer = random.pick(cast.customers);
  const part = random.pick(cast.parts).body;
  const isSettled = index > 1;
  const completedAt = instant(at + 26 * hour);
  const body: Communication = {
    ...blankCommunication(),
    // The newest customer is angry: what a reviewer is shown.
    ...(index === 0 ? angry : random.pick(said)),
    customer: {
      ...blankCommunication().customer,
      id: customer.id,
      name: customer.body.name,
      contactName: '陈工',
      contactPhone: '000-1234 5678',
    },
    at: instant(at),
    channel: random.pick(['phone', 'email', 'messaging']),
    operator: demoPeople.sales.name,
    urgency: random.pick(['normal', 'normal', 'urgent']),
    product: part.name,
    partNumber: part.number,
    forwardedTo: random.pick(['技术部', '品管部', '仓储物流部']),
    forwardedAt: instant(at + 20 * minute),
    answerDueAt: instant(at + 24 * hour),
    responsible: demoPeople.sales.name,
    promises: [
      {
        id: random.id(),
        what: '书面答复',
        due: on(at + 2 * day),
        responsible: demoPeople.sales.name,
        keptOn: isSettled ? on(at + day) : null,
        moves: [],
      },
    ],
  };
  if (!isSettled) return { kind: 'communication', body: { ...body, answer: '' } };
  const callBack = {
    dueOn: null,
    at: instant(at + 3 * day),
    by: demoPeople.sales.name,
    satisfaction: random.pick(['satisfied', 'satisfied', 'fairly-satisfied'] as const),
    note: '对答复没有其他意见。',
    followUpNumber: '',
  };
  const answered = { answeredAt: instant(at + random.between(1, 26) * hour), completedAt };
  return {
    kind: 'communication',
    body: { ...body, ...answered, answeredBy: demoPeople.sales.name, callBack },
  };
}
