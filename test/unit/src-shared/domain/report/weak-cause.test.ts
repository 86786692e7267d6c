import { isWeakAction, isWeakCause } from '@shared/domain/report';
import { describe, expect, it } from 'vitest';

describe('a cause that only blames a person is weak', () => {
  it.each([
    '操作失误',
    '作业员误操作',
    '人为因素造成',
    '操作员疏忽',
    '检验员粗心，漏看毛刺',
    '员工责任心不强',
    '质量意识淡薄',
    '新员工培训不足',
    '操作者未按作业指导书操作',
    '未严格按照标准方法执行',
    '设备操作失误',
    '员工没有遵守工艺纪律，责任心差',
    '违反操作规程',
    '检验时不够仔细',
    '换模后忘记测量间隙',
    '缺乏培训，操作不当',
    'Operator error',
    'The root cause is human error.',
    'carelessness of the inspector',
    'Lack of training',
    'insufficient operator training',
    'Operator did not follow the work instruction',
    'The worker was not properly trained',
    'poor quality awareness',
    "Operator's mistake, forgot to fit the clip",
  ])('%s', (text) => {
    expect(isWeakCause(text)).toBe(true);
  });
});

describe('a cause in method, standard, machine or design is not', () => {
  it.each([
    '',
    '冲孔模定位销磨损，换凸模后间隙不均。',
    '终检只用目视，对 0.1 mm 级毛刺没有检出能力。',
    '模具保养基准未规定定位销的更换寿命。',
    '编制控制计划时未评估检具对毛刺的检出能力。',
    '设备无防错，误操作也能装入',
    '操作失误：作业指导书没有规定装配方向',
    '人员疏忽，因左右件设计对称，可以装反',
    '培训不足：没有上岗资格矩阵',
    '未按作业指导书操作，因作业指导书未规定夹紧顺序',
    '培训计划未覆盖转岗人员',
    '已排除人为因素，凸模偏心 0.06 mm',
    '并非操作失误，传感器信号丢失',
    '以人为本的管理',
    '操作员凭经验判断，粗心，检查标准没有限度样件',
    'Worn locating pin of the punching die',
    'No standard for changing the locating pin',
    'Operator error: the fixture allows the part to be inserted upside down',
    'Human error was ruled out; the spring is broken',
    'Lack of training matrix for temporary staff',
    'Operator forgot the washer, there is no sensor to detect it',
    'The work instruction does not define the torque; careless tightening was possible',
    'Design without poka-yoke',
  ])('%s', (text) => {
    expect(isWeakCause(text)).toBe(false);
  });
});

describe('an action that only trains, reminds or inspects more is weak', () => {
  it.each([
    '对操作员进行培训',
    '加强员工质量意识教育',
    '班前会提醒操作员注意',
    '增加检查频次',
    '出货前 100% 全检',
    '加强检验，加强管理',
    '对责任人罚款并通报批评',
    '组织学习作业指导书',
    '新检具使用培训',
    'Retrain the operators',
    'Remind operators and increase inspection',
    '100% inspection before shipment',
    'Training on the new gauge',
  ])('%s', (text) => {
    expect(isWeakAction(text)).toBe(true);
  });

  it.each([
    '',
    '更换定位销与凸模，间隙单边控制在 0.06 至 0.08 mm',
    '终检改用通止塞规，孔口毛刺超限即不通过',
    '保养基准增加定位销每 5 万冲次更换',
    '控制计划评审增加“检出能力确认”一项，修订评审表',
    '修订作业指导书，并对操作员培训',
    '加装传感器，漏装时自动停机',
    '培训操作员；夹具增设防错销',
    'Install a sensor and train the operators',
    'Revise the control plan; remind the shift leaders',
    'Add a pin to the fixture',
  ])('not weak: %s', (text) => {
    expect(isWeakAction(text)).toBe(false);
  });
});
