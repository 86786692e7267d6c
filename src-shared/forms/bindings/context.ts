import type { Instant } from '../../domain/calendar';
import type { MonthBlock, StoredComplaint } from '../../domain/complaint';
import type { Dues } from '../../domain/deadline';
import type { RecordMade, Settings } from '../../domain/settings';
import type { FormLanguage, StateMark } from '../types';

/** What a print says about itself, besides the record. Plain data: it crosses to the worker. */
export interface PrintContext {
  readonly language: FormLanguage;
  /** English under each Chinese label. */
  readonly isBilingual?: boolean;
  readonly settings: Pick<
    Settings,
    'companies' | 'forms' | 'customFields' | 'closing' | 'deadlineRules' | 'intake' | 'care' | 'enquiries'
  >;
  /** Factory wall clock with offset. */
  readonly printedAt: Instant;
  readonly printedBy: string;
  /** Epoch milliseconds; how open milestones stand. */
  readonly now: number;
  readonly state?: StateMark;
  /** For the print of a record: it carries the revision it was made on. Else the one in force on the day of printing. */
  readonly made?: RecordMade;
  /** Name of the revision chosen for a blank form; one not in force prints with its mark only. */
  readonly revision?: string;
}

/** One complaint with its computed dues; null when no clock runs. */
export interface ComplaintEntry {
  readonly stored: StoredComplaint;
  readonly dues: Dues | null;
  /** A voided number prints 作废 with its reason. */
  readonly isVoid?: boolean;
  readonly voidReason?: string;
  /** Where it stands in a month's register, where that was worked out; else the record alone decides. */
  readonly block?: MonthBlock;
}

/** What a register covers; it is printed in the header line. */
export type RegisterScope =
  /** `YYYY-MM`: received in it, still open from before (上月结转), closed in it. */
  | { readonly kind: 'month'; readonly month: string }
  /** Rows of a filter or selection; `period` and `filter` in words, '' for none. An extract says 节选. */
  | {
      readonly kind: 'filter';
      readonly period: string;
      readonly filter: string;
      readonly isExtract: boolean;
    }
  /** Nothing but rows to fill in by hand. */
  | { readonly kind: 'blank' };

export interface CaseInput extends ComplaintEntry {
  /** The legal entity of ours named in the customer's file; null = the combined name. */
  readonly companyId: string | null;
  /** File names of attachments by id, for the list at the end. */
  readonly attachmentNames?: Readonly<Record<string, string>>;
}

/** The legal entity a paper carries: the complaint's own, else the customer file's, else both (null). */
export const companyOf = ({ stored, companyId }: CaseInput): string | null =>
  stored.body.companyId ?? companyId;
