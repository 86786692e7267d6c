import { blankCareContact, blankCarePlan, type CarePlan } from '@shared/domain/care';
import { blankQuestion, type Question } from '@shared/domain/question';
import type { RecordContent } from '../../record';
import { demoPeople } from '../catalog';
import { type Desk, day, hour } from './plan';

/** 关怀计划: one customer each; a routine contact was made, a festival lies ahead. Null once everybody has one. */
export function carePlan({ random, cast, at, instant, on }: Desk, index: number): RecordContent | null {
  const customer = cast.customers[index];
  if (customer === undefined) return null;
  const { name, code, plant, companyId, grade } = customer.body;
  const body: CarePlan = {
    ...blankCarePlan(),
    companyId,
    customer: { ...blankCarePlan().customer, id: customer.id, name, code, plant, contactName: '陈工' },
    grade,
    manager: demoPeople.sales.name,
    focus: '新项目定点前后的沟通',
    from: on(at - 60 * day),
    lastContactOn: on(at - 75 * day),
    contacts: [
      {
        ...blankCareContact(random.id()),
        occasion: 'routine',
        doneAt: instant(at - 12 * day - 2 * hour),
        way: 'phone',
        by: demoPeople.sales.name,
        person: '陈工',
        content: '例行联系，了解近期到货、包装和现场使用情况。',
        response: '到货正常，希望提前知道节前发货安排。',
        mood: 'satisfied',
        nextStep: '节前两周发送发货安排',
      },
      {
        ...blankCareContact(random.id()),
        occasion: 'festival',
        occasionText: '节日问候',
        plannedOn: on(at + 39 * day),
        by: demoPeople.sales.name,
      },
    ],
  };
  return { kind: 'care-plan', body };
}

type Asked = Pick<Question, 'question' | 'answer' | 'translation' | 'category' | 'keywords'>;

/** What customers ask again and again; the logs of the demo ask the first two. */
const asked: readonly Asked[] = [
  {
    question: '镀层厚度在哪个位置测量，按什么标准判定？',
    answer: '按图纸附页的三个位置测量，最小 8 微米；测量位置图随检验报告提供。',
    translation: {
      question: 'Where is the plating thickness measured, and by which criterion is it judged?',
      answer: 'At the three places on the annex of the drawing, at least 8 µm; a map comes with the report.',
    },
    category: 'technical',
    keywords: '锌层 膜厚',
  },
  {
    question: '能否分两批提前交付？',
    answer: '可以。请提前十个工作日提出，由仓储物流部确认首批日期后书面回复。',
    translation: { question: '', answer: '' },
    category: 'delivery',
    keywords: '提前发货 分批',
  },
  {
    question: '外箱标签按哪一版要求打印？',
    answer: '按顾客包装规范A版打印。',
    translation: { question: '', answer: '' },
    category: 'product',
    keywords: '标签 外箱',
  },
];

/** 问答: reviewed ones, and the last is out of use. Null once all are written. */
export function question({ at, on }: Desk, index: number): RecordContent | null {
  const given = asked[index];
  if (given === undefined) return null;
  const isOutdated = index === asked.length - 1;
  const body: Question = {
    ...blankQuestion(),
    ...given,
    answered: { by: demoPeople.engineering.name, on: on(at - 2 * day) },
    reviewed: { by: demoPeople.quality.name, on: on(at) },
    validUntil: isOutdated ? null : on(at + 365 * day),
    outdated: isOutdated
      ? { on: on(at), reason: '顾客包装规范已改版，按新规范逐批确认', replacedBy: '' }
      : blankQuestion().outdated,
  };
  return { kind: 'question', body };
}
