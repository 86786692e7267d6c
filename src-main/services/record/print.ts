import { attachmentIdsOf } from '@shared/domain/attachment';
import { civilDateOf } from '@shared/domain/calendar';
import { copiesOf, formsOfKind, paperNumber, type StoredRecord } from '@shared/domain/record';
import { dateRulesOf, type RecordMade } from '@shared/domain/settings';
import { catalogue, type SomeRecord } from '@shared/forms';
import type { Reader } from '../../data';
import { findAttachments } from '../../data/repositories/attachments';
import type { LoadEnvironment } from '../environment';
import { ServiceError } from '../service-error';
import { getRecord } from './read';
import { asSubmitted } from './submitted';

export interface RecordPrinting {
  readonly id: string;
  /** The form's export code; it must be one that prints this kind. */
  readonly code: string;
  /** With what never leaves the house: notes, costs, competitors, finance. */
  readonly isInternal: boolean;
  /** Whose copy, counted from 0, where the paper goes to several customers. */
  readonly recipient: number;
  /** A revision as it went out; undefined prints what stands now. */
  readonly submissionId?: string | undefined;
}

/** What the exporter binds: plain data. */
export interface PrintedRecord {
  /** What the paper carries: a report's names its complaint, layout and revision. */
  readonly number: string;
  readonly isVoid: boolean;
  readonly made: RecordMade;
  readonly input: SomeRecord;
}

/** @throws ServiceError `not-found` when there is no such record, form or recipient, or the form prints another kind */
export async function printRecord(
  db: Reader,
  load: LoadEnvironment,
  { id, code, isInternal, recipient, submissionId }: RecordPrinting,
): Promise<PrintedRecord> {
  const { stored: current, isVoid } = await getRecord(db, id);
  const stored = submissionId === undefined ? current : (await asSubmitted(db, current, submissionId)).stored;
  const paper = catalogue.get(code);
  if (paper?.kind !== stored.kind) throw new ServiceError('not-found', { form: code, number: stored.number });
  if (recipient >= copiesOf(stored.body))
    throw new ServiceError('not-found', { number: stored.number, recipient: recipient + 1 });
  const files = await findAttachments(db, [...new Set(attachmentIdsOf(stored.body))]);
  const { calendar, rules, settings } = await load(db);
  const input = paper.from({
    stored,
    isInternal,
    recipient,
    rules: dateRulesOf(settings, calendar),
    attachmentNames: Object.fromEntries(files.map((file) => [file.id, file.name])),
  });
  return {
    number: paperNumber(stored, code),
    isVoid,
    made: madeOn(stored, code, rules.timeZone),
    input,
  };
}

/** The record keeps the revision of its first form by name; another layout's is the one that was in force on the same day. */
function madeOn({ kind, registeredAt, formRevision }: StoredRecord, code: string, zone: string): RecordMade {
  const isFirst = formsOfKind[kind][0] === code;
  return { on: civilDateOf(registeredAt, zone), revision: isFirst ? formRevision : '' };
}
