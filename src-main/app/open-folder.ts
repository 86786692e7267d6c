import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { channelNames, type Input } from '@shared/contract';
import { civilDateAt, toInstant } from '@shared/domain/calendar';
import { exportFileName } from '@shared/forms/file-name';
import { textsOf } from '@shared/text';
import {
  chainHead,
  clearUnfinished,
  firstHash,
  loadOfficialYears,
  openPreferences,
  openStore,
  type PreferencesStore,
  type Store,
} from '../data';
import type { Exporter } from '../export';
import { createTableReader } from '../export/table';
import { writeWhole } from '../export/write-file';
import { CallFailure } from '../ipc/call-failure';
import type { HandlersFor, RecordChannel } from '../ipc/handlers';
import { signedChanges } from '../ipc/handlers/records';
import { type CallContext, createServices, type ServiceCalls, type Services } from '../services';
import { createDeliveryDesk } from '../services/delivery/desk';
import { createExportJobs } from '../services/export-jobs';
import { createTaskSheets } from '../services/report/task-sheets';
import { demandRight } from '../services/rights';
import { createSurveyWorkbooks } from '../services/survey/workbooks';
import type { BackupWork } from './backups';
import type { Ground } from './ground';
import type { OutboxWork } from './outbox';
import { programItself } from './program-itself';
import type { OpenFolder, OpenRecords } from './store-keeper';

/** Channels that leave a name in the history; a kept file makes no screen's answer old. */
const signed: readonly RecordChannel[] = [...signedChanges, 'attachment.keep'];

/** Channels that answer more to some than to others (docs/rights.md): they need to know who looks. */
const answeredByRight: readonly RecordChannel[] = [
  'customer.search',
  'customer.get',
  'cost.page',
  'cost.sums',
  'customer.history',
  'import.plan',
  'settings.preview',
  'reminder.list',
  'record.get',
  'record.history',
  'draft.get',
  'draft.save',
];

/** @returns what opens a data folder: its records, this PC's preferences, and the services on both */
export function createOpener(ground: Ground, exporter: Exporter): OpenFolder {
  return async (folder) => {
    const store = await openStore({ folder, clock: ground.clock });
    try {
      const preferences = await openPreferences({ folder, clock: ground.clock, appVersion: ground.version });
      await clearUnfinished(store.attachmentsFolder);
      const calendarYears = loadOfficialYears(ground.paths.calendars);
      const services = createServices({
        store,
        preferences,
        calendarYears,
        ids: { next: () => randomUUID() },
        readTable: createTableReader(ground.paths.tables),
      });
      const start = await services.start({ operator: programItself, clock: ground.clock });
      const notices = [...(store.wasUnclean ? [{ code: 'unclean-exit', params: {} }] : []), ...start.notices];
      return connect({ ground, exporter, store, preferences, services, notices });
    } catch (error) {
      await store.close();
      throw error;
    }
  };
}

interface Parts {
  readonly ground: Ground;
  readonly exporter: Exporter;
  readonly store: Store;
  readonly preferences: PreferencesStore;
  readonly services: Services;
  readonly notices: Awaited<ReturnType<Services['start']>>['notices'];
}

function connect(parts: Parts): OpenRecords {
  const { ground, store, preferences, services, notices } = parts;
  const { clock } = ground;
  return {
    channels: bindChannels(parts),
    attachments: {
      add: async (paths) => services.attachments.add(await contextOf(parts, true), paths),
      loadCustomerTemplate: async ({ form }, path) =>
        services.customerTemplates.load(await contextOf(parts, true), form, path),
      loadTemplate: async (code, path) => services.templates.load(await contextOf(parts, true), code, path),
      fileOf: async (id) => {
        const { path, info } = await services.attachments.locate(id);
        return { path, name: info.name };
      },
    },
    exports: bindExports(parts),
    tasks: bindTasks(parts),
    surveys: bindSurveys(parts),
    deliveries: bindDeliveries(parts),
    mails: bindMails(parts),
    outbox: bindOutbox(parts),
    backup: bindBackup(parts),
    imports: bindImports(parts),
    calendars: {
      read: async (path) => services.openCalendar(await contextOf(parts, true), path),
    },
    dated: bindDated(parts),
    today: async () => civilDateAt(clock.now(), (await services.settings()).deadlineRules.timeZone),
    instant: async () => toInstant(clock.now(), (await services.settings()).deadlineRules.timeZone),
    takeReminders: async () => services.takeReminders(await readerOf(parts)),
    preferences: () => preferences.get(),
    status: async () => {
      const { timeZone } = (await services.settings()).deadlineRules;
      return {
        operator: await services.operator(),
        notices,
        timeZone,
      };
    },
    close: async () => {
      await preferences.flush();
      await store.close();
    },
  };
}

/** Who calls is found out here, never taken from the screen. @throws CallFailure `forbidden` when a signature needs a name */
async function contextOf(parts: Parts, isSigned: boolean): Promise<CallContext> {
  const { clock } = parts.ground;
  if (!isSigned) return { operator: programItself, clock };
  const operator = await parts.services.operator();
  if (operator === null) throw new CallFailure('forbidden', { reason: 'no-operator' });
  return { operator, clock };
}

/** Whoever looks, and nobody in particular while nobody was chosen. */
async function readerOf({ services, ground }: Parts): Promise<CallContext> {
  return { operator: (await services.operator()) ?? programItself, clock: ground.clock };
}

const callerOf = (parts: Parts, name: RecordChannel): Promise<CallContext> =>
  answeredByRight.includes(name) ? readerOf(parts) : contextOf(parts, signed.includes(name));

function bindChannels(parts: Parts): HandlersFor<RecordChannel> {
  const { channels } = parts.services;
  const isOurs = (name: string): name is RecordChannel => name in channels;
  const bound = channelNames.filter(isOurs).map((name) => {
    const call = channels[name] as ServiceCalls['draft.list'];
    return [name, async (input: never) => call(await callerOf(parts, name), input)] as const;
  });
  return Object.fromEntries(bound) as unknown as HandlersFor<RecordChannel>;
}

/** Nothing of it is needed before a case is put together for an auditor. */
const dossiers = () => import('../services/dossier');

function bindExports(parts: Parts): OpenRecords['exports'] {
  const jobs = createExportJobs(parts.services);
  const context = (): Promise<CallContext> => readerOf(parts);
  return {
    fileNameOf: async (request) =>
      request.form === 'dossier'
        ? (await dossiers()).dossierName(parts.services, request)
        : jobs.fileNameOf(await context(), request),
    run: async (request, target, { signal, report }) => {
      const job =
        request.form === 'dossier'
          ? await (await dossiers()).dossierJob(parts.services, jobs, await context(), request)
          : await jobs.jobOf(await context(), request);
      return parts.exporter.runToFile(job, target, { signal, onProgress: report });
    },
    draw: async (request, { signal, report }) => {
      const job = await jobs.jobOf(await context(), { ...request, format: 'pdf' });
      return parts.exporter.run(job, { signal, onProgress: report });
    },
  };
}

function bindImports(parts: Parts): OpenRecords['imports'] {
  const { imports } = parts.services.customers;
  const context = (): Promise<CallContext> => contextOf(parts, true);
  return {
    open: async (path, signal) => imports.open(await context(), path, signal),
    pathOf: (token) => imports.pathOf(token),
    run: async (input, control) => {
      await imports.run(await context(), input, control);
    },
  };
}

function bindTasks(parts: Parts): OpenRecords['tasks'] {
  const tasks = createTaskSheets(parts.services, () => randomUUID());
  const context = (): Promise<CallContext> => contextOf(parts, true);
  return {
    fileNameOf: async (input) => tasks.fileNameOf(await context(), input),
    write: async (input, target, { signal, report }) => {
      const caller = await context();
      const { job, sheet } = await tasks.jobOf(caller, input);
      const result = await parts.exporter.runToFile(job, target, { signal, onProgress: report });
      return { result, stored: await tasks.sent(caller, input.recordId, sheet) };
    },
    read: async (input, path) => tasks.read(await context(), input, path),
    keep: async (input) => tasks.keep(await context(), input),
  };
}

function bindDeliveries(parts: Parts): OpenRecords['deliveries'] {
  const desk = createDeliveryDesk(parts.services, (job) => parts.exporter.run(job));
  return {
    draw: async (input) => desk.draw(await readerOf(parts), input),
    words: async (input) => desk.words(await readerOf(parts), input),
    create: async (input) => desk.create(await contextOf(parts, true), input),
    save: async (input, folder) => {
      const { saveDelivery } = await import('../services/delivery/save');
      return saveDelivery(parts.services, await contextOf(parts, true), { ...input, folder });
    },
    paper: async (deliveryId) => {
      const { paperToPrint } = await import('../services/delivery/print');
      return paperToPrint(parts.services, await contextOf(parts, true), deliveryId);
    },
    printed: async (id, step) => {
      const context = { operator: programItself, clock: parts.ground.clock };
      await parts.services.deliveries.step(context, { id, ...step });
    },
  };
}

function bindMails(parts: Parts): OpenRecords['mails'] {
  return {
    draft: async (input, folder) => {
      const [{ freePath }, { writeDraft }] = await Promise.all([
        import('../services/free-path'),
        import('../services/mail/draft'),
      ]);
      const pathOf = (name: string): string => freePath(folder, name, existsSync);
      return writeDraft(parts.services, await contextOf(parts, true), input, pathOf);
    },
  };
}

function bindBackup(parts: Parts): BackupWork {
  const { store, services, preferences } = parts;
  return {
    store,
    history: () =>
      store.read(async (db) => ({ origin: await firstHash(db), head: (await chainHead(db)).hash })),
    timeZone: async () => (await services.settings()).deadlineRules.timeZone,
    preferences: () => preferences.get(),
    counts: async () => {
      const { factsOf } = await import('../data/backup');
      const { counts, history } = await store.read(factsOf);
      return { ...counts, lastAt: history.lastAt };
    },
    demandRestore: async () => {
      const context = await contextOf(parts, true);
      demandRight(context, 'settings');
      return context.operator;
    },
    remember: (change) => preferences.update(change),
  };
}

/** Worked while nobody is there: in the program's own name. */
function bindOutbox({ services, ground: { clock } }: Parts): OutboxWork {
  const { outbox } = services;
  const context: CallContext = { operator: programItself, clock };
  return {
    server: () => outbox.server(),
    counts: () => outbox.counts(),
    waiting: () => outbox.waiting(),
    begin: (id) => outbox.begin(context, id),
    end: (id, step) => services.deliveries.step(context, { id, ...step }),
    lost: () => outbox.lost(context),
    message: async (mail, server) => {
      const { messageOf } = await import('../services/mail/message');
      return messageOf(services, mail, server);
    },
    instant: async (epochMs) => toInstant(epochMs, (await services.settings()).deadlineRules.timeZone),
  };
}

function bindSurveys(parts: Parts): OpenRecords['surveys'] {
  const surveys = createSurveyWorkbooks(parts.services, () => randomUUID());
  const context = (): Promise<CallContext> => contextOf(parts, true);
  return {
    fileNameOf: async (input) => surveys.fileNameOf(await context(), input),
    write: async (input, target, { signal, report }) => {
      const job = await surveys.jobOf(await context(), input);
      return parts.exporter.runToFile(job, target, { signal, onProgress: report });
    },
    read: async (input, path) => surveys.read(await context(), input, path),
    take: async (input) => surveys.take(await context(), input),
  };
}

function bindDated({ services, preferences, ground: { clock } }: Parts): OpenRecords['dated'] {
  const language = () => preferences.get().language;
  const context = { operator: programItself, clock };
  const textOf = async (input: Input<'calendar.export'>): Promise<string> => {
    const { text, isCut } = await services.datedIcs(context, { ...input, language: language() });
    // Half a calendar would be taken for a whole one.
    if (isCut) throw new CallFailure('too-large');
    return text;
  };
  return {
    text: textOf,
    fileNameOf: async ({ from, to }) => {
      const title = textsOf(language()).frame.page.calendar;
      return exportFileName({ formNumber: '', title, record: `${from}_${to}` }, 'ics');
    },
    write: async (input, target) => {
      await writeWhole(target, Buffer.from(await textOf(input)));
      return { pages: 0, unreadablePhotos: [], notes: [] };
    },
  };
}
