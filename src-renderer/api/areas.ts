import type { ChannelName, Events } from '@shared/contract';

export type StoreArea = Events['store.changed']['areas'][number];

/** `complaint.page` → `complaint`. */
type ChannelArea = ChannelName extends infer N ? (N extends `${infer A}.${string}` ? A : never) : never;

/** Which changes of the store make an answer old, by the area of its channel, or by the channel where it differs from its area. */
const areasOf: Readonly<
  Record<ChannelArea, readonly StoreArea[]> & Partial<Record<ChannelName, readonly StoreArea[]>>
> = {
  complaint: ['complaint', 'customer', 'settings'],
  cost: ['complaint'],
  calendar: ['settings'],
  'calendar.shared': ['complaint', 'customer', 'record', 'settings'],
  dated: ['complaint', 'customer', 'record', 'settings'],
  delivery: ['delivery', 'record', 'complaint', 'customer'],
  print: ['print'],
  outbox: ['delivery', 'outbox', 'settings'],
  backup: ['backup', 'settings'],
  mail: ['record', 'complaint', 'customer', 'settings'],
  // A kept file has the same bytes: what was just sent is not drawn again.
  'delivery.draw': ['record', 'complaint', 'customer'],
  'delivery.words': ['record', 'complaint', 'customer'],
  reminder: ['complaint', 'customer', 'record', 'settings', 'reminder'],
  'complaint.history': ['complaint', 'customer', 'settings', 'reminder'],
  'record.history': ['record', 'reminder'],
  customer: ['customer'],
  'customer.page': ['customer', 'complaint'],
  'customer.figures': ['customer', 'complaint', 'record'],
  'customer.surveys': ['record'],
  customerTemplate: [],
  'customerTemplate.list': ['customer'],
  import: ['customer'],
  part: ['part'],
  settings: ['settings'],
  draft: ['draft'],
  record: ['record'],
  'record.dates': ['record', 'settings'],
  'record.named': ['record', 'complaint'],
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
  survey: ['record', 'complaint', 'customer', 'settings'],
  visit: ['record', 'customer', 'settings'],
  // Nobody keeps what these answer: they do something, or ask the machine.
  app: [],
  clipboard: [],
  export: [],
  feedback: [],
  file: [],
  job: [],
  ntf: [],
  operator: [],
  order: [],
  preferences: [],
  preview: [],
  task: [],
  template: [],
};

export const dependsOn = (name: ChannelName, changed: readonly StoreArea[]): boolean => {
  const own = areasOf[name] ?? areasOf[name.split('.')[0] as ChannelArea];
  return changed.some((area) => own.includes(area));
};
