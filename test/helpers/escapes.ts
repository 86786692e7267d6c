import { blankEscape, blankEscapeCustomer, type EscapeEvent } from '@shared/domain/escape';
import { blankRange } from '@shared/domain/notice';

/** An invented escape, allocated to two customers. */

const row = (name: string) => ({ ...blankEscapeCustomer(crypto.randomUUID()), name });

export function twoCustomers(): EscapeEvent {
  const first = {
    ...row('甬东汽车底盘有限公司'),
    contactName: '何静',
    contactPhone: '0574-55550118',
    supplierCode: 'S-20417',
    customerPartNumber: '5Q0-199-311',
    toldAt: '2026-11-20T16:20+08:00',
    toldBy: 'phone' as const,
    toldPerson: '何静',
    replyBy: '2026-11-23',
  };
  const second = {
    ...row('浙西悬架系统有限公司'),
    contactName: '高原',
    contactPhone: '0571-55550631',
    supplierCode: 'V-88031',
    customerPartNumber: 'ZX-77-040',
    vehicleModel: 'ZXM9',
    replyBy: '2026-11-24',
  };
  const range = (owner: string | null, batch: string, suspectQuantity: number, deliveryNote = '') => ({
    ...blankRange(crypto.randomUUID(), owner),
    batch,
    suspectQuantity,
    shippedQuantity: owner === null ? null : suspectQuantity,
    deliveryNote,
    whereabouts: owner === null ? ('our-stock' as const) : ('customer-stock' as const),
  });
  return {
    ...blankEscape(),
    urgency: 'urgent',
    sender: { department: '业务部', contactName: '周明', contactPhone: '0574-55550233', contactEmail: '' },
    subject: '支架总成焊接螺母扭矩不足',
    product: { name: '副车架支架总成', number: 'DF-3102-011' },
    certainty: 'suspect',
    discovery: { at: '2026-11-20T10:15+08:00', place: '成品检验', way: '出货前抽检' },
    event: '破坏扭矩低于规定值，装配时螺母可能打滑。',
    impacts: ['assembly'],
    protections: ['isolated', 'delivery-stopped'],
    requests: ['stop-use', 'isolate', 'report-stock'],
    requestBy: '2026-11-22T12:00+08:00',
    cleanPoint: { batch: '261120-9', on: '2026-11-20', deliveryNote: '', mark: '绿色圆标' },
    owner: '李强',
    customers: [first, second],
    ranges: [
      range(first.id, '261118-1', 800, 'SH-261118-02'),
      range(second.id, '261118-3', 240, 'SH-261119-07'),
      range(null, '261118-2', 640),
    ],
    internalNote: '浙西的批次由夜班生产，内部先不说明',
  };
}
