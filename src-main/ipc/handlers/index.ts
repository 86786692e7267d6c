import type { Handlers } from '../route';
import { attachmentHandlers } from './attachments';
import { backupHandlers } from './backups';
import { calendarHandlers } from './calendars';
import { clipboardHandlers } from './clipboard';
import { deliveryHandlers } from './deliveries';
import { exportHandlers } from './exports';
import { fileHandlers } from './files';
import { importHandlers } from './imports';
import { mailHandlers } from './mails';
import { outboxHandlers } from './outbox';
import type { HandlerParts } from './parts';
import { preferencesHandlers } from './preferences';
import { previewHandlers } from './preview';
import { printHandlers } from './print';
import { programHandlers } from './program';
import { recordHandlers } from './records';
import { surveyHandlers } from './surveys';
import { taskHandlers } from './tasks';

export type {
  AttachmentFiles,
  BackupPort,
  CalendarFiles,
  CalendarSharing,
  CustomerImports,
  DatedFiles,
  DeliveryFiles,
  Exports,
  HandlerParts,
  HandlersFor,
  MailFiles,
  OutboxPort,
  PrintPort,
  ProgramPort,
  RecordChannel,
  RestorePort,
  SurveyFiles,
  TaskSheets,
  Way,
} from './parts';

/** What answers every channel of the contract. */
export const createHandlers = (parts: HandlerParts): Handlers => ({
  ...recordHandlers(parts),
  ...preferencesHandlers(parts),
  ...programHandlers(parts),
  ...clipboardHandlers(parts),
  ...attachmentHandlers(parts),
  ...exportHandlers(parts),
  ...previewHandlers(parts),
  ...deliveryHandlers(parts),
  ...mailHandlers(parts),
  ...outboxHandlers(parts),
  ...backupHandlers(parts),
  ...printHandlers(parts),
  ...fileHandlers(parts),
  ...taskHandlers(parts),
  ...surveyHandlers(parts),
  ...importHandlers(parts),
  ...calendarHandlers(parts),
});
