import type { Category, Channel, FoundPlace, ProductLine, Severity } from '@shared/domain/complaint';
import { blankPart, type Part } from '@shared/domain/customer';
import type { Person } from '@shared/domain/person';
import { defaultSettings, type Settings } from '@shared/domain/settings';

/** Invented parts and people only. */

type AtLeastOne<T> = readonly [T, ...T[]];

const articles: AtLeastOne<readonly [name: string, number: string, model: string, isSafety: boolean]> = [
  ['座椅滑轨总成', 'DM-1101-A', 'X1', true],
  ['靠背调角器', 'DM-1102-B', 'X1', true],
  ['高度调节泵', 'DM-1103-A', 'X2', false],
  ['头枕导套', 'DM-1104-C', 'X2', false],
  ['中央扶手支架', 'DM-1105-A', 'E5', false],
  ['腰托电机', 'DM-2201-A', 'E5', false],
  ['滑轨驱动电机', 'DM-2202-B', 'E5', false],
  ['玻璃升降电机', 'DM-2203-A', 'T8', false],
  ['电机端盖', 'DM-2204-A', 'T8', false],
  ['卷收器支架', 'DM-1201-A', 'X3', true],
  ['锁扣底座', 'DM-1202-A', 'X3', true],
  ['线束固定夹', 'DM-3301-A', 'X3', false],
  ['限位缓冲块', 'DM-3302-A', 'B6', false],
  ['安装螺栓 M8×25', 'DM-3303-A', 'B6', false],
];

export const demoParts: AtLeastOne<Part> = mapAll(articles, ([name, number, vehicleModel, isSafety]) => ({
  ...blankPart(name),
  number,
  vehicleModel,
  isSafety,
  customerPartNumber: `KH${number.slice(3, 7)}-${vehicleModel}`,
  packaging: isSafety ? '周转箱 40 件' : '纸箱 200 件',
  yearlyQuantity: 20_000 + Number(number.slice(3, 7)) * 10,
  stage: vehicleModel === 'T8' ? 'development' : 'mass-production',
  engineer: '吴技术',
}));

function mapAll<T, U>([first, ...rest]: AtLeastOne<T>, map: (item: T) => U): AtLeastOne<U> {
  return [map(first), ...rest.map(map)];
}

const personOf = (index: number, name: string, department: string, roles: Person['roles']): Person => ({
  id: `00000000-0000-4000-8000-0000000002${String(index).padStart(2, '0')}`,
  name,
  department,
  roles,
  isActive: true,
});

export const demoPeople = {
  sales: personOf(1, '林业务', '业务部', ['sales']),
  quality: personOf(2, '周品管', '品管部', ['quality']),
  engineering: personOf(3, '吴技术', '技术部', ['engineering']),
  reviewer: personOf(4, '郑主管', '品管部', ['quality', 'reviewer']),
  approver: personOf(5, '冯经理', '业务部', ['sales', 'approver']),
  /** Types what the others did on paper. */
  clerk: personOf(6, '孙文员', '品管部', ['sales', 'quality', 'engineering']),
} as const satisfies Record<string, Person>;

/** How a quality failure is told, explained and cured. */
export interface FailureStory {
  readonly mode: string;
  readonly said: string;
  readonly severity: Severity;
  readonly cause: string;
  readonly escape: string;
  readonly action: string;
  readonly control: string;
}

export const failures: AtLeastOne<FailureStory> = [
  {
    mode: '异响',
    said: '总装线反馈滑动时有异响,要求今天到现场确认',
    severity: 'B',
    cause: '滑轨滚珠保持架毛刺未去净,滑动时与内轨干涉',
    escape: '出货检验只抽检滑动力,未听诊异响',
    action: '去毛刺工序增加振动研磨,更换保持架模具镶件',
    control: '终检增加异响听诊工位,每批 5 件并录音留存',
  },
  {
    mode: '尺寸超差',
    said: '进货检验发现安装孔距超差 0.3 mm,整批隔离,请尽快处理',
    severity: 'B',
    cause: '冲孔模定位销磨损,换模后首件未重新确认',
    escape: '巡检频次每 2 h 一次,未覆盖换模后的 40 min',
    action: '更换定位销并纳入易损件清单,换模后必须首件确认',
    control: '检具改为通止规,孔距由抽检改为全检一个月',
  },
  {
    mode: '锈蚀',
    said: '开箱发现表面有锈点,影响装车,要求换货',
    severity: 'C',
    cause: '梅雨季库房湿度超过 75%,防锈袋封口不严',
    escape: '入库验收未检查封口状态',
    action: '改用气相防锈袋并热封,库房加装除湿机',
    control: '仓库每班记录温湿度,超限自动报警',
  },
  {
    mode: '开裂',
    said: '市场退回一件焊缝开裂,怀疑同批次有风险,请立即排查在途库存',
    severity: 'A',
    cause: '焊接电流漂移导致熔深不足,设备点检表未包含电流校验',
    escape: '破坏性试验抽样方案未随产量增加',
    action: '焊机加装电流监控并联锁停机,重新评定焊接参数',
    control: '每班首末件宏观金相,失效模式更新至 PFMEA',
  },
  {
    mode: '功能失效',
    said: '电机通电不转,下线后更换,停线约二十分钟',
    severity: 'A',
    cause: '电刷弹簧装反,装配工位无防错',
    escape: '在线测试程序跳过堵转电流项',
    action: '增加视觉防错,装反不能流转',
    control: '恢复堵转电流测试并锁定程序权限',
  },
  {
    mode: '外观不良',
    said: '表面划伤三处,顾客要求挑选并说明原因',
    severity: 'C',
    cause: '周转箱隔板破损,运输中相互碰撞',
    escape: '包装点检只看数量不看隔板',
    action: '更换吸塑托盘,破损隔板停用',
    control: '周转箱每月清点并标识寿命',
  },
  {
    mode: '错装漏装',
    said: '发现两件漏装衬套,其余已由顾客全检,请派人现场挑选',
    severity: 'B',
    cause: '换型时清线不彻底,半成品混入合格品',
    escape: '称重防错公差设置过宽',
    action: '收窄称重公差,换型执行清线签字',
    control: '增加衬套有无的光电检测',
  },
  {
    mode: '未发现不良',
    said: '售后更换件返回分析,顾客反映升降不顺',
    severity: 'D',
    cause: '按试验规范逐项检测全部合格,判定为 NTF',
    escape: '无',
    action: '协助顾客排查线束插接与控制器软件版本',
    control: '与顾客共享复测数据,联合制定复现方案',
  },
];

/** A complaint that is not about the product's quality (5.3.2). */
export interface ServiceStory {
  readonly category: Category;
  readonly said: string;
  readonly department: string;
  readonly cause: string;
  readonly action: string;
}

export const serviceStories: AtLeastOne<ServiceStory> = [
  {
    category: 'delivery',
    said: '本周计划交货 2 400 件只到 1 600 件,要求明天中午前补齐',
    department: '生产部',
    cause: '冲压设备故障停机 9 h,未及时通知业务部',
    action: '建立停机 2 h 上报规则,安全库存提高到 3 天',
  },
  {
    category: 'quantity',
    said: '送货单 500 件,实收 480 件,请核对',
    department: '仓储物流部',
    cause: '装箱时最后一箱尾数未复点',
    action: '尾箱双人复点并拍照,标签打印实数',
  },
  {
    category: 'packaging-label',
    said: '外箱标签件号与实物不符,收货系统拒收',
    department: '仓储物流部',
    cause: '换版后旧标签未收回',
    action: '旧版标签销毁登记,打印系统锁定有效版本',
  },
  {
    category: 'logistics-damage',
    said: '到货两托盘受潮变形,司机已签字确认',
    department: '仓储物流部',
    cause: '运输车辆篷布破损',
    action: '装车前检查篷布,承运合同增加赔付条款',
  },
  {
    category: 'documents',
    said: '随货缺材质报告,三次催要未给',
    department: '品管部',
    cause: '质保书由个人邮箱发送,休假时无人接替',
    action: '改用公共邮箱,设 AB 角',
  },
  {
    category: 'service-attitude',
    said: '电话两天无人回复,希望指定固定联系人',
    department: '业务部',
    cause: '负责人调岗后未通知顾客',
    action: '发出联系人变更通知,电话转接到值班手机',
  },
  {
    category: 'payment-invoice',
    said: '发票税率与合同不一致,需重开',
    department: '业务部',
    cause: '开票资料未随合同更新',
    action: '合同变更单增加财务会签',
  },
];

export const demoChannels: AtLeastOne<Channel> = [
  'phone',
  'email',
  'messaging',
  'portal',
  'phone',
  'email',
  'return',
  'visit',
  'letter',
];

export const demoPlaces: AtLeastOne<FoundPlace> = [
  'incoming-inspection',
  'line-0km',
  'line-0km',
  'after-line',
  'dealer',
  'field',
];

export const longReport =
  '现场调查经过:品管、技术、生产三方于接到投诉当日成立小组,调取该批次的首件记录、巡检记录、设备参数曲线与发货台账,' +
  '确认可疑范围为同一班次连续生产的四个托盘。经复测,不良集中在换模后前四十分钟;对库存、在途与顾客处的产品分别挑选,' +
  '挑选结果逐托盘记录并由顾客签字。根据五个为什么逐层追问,发生原因与流出原因分别验证:把磨损件装回后不良重现,' +
  '更换新件后连续三批无不良。水平展开至同类模具共七副,其中两副存在同样磨损趋势,已一并更换。';

export type DemoLine = Pick<
  ProductLine,
  'partName' | 'partNumber' | 'customerPartNumber' | 'vehicleModel' | 'partId'
>;

const englishNames = ['Ningbo Dafeng Machinery', 'Ningbo Minda Electromechanical'] as const;

/** The firm's companies with English names, so that an English paper names them in English. */
export const demoCompanies: Settings['companies'] = {
  ...defaultSettings.companies,
  entities: defaultSettings.companies.entities.map((entity, index) => ({
    ...entity,
    englishName: englishNames[index] ?? '',
  })),
};
