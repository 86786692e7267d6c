import * as v from 'valibot';
import { error, type Finding } from '../finding';
import type { RecordKind } from './kinds';

/**
 * What a record's number begins with, as delivered: the initials of its Chinese name (docs/glossary.md). One series per kind and year.
 * Numbers that were given keep the prefix they were given with.
 */
export const recordPrefixes: Readonly<Record<RecordKind, string>> = {
  report: '8D',
  'ntf-analysis': 'NTF',
  notice: 'LL',
  'escape-event': 'WL',
  'visit-report': 'FW',
  'visit-plan': 'FWND',
  'feedback-sheet': 'FK',
  communication: 'GT',
  order: 'DD',
  'feedback-log': 'FKDJ',
  'enquiry-log': 'ZXDJ',
  'problem-log': 'WTDJ',
  'internal-hand-over': 'JJ',
  'support-request': 'JS',
  'service-agreement': 'FWXY',
  'service-plan': 'FWJH',
  'service-staff': 'ZG',
  'goods-return': 'TH',
  'survey-plan': 'MYJH',
  survey: 'MY',
  'service-summary': 'ZJ',
  'survey-record': 'MYJL',
  'customer-file': 'DA',
  'care-plan': 'GHJH',
  question: 'WD',
};

/** Capitals and digits with at least one capital: stands in file names, and is never taken for a figure. */
export const prefixSchema = v.pipe(v.string(), v.regex(/^(?=.*[A-Z])[A-Z0-9]{1,6}$/));

export const numberingSchema = v.strictObject({
  complaintPrefix: prefixSchema,
  /** By kind of record; a kind without one has the delivered one. */
  recordPrefixes: v.record(v.picklist(Object.keys(recordPrefixes) as RecordKind[]), prefixSchema),
  /** Digits of the running number. */
  width: v.pipe(v.number(), v.integer(), v.minValue(3), v.maxValue(8)),
});
export type Numbering = v.InferOutput<typeof numberingSchema>;

/** A series of numbers: complaints have their own. */
export type NumberedKind = 'complaint' | RecordKind;

/** ⚙ What the next number of a kind begins with. */
export const prefixOf = (numbering: Numbering, kind: NumberedKind): string =>
  kind === 'complaint' ? numbering.complaintPrefix : (numbering.recordPrefixes[kind] ?? recordPrefixes[kind]);

/** Where a kind's prefix stands among the settings. */
export const prefixPath = (kind: NumberedKind): string =>
  kind === 'complaint' ? 'numbering.complaintPrefix' : `numbering.recordPrefixes.${kind}`;

export const numberedKinds: readonly NumberedKind[] = [
  'complaint',
  ...(Object.keys(recordPrefixes) as RecordKind[]),
];

/** Prefixes that cannot stand in a number, and those of two kinds, each named at the later one. */
export function prefixFindings(numbering: Numbering): readonly Finding[] {
  const prefixes = numberedKinds.map((kind) => prefixOf(numbering, kind));
  return numberedKinds.flatMap((kind, index) => {
    const prefix = prefixes[index] ?? '';
    if (!v.is(prefixSchema, prefix)) return [error(prefixPath(kind), 'prefix')];
    return prefixes.indexOf(prefix) < index ? [error(prefixPath(kind), 'duplicate')] : [];
  });
}

/** The kinds whose next numbers begin otherwise than before. */
export const changedPrefixes = (before: Numbering, after: Numbering): readonly NumberedKind[] =>
  numberedKinds.filter((kind) => prefixOf(before, kind) !== prefixOf(after, kind));
