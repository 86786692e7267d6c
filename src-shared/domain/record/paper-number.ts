import { type NtfAnalysis, ntfNumber } from '../report/ntf';
import { complaintOfReport, reportNumber } from '../report/rules';
import type { Report } from '../report/schema';
import { reportLayouts } from '../report-layout';
import type { StoredRecord } from './kinds';

type Numbered = Pick<StoredRecord, 'kind' | 'number' | 'body'>;

/**
 * The number that a paper of this record carries: a report names its complaint and revision (`8D-KS-2026-0031-R0`), an NTF analysis
 * its complaint; every other its own, as those two while they name no complaint. Lists and file names show the same.
 * @param code the form's export code; a report's chosen layout where none is given
 */
export function paperNumber(record: Numbered, code?: string): string {
  const { kind, number, body } = record;
  if (kind === 'report') {
    const report = body as Report;
    const layout = reportLayouts.find((each) => each === code) ?? report.layout;
    return reportNumber(layout, report) || number;
  }
  return kind === 'ntf-analysis' ? ntfNumber(body as NtfAnalysis) || number : number;
}

/** Every number that a paper of this record may carry: a report is printed in three layouts. */
export const paperNumbers = (record: Numbered): readonly string[] =>
  record.kind === 'report'
    ? reportLayouts.map((layout) => paperNumber(record, layout))
    : [paperNumber(record)];

/** The complaint that a paper's number names (`8D-KS-2026-0031-R0`, `NTF-KS-2026-0031`); '' where it names none. */
export const complaintOfPaper = (number: string): string =>
  complaintOfReport(number) || (/^NTF-(.+)$/.exec(number.trim())?.[1] ?? '');
