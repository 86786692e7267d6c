import type { EscapeEvent } from '@shared/domain/escape';
import type { Notice } from '@shared/domain/notice';
import { boundFields } from '../../editor';

/** The fields of an event being typed. */
export const eventFields = boundFields<EscapeEvent>();

/** The fields of a notice being typed. */
export const noticeFields = boundFields<Notice>();
