import { createExporter } from '../export';
import type { Answerer } from '../ipc/router';
import { createCups } from '../platform/cups';
import { backUp } from './back-up';
import { answerCalls } from './calls';
import type { DesktopRoom } from './desktop';
import type { Ground } from './ground';
import { createOpener } from './open-folder';
import { printPapers } from './printing';
import { remind } from './remind';
import { sendMail } from './send-mail';
import { shareCalendar } from './share-calendar';
import { StoreKeeper } from './store-keeper';

/** All that works on the records. */
export interface Work {
  readonly answer: Answerer;
  /** Brings everything but the records to rest. */
  readonly rests: readonly (() => Promise<void>)[];
  /** What no backup holds yet. @param signal ends it before its time */
  backUp(signal: AbortSignal): Promise<void>;
  /** Lets the records go. */
  close(): Promise<void>;
}

/** Milliseconds after the records are open: the start is over by then, and nobody asks for a paper so soon. */
const warmAfter = 8_000;

/** Opens the records, or keeps the reason why they could not be opened, and answers for them from then on. */
export async function startWork(ground: Ground, room: DesktopRoom): Promise<Work> {
  const { paths } = ground;
  const exporter = createExporter({ workerUrl: paths.worker, fontsFolder: paths.assets.fonts });
  const keeper = new StoreKeeper(createOpener(ground, exporter), ground.dataFolder, ground.log);
  await keeper.open();
  room.follow(keeper);
  const { reminders, emit: remindAfter } = remind(ground, keeper, room);
  const { shared, emit: shareAfter } = shareCalendar(ground, keeper, remindAfter);
  const { outbox, port, emit } = sendMail(ground, keeper, shareAfter);
  const printing = printPapers(createCups(), keeper, emit);
  const backups = backUp(ground, keeper, emit);
  const parts = { ...room, emit, shared, outbox: port, backups, print: printing.port };
  const { answer, stop } = answerCalls(ground, keeper, parts, () => {
    reminders.start();
    shared.start();
    outbox.start();
    backups.start();
  });
  const warming = setTimeout(() => exporter.warm(), warmAfter);
  const closeExporter = (): Promise<void> => {
    clearTimeout(warming);
    return exporter.close();
  };
  return {
    answer,
    rests: [
      () => outbox.stop(),
      () => printing.stop(),
      () => reminders.stop(),
      () => shared.stop(),
      stop,
      closeExporter,
    ],
    backUp: (signal) => backups.finish(signal),
    close: async () => {
      await backups.stop();
      await keeper.close();
    },
  };
}
