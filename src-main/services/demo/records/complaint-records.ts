import { addDays } from '@shared/domain/calendar';
import type { Complaint, ProductLine } from '@shared/domain/complaint';
import { blankCommunication, blankFeedbackSheet, type Communication } from '@shared/domain/feedback';
import { blankGoodsReturn, blankReturnLine } from '@shared/domain/goods-return';
import { blankNotice, blankRange, blankRecipient, type Notice } from '@shared/domain/notice';
import { blankNtf } from '@shared/domain/report';
import { blankInternalHandOver } from '@shared/domain/service';
import type { RecordContent } from '../../record';
import { demoPeople } from '../catalog';
import { type Desk, day, hour, minute, type Told } from './plan';

const dayOf = (instant: string | null): string | null => instant?.slice(0, 10) ?? null;
const defectiveOf = ({ lines }: Complaint): number =>
  lines.reduce((sum, { defectiveQuantity }) => sum + (defectiveQuantity ?? 0), 0);

/** NTF 分析报告 of a complaint whose parts proved good (5.3.8). */
export function ntfAnalysis({ random, at, on }: Desk, { number, body }: Told): RecordContent | null {
  const [line] = body.lines;
  if (line === undefined) return null;
  const tests = [
    { item: '空载电流', limit: '不大于 2.5 A', measured: '1.9 A' },
    { item: '升降力', limit: '不大于 150 N', measured: '118 N' },
    { item: '高低温(-30 至 80 度)动作 50 次', limit: '无停顿', measured: '无停顿' },
  ];
  return {
    kind: 'ntf-analysis',
    body: {
      ...blankNtf(),
      complaintNumber: number,
      customerComplaintNumber: body.customerComplaintNumber,
      customer: body.customer,
      partName: line.partName,
      partNumber: line.partNumber,
      customerPartNumber: line.customerPartNumber,
      vehicleModel: line.vehicleModel,
      batch: line.batch,
      statement: body.statement,
      receivedOn: on(at - 4 * day),
      sampleQuantity: 2,
      appearance: '外观完好,插接件无氧化',
      packaging: '原包装,标签齐全',
      specificationNumber: `TS-${line.partNumber}`,
      specificationRevision: 'B',
      tests: tests.map((test, index) => ({
        ...test,
        id: random.id(),
        kind: index === 2 ? ('load' as const) : ('standard' as const),
        verdict: 'pass' as const,
        equipment: '电机试验台 EQ-12',
        calibratedUntil: addDays(on(at), 120),
        tester: demoPeople.engineering.name,
        on: on(at - 2 * day),
      })),
      reproduction: '装于同型座椅,加大导槽阻力后可偶发再现,电机本身动作正常。',
      evaluation: '抱怨集中在低温启动后;按试验规范逐项检测全部合格。',
      conclusion: 'good',
      analysedQuantity: 2,
      goodQuantity: 2,
      triggerCriteria: '同件同症状 90 天内 2 件及以上',
      isTriggered: random.chance(0.4),
      assistances: [
        {
          id: random.id(),
          on: on(at - day),
          counterpart: '陈工',
          content: '派 1 人到顾客处协助整车试验,共享复测数据并借出测力计。',
          result: '双方确认零件合格',
        },
      ],
      adviceCustomer: '复查导槽润滑与线束插接。',
      adviceWorkshop: '更换前先测升降阻力。',
      adviceUs: '随货提供诊断指引。',
      agreement: random.chance(0.8) ? 'accepted' : 'keep-watching',
      agreedBy: '陈工',
      agreedOn: on(at),
      sampleDisposal: 'kept',
      keptUntil: addDays(on(at), 365),
    },
  };
}

/** 联络单 of parts that got out, with the receipt still to come (5.4.1). */
export function notice(desk: Desk, { number, body }: Told): RecordContent | null {
  const { random, at, instant, on } = desk;
  const [line] = body.lines;
  if (line === undefined || body.customer.name === '') return null;
  const recipient = {
    ...blankRecipient(random.id()),
    customerId: body.customer.id,
    name: body.customer.name,
    department: '质量部',
    contactName: body.customer.contactName,
    contactPhone: body.customer.contactPhone,
    supplierCode: body.customer.supplierCode,
    toldAt: instant(at - 90 * minute),
    toldBy: 'phone' as const,
    toldPerson: '陈工',
    replyBy: instant(at + 2 * day),
  };
  const suspect = line.shippedQuantity ?? line.suspectQuantity ?? 0;
  const told: Notice = {
    ...blankNotice(),
    kind: 'escape',
    urgency: body.severity === 'A' ? 'immediate' : 'urgent',
    issuedAt: instant(at),
    revision: 'R0',
    sender: {
      department: '业务部',
      contactName: demoPeople.sales.name,
      contactPhone: '000-8765 4321',
      contactEmail: '',
    },
    recipients: [recipient],
    complaintNumber: number,
    subject: `${line.partName}批次 ${line.batch} 可能${line.failureMode},请隔离并告知库存`,
    product: {
      name: line.partName,
      number: line.partNumber,
      customerPartNumber: line.customerPartNumber,
      vehicleModel: line.vehicleModel,
    },
    certainty: random.chance(0.6) ? 'suspect' : 'confirmed',
    discovery: { at: instant(at - 5 * hour), place: '成品库', way: '顾客反馈后对同批次复检' },
    event: `${body.statement}我司对同批次库存复检,发现相同不良,该批次已部分发往贵司。`,
    impacts: body.severity === 'A' ? ['safety', 'function'] : ['assembly'],
    protections: ['isolated', 'delivery-stopped', 'transit-informed'],
    protectionNote: '我司库存与在途同批次已隔离停发。',
    requests: ['stop-use', 'isolate', 'report-stock'],
    requestNote: '请停用并隔离下列批次,书面告知各处数量。',
    requestBy: instant(at + day),
    remedies: [
      {
        id: random.id(),
        kind: 'sorting',
        quantity: suspect,
        on: on(at + day),
        person: '周品管',
        note: '派 2 人到现场挑选',
        doneOn: null,
      },
    ],
    cleanPoint: {
      batch: `${on(at + day)
        .slice(2)
        .replaceAll('-', '')}-A`,
      on: on(at + day),
      deliveryNote: '',
      mark: '外箱绿色圆标',
    },
    ranges: [
      {
        ...blankRange(random.id(), recipient.id),
        batch: line.batch,
        producedFrom: line.producedOn,
        producedTo: line.producedOn,
        shippedQuantity: line.shippedQuantity,
        suspectQuantity: suspect,
        shippedOn: line.shippedOn,
        deliveryNote: line.deliveryNote,
        destination: body.customer.plant,
        whereabouts: 'customer-stock',
      },
    ],
    detailedReportOn: on(at + 7 * day),
  };
  return { kind: 'notice', body: told };
}

/** The customer sends the lower third back and says what it holds. */
export function acknowledged({ at, instant, random, on }: Desk, content: RecordContent): RecordContent {
  if (content.kind !== 'notice') return content;
  const suspect = content.body.ranges.reduce((sum, { suspectQuantity }) => sum + (suspectQuantity ?? 0), 0);
  const scrapped = Math.min(suspect, random.between(0, 12));
  const recipients = content.body.recipients.map((recipient) => ({
    ...recipient,
    receipt: {
      ...recipient.receipt,
      receivedAt: instant(at),
      signedBy: '陈工',
      department: '质量部',
      opinion: 'agreed' as const,
      inStock: suspect,
      atLine: 0,
      inVehicles: 0,
    },
    balance: { ...recipient.balance, released: suspect - scrapped, scrapped, closedOn: on(at) },
  }));
  const remedies = content.body.remedies.map((remedy) => ({ ...remedy, doneOn: on(at) }));
  return {
    kind: 'notice',
    body: { ...content.body, recipients, remedies, detailedReportSentOn: on(at) },
  };
}

/** 顾客质量反馈表: how a complaint was handled, fed back and filed (5.3.7). */
export function feedbackSheet({ random }: Desk, { number, body }: Told): RecordContent {
  const line: Partial<ProductLine> = body.lines[0] ?? {};
  const closedOn = dayOf(body.milestones.closure.doneAt);
  return {
    kind: 'feedback-sheet',
    body: {
      ...blankFeedbackSheet(),
      customer: body.customer,
      complaintNumber: number,
      receivedOn: dayOf(body.receivedAt),
      channel: body.channel,
      receivedBy: body.receivedBy,
      category: body.category,
      partName: line.partName ?? '',
      partNumber: line.partNumber ?? '',
      customerPartNumber: line.customerPartNumber ?? '',
      batch: line.batch ?? '',
      quantity: line.shippedQuantity ?? null,
      defectiveQuantity: body.lines.length === 0 ? null : defectiveOf(body),
      content: body.statement,
      department: body.responsibleDepartment,
      responsiblePerson: body.responsiblePerson,
      cause: [body.causeOccurrenceSummary, body.causeEscapeSummary].filter((text) => text !== '').join('\n'),
      measure: [body.actionOccurrenceSummary, body.actionEscapeSummary]
        .filter((text) => text !== '')
        .join('\n'),
      completedOn: body.implementedOn,
      repliedOn: dayOf(body.milestones.analysis.doneAt),
      replyWay: 'email',
      replyDocument: body.replyDocument,
      verification: '措施实施后跟踪,同类不良未再发生。',
      verdict: 'effective',
      qualityConfirmation: { by: body.qualityConfirmation.by, on: dayOf(body.qualityConfirmation.at) },
      isTimely: true,
      isComplete: true,
      acceptance: 'accepted',
      supervisionOpinion: '资料完整,顾客已书面接受。',
      salesSupervision: { by: body.salesSupervision.by, on: dayOf(body.salesSupervision.at) },
      satisfaction: random.pick(['satisfied', 'satisfied', 'fairly-satisfied', 'dissatisfied']),
      customerOpinion: random.pick(['处理及时,同意关闭。', '措施有效,希望今后变更提前告知。', '']),
      customerSignature: { by: '陈工', on: closedOn },
      closedOn,
    },
  };
}

/** 退换货单 of a complaint whose parts came back. */
export function goodsReturn({ random, at, on }: Desk, { number, body }: Told): RecordContent | null {
  if (body.lines.length === 0) return null;
  const lines = body.lines.map((line) => {
    const declared = Math.max(1, line.defectiveQuantity ?? 0) + random.between(0, 20);
    const received = random.chance(0.8) ? declared : declared - 1;
    const defective = Math.min(received, line.defectiveQuantity ?? 0);
    return {
      ...blankReturnLine(random.id()),
      partNumber: line.partNumber,
      partName: line.partName,
      batch: line.batch,
      unit: '件',
      declaredQuantity: declared,
      receivedQuantity: received,
      agreedQuantity: received === declared || body.customer.contactName === '' ? null : received,
      symptom: line.failureMode,
      reason: '顾客退回,要求换货',
      verdict: { defective, good: received - defective, ntf: 0, pending: 0 },
      disposal: {
        reworked: 0,
        scrapped: defective,
        sorted: 0,
        toSupplier: 0,
        restocked: received - defective,
        replaced: declared,
      },
    };
  });
  return {
    kind: 'goods-return',
    body: {
      ...blankGoodsReturn(),
      complaintNumber: number,
      registeredOn: on(at),
      customer: body.customer,
      customerReturnNumber: `RMA-${random.between(10_000, 99_999)}`,
      orderNumber: `PO-${random.between(100_000, 999_999)}`,
      deliveryNote: body.lines[0]?.deliveryNote ?? '',
      shippedOn: body.lines[0]?.shippedOn ?? null,
      kinds: ['return', 'exchange'],
      origin: body.foundAt === 'field' || body.foundAt === 'dealer' ? 'failed-in-use' : 'incoming-lot',
      transport: '顾客回程车辆',
      freightBearer: 'us',
      freight: random.between(50, 900) * 100,
      costBearer: 'us',
      wantsReplenishment: true,
      replenishBy: on(at + 3 * day),
      acceptance: 'accepted',
      acceptanceNote: '在质保期内,批次与送货记录相符。',
      acceptedBy: demoPeople.sales.name,
      acceptedOn: on(at),
      lines,
      receivedOn: on(at),
      receivedBy: '仓管',
      isLabelled: true,
      differenceNote: lines.some((line) => line.declaredQuantity !== line.receivedQuantity)
        ? '实收少 1 件,已电话告知顾客,按实收数结算。'
        : '',
      agreedWith: lines.some((line) => line.agreedQuantity !== null) ? body.customer.contactName : '',
      agreedOn: lines.some((line) => line.agreedQuantity !== null) ? on(at) : null,
      judgedOn: on(at),
      judgedBy: demoPeople.quality.name,
      resultDocument: body.replyDocument,
      cause: body.causeOccurrenceSummary,
    },
  };
}

/** The replacement goods go out. */
export function replaced({ random, at, on }: Desk, content: RecordContent): RecordContent {
  if (content.kind !== 'goods-return') return content;
  const replacements = content.body.lines.map(({ partNumber, disposal }, index) => ({
    id: random.id(),
    deliveryNote: `SH${random.between(10_000, 99_999)}`,
    shippedOn: on(at - index * hour),
    partNumber,
    quantity: disposal.replaced,
    note: '',
  }));
  return { kind: 'goods-return', body: { ...content.body, replacements } };
}

/** 内部交接单: what came with a complaint goes to the department that analyses it. */
export function internalHandOver({ random, at, instant, on }: Desk, { number, body }: Told): RecordContent {
  const part = body.lines[0]?.partName ?? '';
  return {
    kind: 'internal-hand-over',
    body: {
      ...blankInternalHandOver(),
      subject: part === '' ? '顾客来函移交责任部门' : `${part}不良件移交分析`,
      customer: body.customer.name,
      relatedNumber: number,
      from: { department: '业务部', person: demoPeople.sales.name },
      to: { department: body.responsibleDepartment, person: body.responsiblePerson },
      handedOverAt: instant(at),
      dueOn: on(at + 2 * day),
      task: '核对实物与顾客描述,两日内给出初步结论;样件分析后保留,待顾客同意再处置。',
      items: [
        {
          id: random.id(),
          kind: 'document',
          name: '顾客质量问题通知',
          reference: body.customerComplaintNumber,
          quantity: 1,
          remarks: '复印件,原件业务部存',
        },
        ...(part === ''
          ? []
          : [
              {
                id: random.id(),
                kind: 'sample' as const,
                name: `${part}(不良件)`,
                reference: body.lines[0]?.batch ?? '',
                quantity: Math.max(1, defectiveOf(body)),
                remarks: '已贴红色标签',
              },
            ]),
      ],
      receivedAt: instant(at + 20 * minute),
      receiptNote: '与清单一致。',
    },
  };
}

/** The department brings back what it had, with its finding. */
export function handedBack({ at, on }: Desk, content: RecordContent): RecordContent {
  if (content.kind !== 'internal-hand-over') return content;
  return { kind: 'internal-hand-over', body: { ...content.body, returnedOn: on(at) } };
}

/** A promise that was forgotten is kept late, and the customer answered. */
export function keptAfterAll({ at, instant, on }: Desk, content: RecordContent): RecordContent {
  if (content.kind !== 'communication' || content.body.completedAt !== null) return content;
  const promises = content.body.promises.map((promise) => ({
    ...promise,
    keptOn: promise.keptOn ?? on(at),
  }));
  return {
    kind: 'communication',
    body: {
      ...content.body,
      promises,
      answer: '已致歉并书面答复,顾客无异议。',
      answeredAt: instant(at),
      completedAt: instant(at),
    },
  };
}

/** 客户沟通记录表: a contact about a complaint, with what was promised. */
export function communication({ random, at, instant, on }: Desk, { number, body }: Told): RecordContent {
  const isKept = random.chance(0.85);
  const promise = {
    id: random.id(),
    what: random.pick(['书面答复原因与措施', '安排人员到现场挑选', '补发合格品并提前告知车号']),
    due: on(at + 3 * day),
    responsible: demoPeople.sales.name,
    keptOn: isKept ? on(at + 2 * day) : null,
    moves: [],
  };
  const contact: Communication = {
    ...blankCommunication(),
    customer: body.customer,
    counterpart: '陈工(质量部)',
    at: instant(at),
    channel: body.channel,
    topic: body.lines.length === 0 ? 'delivery' : 'quality',
    operator: demoPeople.sales.name,
    mood: random.pick(['neutral', 'neutral', 'dissatisfied', 'satisfied', 'angry']),
    request: body.statement,
    solution: '已受理并转责任部门,告知编号与负责人;先行隔离与补货。',
    promises: [promise],
    forwardedTo: body.responsibleDepartment,
    forwardedAt: instant(at + 15 * minute),
    answerDueOn: on(at + 3 * day),
    answer: isKept ? '已按承诺答复,顾客无异议。' : '',
    answeredAt: isKept ? instant(at + 2 * day) : null,
    state: isKept ? 'closed-loop' : 'in-progress',
    completedAt: isKept ? instant(at + 2 * day) : null,
    responsible: demoPeople.sales.name,
    complaintNumber: number,
  };
  return { kind: 'communication', body: contact };
}
