import { blankCareContact, blankCarePlan, type CarePlan, carePlanSchema } from '../../domain/care';
import { atCaps } from './at-caps';
import type { PaperSamples } from './types';

const id = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

const plan: CarePlan = {
  ...blankCarePlan(),
  number: 'GHJH-2026-0007',
  customer: {
    id: id(202),
    name: '北辰座椅系统有限公司',
    code: 'C-1031',
    plant: '总装厂',
    contactName: '何敏',
    contactPhone: '0571-6600 4321',
    supplierCode: 'N-2207',
  },
  grade: 'vip',
  manager: '王业务',
  focus: '新平台骨架项目定点前后的沟通',
  from: '2026-09-01',
  lastContactOn: '2026-08-12',
  contacts: [
    {
      ...blankCareContact(id(1)),
      occasion: 'festival',
      occasionText: '中秋问候',
      plannedOn: '2026-09-25',
      doneAt: '2026-09-24T10:10+08:00',
      way: 'phone',
      by: '王业务',
      person: '何敏(采购)',
      content: '节日问候，说明国庆期间值班安排和备货数量。',
      response: '满意，请把值班电话书面发给仓库。',
      mood: 'satisfied',
      nextStep: '9月28日前发值班表',
    },
    {
      ...blankCareContact(id(2)),
      occasion: 'after-delivery',
      doneAt: '2026-10-23T14:30+08:00',
      way: 'visit',
      by: '王业务、李技术',
      person: '周工(质量)',
      content: '首批新标签交付后到现场了解扫描情况。',
      response: '个别标签褶皱扫不出，希望改善。',
      mood: 'neutral',
      nextStep: '更换标签底纸',
      logNumber: 'GT-2026-0215',
    },
    {
      ...blankCareContact(id(3)),
      occasion: 'new-project',
      occasionText: '滑轨项目启动',
      plannedOn: '2026-12-08',
      moveReason: '顾客启动会推迟一周',
    },
  ],
  move: { from: '2026-11-23', to: '2026-11-26', reason: '顾客盘点，25日前不接待' },
  remarks: '季度拜访另见年度访问计划。',
};

/** The plan of contacts. */
export const careSamples: PaperSamples = { CP: { typical: plan, extreme: atCaps(carePlanSchema) } };
