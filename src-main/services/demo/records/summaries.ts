import { addDays } from '@shared/domain/calendar';
import {
  blankImprovement,
  blankServiceSummary,
  type Improvement,
  spanBefore,
  spanOf,
} from '@shared/domain/service-summary';
import type { RecordContent } from '../../record';
import { demoPeople } from '../catalog';
import type { Desk } from './plan';

type Chosen = Pick<Improvement, 'what' | 'document'>;
const improvements: readonly [Chosen, ...Chosen[]] = [
  { what: '排产变更当日主动通知受影响的顾客', document: '订单跟进作业指导书' },
  { what: '周五下午安排答复值班,名单每月公布', document: '沟通与反馈管理办法' },
  { what: '镀层测量位置图随检验报告一并提供', document: '检验报告模板' },
];

/** 客户沟通与服务总结 of the month before; the newest one is still being written. */
export function serviceSummary({ random, on, at }: Desk, index: number): RecordContent {
  const today = on(at);
  const { from } = spanBefore('month', spanOf('month', today));
  const chosen = random.pick(improvements);
  const isDone = random.chance(0.7);
  return {
    kind: 'service-summary',
    body: {
      ...blankServiceSummary(),
      period: 'month',
      from,
      department: '业务部',
      preparedBy: demoPeople.sales.name,
      observations: '咨询集中在交期与镀层测量方法;答复超时的都在周五下午收到。',
      conclusion: '变更当日主动通知;周五设答复值班。',
      improvements: [
        {
          ...blankImprovement(random.id()),
          ...chosen,
          owner: demoPeople.sales.name,
          dueOn: addDays(today, 20),
          ...(isDone
            ? {
                doneOn: today,
                effect: '当周无同类追问',
                verifiedOn: today,
                fromRevision: 'A/1',
                toRevision: 'A/2',
              }
            : {}),
        },
      ],
      finalOn: index === 0 ? null : today,
    },
  };
}
