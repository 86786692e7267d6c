import { channelNames, type Events } from '@shared/contract';
import type { HandlerParts, HandlersFor, RecordChannel } from './parts';

type Area = Events['store.changed']['areas'][number];

/** Drafts are nobody's statement, and whoever chooses who works here was nobody yet: they leave no name in the history. */
const unsigned: readonly RecordChannel[] = ['draft.save', 'draft.discard', 'operator.choose'];

/** Channels that change records, and which screens' answers grow old by it. */
const changes: Partial<Record<RecordChannel, Area | readonly Area[]>> = {
  'settings.save': 'settings',
  // The plan of contacts follows the grade.
  'customer.save': ['customer', 'record'],
  'part.save': 'part',
  'customerTemplate.save': 'customer',
  'import.undo': ['customer', 'record'],
  'complaint.register': 'complaint',
  'complaint.save': 'complaint',
  'complaint.void': 'complaint',
  // Its draft stood under its token.
  // The complaint it names learns of it.
  'record.register': ['record', 'draft', 'complaint'],
  'record.save': ['record', 'complaint'],
  // A voided report's milestones are open again.
  'record.void': ['record', 'complaint'],
  'feedback.toComplaint': ['record', 'complaint'],
  'feedback.followUp': 'record',
  'dated.move': ['record', 'complaint'],
  'dated.reassign': ['record', 'complaint'],
  'care.create': 'record',
  'care.undo': 'record',
  'care.raise': ['record', 'complaint'],
  'feedback.review': 'record',
  'order.followUp': ['record', 'complaint'],
  'return.complain': ['record', 'complaint'],
  'return.costs': ['record', 'complaint'],
  'return.pieces': ['record', 'complaint'],
  // The complaint notes its number.
  'ntf.start': ['record', 'complaint'],
  'report.start': 'record',
  // The complaint learns what was answered.
  'report.submit': ['record', 'complaint'],
  'report.judge': ['record', 'complaint'],
  'report.revise': 'record',
  // A complaint learns the number of its notice.
  'escape.issue': ['record', 'complaint'],
  'escape.link': ['record', 'complaint'],
  'notice.send': ['record', 'complaint'],
  'notice.receive': 'record',
  'notice.remind': 'record',
  'notice.revise': 'record',
  'summary.refresh': 'record',
  'visit.approve': 'record',
  'visit.complain': ['record', 'complaint'],
  'survey.approve': 'record',
  'survey.create': 'record',
  'report.waive': 'record',
  'delivery.mark': 'delivery',
  'delivery.receive': 'delivery',
  'outbox.queue': 'delivery',
  'outbox.again': 'delivery',
  // Each has reminders of his own.
  'operator.choose': 'reminder',
  'reminder.snooze': 'reminder',
  'reminder.seen': 'reminder',
  'draft.save': 'draft',
  'draft.discard': 'draft',
};

/** Changes that leave a name in the history: they need an operator. */
export const signedChanges: readonly RecordChannel[] = (Object.keys(changes) as RecordChannel[]).filter(
  (name) => !unsigned.includes(name),
);

const nativeAreas = ['app', 'print', 'export', 'job', 'preview', 'file', 'clipboard', 'task', 'backup'];
const nativeChannels = [
  'attachment.pick',
  'attachment.open',
  'customerTemplate.pick',
  'calendar.import',
  'calendar.export',
  'calendar.shared',
  'calendar.share',
  'import.open',
  'import.stop',
  'import.run',
  'delivery.draw',
  'delivery.words',
  'delivery.create',
  'delivery.folder',
  'delivery.save',
  'mail.draft',
  'outbox.state',
  'outbox.now',
  'outbox.password',
  'outbox.test',
  'survey.workbook',
  'survey.read',
  'survey.take',
];

/** Every channel that is a service and nothing else: handed on as it is; a change is told to every screen. */
export function recordHandlers({
  records,
  emit,
}: Pick<HandlerParts, 'records' | 'emit'>): HandlersFor<RecordChannel> {
  const handlers = channelNames.filter(isRecordChannel).map((name) => {
    const areas = [changes[name] ?? []].flat();
    const handler = async (input: never): Promise<unknown> => {
      const answer = await records()[name](input);
      if (areas.length > 0) emit('store.changed', { areas, id: idOf(input) });
      return answer;
    };
    return [name, handler] as const;
  });
  return Object.fromEntries(handlers) as unknown as HandlersFor<RecordChannel>;
}

function isRecordChannel(name: string): name is RecordChannel {
  return !nativeAreas.includes(name.split('.', 1)[0] ?? '') && !nativeChannels.includes(name);
}

/** The record a change is about, null when it is new or there is no single one. */
function idOf(input: object): string | null {
  const ids = ['id' in input ? input.id : undefined, 'recordId' in input ? input.recordId : undefined];
  return ids.find((id) => typeof id === 'string') ?? null;
}
