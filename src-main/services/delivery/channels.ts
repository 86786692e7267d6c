import type { Answer } from '@shared/contract';
import {
  type DeliveredFile,
  type Delivery,
  type DeliveryChoice,
  type DeliveryFinding,
  mayFollow,
} from '@shared/domain/delivery';
import { caps } from '@shared/domain/scalars';
import type { Language } from '@shared/text';
import type { Store } from '../../data';
import type { AttachmentParts } from '../attachments';
import type { CallContext } from '../context';
import type { ServiceCalls } from '../index';
import type { DrawnFile, MadeFile } from './keep';
import type { PackageNames } from './package';
import type { DeliveryMark, NewDelivery } from './record';
import type { Subject } from './subject';

type DeliveryChannel = 'delivery.proposal' | 'delivery.mark' | 'delivery.receive';

/** Nothing of it is needed before something is sent; a start does without. */
const useCases = () => import('./index');

/** Each write is one transaction with its history. */
export const deliveryChannels = (
  store: Store,
  parts: AttachmentParts,
): Pick<ServiceCalls, DeliveryChannel> => ({
  'delivery.proposal': async (context, input) => {
    const { deliveryProposal } = await useCases();
    return store.read((db) => deliveryProposal(db, parts.load, context, input));
  },
  'delivery.mark': async (context, { id, state, note, at }): Promise<Answer<'delivery.mark'>> => {
    const { markDelivery } = await useCases();
    return store.write((trx) =>
      markDelivery(trx, parts, context, { id, state, note, ...(at === undefined ? {} : { at }) }),
    );
  },
  'delivery.receive': async (context, input) => {
    const { receiveDelivery } = await useCases();
    return store.write((trx) => receiveDelivery(trx, parts, context, input));
  },
});

/** What the making of files needs of the records. */
export interface DeliveryRecords {
  /** A delivery, and the number of what it delivers. @throws ServiceError `not-found` */
  readonly find: (id: string) => Promise<{ readonly delivery: Delivery; readonly number: string }>;
  /** @throws ServiceError `not-found` */
  readonly subject: (recordId: string) => Promise<Subject>;
  /** What of the records speaks against it. */
  readonly look: (choice: DeliveryChoice, texts: readonly string[]) => Promise<readonly DeliveryFinding[]>;
  /** Whom a package of it is for, by name. @throws ServiceError `not-found` */
  readonly named: (choice: DeliveryChoice, language: Language) => Promise<PackageNames>;
  /** The file that was made of the same before. */
  readonly made: (key: string, code: string) => Promise<MadeFile | null>;
  /** @throws ServiceError `forbidden`, `too-large` */
  readonly keep: (context: CallContext, drawn: DrawnFile) => Promise<DeliveredFile>;
  readonly create: (context: CallContext, given: NewDelivery) => Promise<Delivery>;
  /** What the program itself saw become of it. A person who said meanwhile what did is right: what cannot follow is left out. */
  readonly step: (context: CallContext, mark: DeliveryMark) => Promise<void>;
  /** @throws ServiceError `forbidden` where that state cannot follow */
  readonly mark: (context: CallContext, mark: DeliveryMark) => Promise<Delivery>;
}

export const deliveryRecords = (store: Store, parts: AttachmentParts): DeliveryRecords => ({
  find: async (id) => {
    const { findNumbered } = await useCases();
    return store.read((db) => findNumbered(db, id));
  },
  subject: async (recordId) => {
    const { findSubject } = await useCases();
    return store.read((db) => findSubject(db, recordId));
  },
  look: async (choice, texts) => {
    const { lookAtChoice } = await useCases();
    return store.read((db) => lookAtChoice(db, parts.load, choice, texts));
  },
  named: async (choice, language) => {
    const { packageNames } = await useCases();
    return store.read((db) => packageNames(db, parts.load, choice, language));
  },
  made: async (key, code) => (await useCases()).madeFileOf(store, key, code),
  keep: async (context, drawn) => (await useCases()).keepMade(parts, context, drawn),
  create: async (context, given) => {
    const { createDelivery } = await useCases();
    return store.write((trx) => createDelivery(trx, parts, context, given));
  },
  step: async (context, mark) => {
    const { findNumbered, stepDelivery } = await useCases();
    await store.write(async (trx) => {
      const { delivery } = await findNumbered(trx, mark.id);
      if (!mayFollow(delivery.facts, mark.state)) return;
      await stepDelivery(trx, parts, context, { ...mark, note: mark.note.slice(0, caps.line) });
    });
  },
  mark: async (context, mark) => {
    const { markDelivery } = await useCases();
    return store.write((trx) => markDelivery(trx, parts, context, mark));
  },
});
