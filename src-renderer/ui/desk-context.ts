import type { Answer, AttachmentInfo, Input, Result, ScreenPicture } from '@shared/contract';
import type { WorkCalendar } from '@shared/domain/calendar';
import type { StoredCustomer, StoredPart } from '@shared/domain/customer';
import type { DeadlineRules } from '@shared/domain/deadline';
import type { Absence, Person } from '@shared/domain/person';
import type { Company } from '@shared/domain/settings';
import type { Language, Texts } from '@shared/text';
import { createContext, useContext } from 'react';

/** Kept files. */
export interface FileServices {
  /** Files chosen in the system's dialog; none when the person cancelled. */
  readonly pick: () => Promise<Result<Answer<'attachment.pick'>>>;
  /** A file that was pasted or dropped. */
  readonly keep: (name: string, bytes: Uint8Array<ArrayBuffer>) => Promise<Result<AttachmentInfo>>;
  /** Those of the ids that exist. */
  readonly list: (ids: readonly string[]) => Promise<readonly AttachmentInfo[]>;
  /** Opens a copy under its own name; what could run as a program is shown in its folder. */
  readonly open: (id: string) => Promise<Result<null>>;
  /** A photo for the screen, its longer edge at most so many pixels. */
  readonly picture: (id: string, edge: number) => Promise<Result<ScreenPicture>>;
}

/** What shared widgets need from the program without knowing where it comes from; the app provides it. */
export interface DeskServices {
  readonly texts: Texts;
  readonly language: Language;
  /** The factory's zone, rules and calendar. */
  readonly rules: DeadlineRules;
  readonly calendar: WorkCalendar;
  readonly people: readonly Person[];
  readonly absences: readonly Absence[];
  readonly departments: readonly string[];
  /** Our legal entities. */
  readonly companies: readonly Company[];
  readonly searchCustomers: (text: string) => Promise<readonly StoredCustomer[]>;
  readonly searchParts: (text: string, customerId: string | null) => Promise<readonly StoredPart[]>;
  readonly getCustomer: (id: string) => Promise<StoredCustomer | null>;
  readonly saveCustomer: (input: Input<'customer.save'>) => Promise<Result<StoredCustomer>>;
  readonly savePart: (input: Input<'part.save'>) => Promise<Result<StoredPart>>;
  readonly files: FileServices;
  readonly copy: (text: string) => Promise<boolean>;
}

const Services = createContext<DeskServices | null>(null);
const Now = createContext<number | null>(null);

export const ServicesProvider = Services.Provider;
/** The present by main's clock (epoch ms), apart from the rest because it changes every minute. */
export const NowProvider = Now.Provider;

export const useDesk = (): DeskServices => {
  const services = useContext(Services);
  if (services === null) throw new Error('a widget stands outside the desk');
  return services;
};

/** Every sentence, in the person's language. */
export const useTexts = (): Texts => useDesk().texts;

/** The present by main's clock, epoch milliseconds; ticks every minute. */
export const useNow = (): number => {
  const now = useContext(Now);
  if (now === null) throw new Error('a widget stands outside the desk');
  return now;
};
