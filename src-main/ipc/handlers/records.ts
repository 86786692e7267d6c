import { channelNames } from '@shared/contract';
import type { HandlerParts, HandlersFor, RecordChannel } from './parts';

const nativeAreas = ['app', 'export', 'job', 'file', 'clipboard'];
const nativeChannels = ['attachment.pick', 'attachment.open'];

/** Every channel that is a service and nothing else: handed on as it is. */
export function recordHandlers({ records }: Pick<HandlerParts, 'records'>): HandlersFor<RecordChannel> {
  const names = channelNames.filter((name) => isRecordChannel(name));
  const handlers = names.map((name) => [name, (input: never) => records()[name](input)] as const);
  return Object.fromEntries(handlers) as unknown as HandlersFor<RecordChannel>;
}

function isRecordChannel(name: string): name is RecordChannel {
  return !nativeAreas.includes(name.split('.', 1)[0] ?? '') && !nativeChannels.includes(name);
}
