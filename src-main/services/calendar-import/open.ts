import { basename } from 'node:path';
import type { Answer } from '@shared/contract';
import { planCalendar } from '@shared/domain/calendar-import';
import type { Store } from '../../data';
import { TableError, type TableReader } from '../../export/table';
import type { CallContext } from '../context';
import type { LoadEnvironment } from '../environment';
import { demandRight } from '../rights';
import { ServiceError } from '../service-error';
import { readCalendarFile } from './read-file';

export interface CalendarImportParts {
  readonly store: Store;
  readonly load: LoadEnvironment;
  readonly readTable: TableReader;
}

/**
 * The years of a calendar file, compared with what is in force. Nothing is kept.
 * @throws ServiceError `forbidden` unless 管理员, `file-missing`
 */
export async function openCalendar(
  { store, load, readTable }: CalendarImportParts,
  context: CallContext,
  path: string,
): Promise<Answer<'calendar.import'>> {
  demandRight(context, 'settings');
  const fileName = basename(path);
  const { settings, official, rules } = await store.read((db) => load(db));
  try {
    const read = await readCalendarFile(path, {
      readTable,
      signal: new AbortController().signal,
      timeZone: rules.timeZone,
    });
    if (read === null) return { kind: 'refused', fileName, why: 'not-a-calendar' };
    return { kind: 'read', fileName, ...planCalendar(read, { official, company: settings.calendar.days }) };
  } catch (cause) {
    if (cause instanceof TableError) return { kind: 'refused', fileName, why: cause.fault };
    if (isMissing(cause)) throw new ServiceError('file-missing', { file: fileName });
    throw cause;
  }
}

const isMissing = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'EISDIR');
