import type { ChannelName, Events } from '@shared/contract';

export type StoreArea = Events['store.changed']['area'];

/** Which changes of the store make an answer old, by the area of its channel. */
const areasOf: Readonly<Record<string, readonly StoreArea[]>> = {
  complaint: ['complaint', 'customer', 'settings'],
  cost: ['complaint'],
  'calendar.dues': ['complaint', 'customer', 'settings'],
  'calendar.data': ['settings'],
  customer: ['customer'],
  'customer.page': ['customer', 'complaint'],
  'customer.figures': ['customer', 'complaint', 'record'],
  import: ['customer'],
  part: ['part'],
  settings: ['settings'],
  draft: ['draft'],
  record: ['record'],
  'record.dates': ['record', 'settings'],
  'record.links': ['record', 'complaint'],
  return: ['record', 'complaint'],
  summary: ['record', 'complaint'],
  report: ['record', 'complaint'],
  notice: ['record'],
  escape: ['record', 'complaint'],
  'escape.customers': ['customer'],
  action: ['record'],
  care: ['record', 'customer', 'settings'],
  question: ['record'],
  lesson: ['record'],
  attachment: ['complaint'],
};

export const dependsOn = (name: ChannelName, changed: StoreArea): boolean =>
  (areasOf[name] ?? areasOf[name.split('.')[0] ?? ''] ?? []).includes(changed);
