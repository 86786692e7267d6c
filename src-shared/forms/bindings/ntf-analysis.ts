import { isGoodProven, type NtfAnalysis, type NtfTest, ntfNumber, ntfRate } from '../../domain/report';
import type { Texts } from '../../text';
import type { FieldValue, FieldValues, FormData } from '../types';
import type { PrintContext } from './context';
import { bindRecord, type RecordHeading } from './record';
import { choice, yesNo } from './report-values';
import { day, fill, join, nothing, number, text } from './values';

/** Binds NTF 分析报告 (domain.md §4). */
export function bindNtfAnalysis(record: NtfAnalysis, context: PrintContext): FormData {
  const heading: RecordHeading = {
    code: 'NTF',
    title: ({ papers }) => papers.report.titles.NTF,
    companyId: record.companyId,
    record: { kind: 'record', text: ntfNumber(record) },
  };
  return bindRecord(heading, context, (texts) => ({
    fields: {
      ...identification(record),
      ...conclusionValues(record, texts),
      ...closingValues(record, texts),
    },
    lists: {
      samples: record.samples.map((row) => ({
        sampleNumber: text(row.sampleNumber),
        vehicle: text(row.vehicle),
        mileage: number(row.mileage),
        fittedOn: day(row.fittedOn),
        repairedOn: day(row.repairedOn),
        workshop: text(row.workshop),
        faultCode: text(row.faultCode),
      })),
      standardTests: testRows(record, 'standard', texts),
      loadTests: testRows(record, 'load', texts),
      assistances: record.assistances.map((row) => ({
        assistanceOn: day(row.on),
        counterpart: text(row.counterpart),
        assistanceContent: text(row.content),
        assistanceResult: text(row.result),
      })),
      meetings: record.meetings.map((row) => ({
        meetingOn: day(row.on),
        participants: text(row.participants),
        meetingContent: text(row.content),
      })),
    },
  }));
}

const identification = (record: NtfAnalysis): FieldValues => ({
  complaintNumber: text(record.complaintNumber),
  customerComplaintNumber: text(record.customerComplaintNumber),
  customer: text(join([record.customer.name, record.customer.plant], ' ')),
  customerContact: text(join([record.customer.contactName, record.customer.contactPhone], ' ')),
  supplierCode: text(record.customer.supplierCode),
  partName: text(record.partName),
  partNumber: text(record.partNumber),
  customerPartNumber: text(record.customerPartNumber),
  vehicleModel: text(record.vehicleModel),
  batch: text(record.batch),
  statement: text(record.statement),
  receivedOn: day(record.receivedOn),
  sampleQuantity: number(record.sampleQuantity),
  appearance: text(record.appearance),
  packaging: text(record.packaging),
  specificationNumber: text(record.specificationNumber),
  specificationRevision: text(record.specificationRevision),
});

const conclusionValues = (record: NtfAnalysis, texts: Texts): FieldValues => ({
  reproduction: text(record.reproduction),
  evaluation: text(record.evaluation),
  conclusion: conclusionValue(record, texts),
  testStanding: text(testStanding(record, texts)),
  analysedQuantity: number(record.analysedQuantity),
  goodQuantity: number(record.goodQuantity),
  ntfRate: rateValue(ntfRate(record)),
  triggerCriteria: text(record.triggerCriteria),
  isTriggered: yesNo(record.isTriggered, texts),
  dataStudy: text(record.dataStudy),
  systemTest: text(record.systemTest),
  processStudy: text(record.processStudy),
});

const closingValues = (record: NtfAnalysis, texts: Texts): FieldValues => {
  const { report: words } = texts.papers;
  return {
    assistance: text(record.assistance),
    adviceCustomer: text(record.adviceCustomer),
    adviceWorkshop: text(record.adviceWorkshop),
    adviceUs: text(record.adviceUs),
    agreement: choice(words.agreements, record.agreement),
    agreementNote: text(record.agreementNote),
    agreedBy: text(record.agreedBy),
    agreedOn: day(record.agreedOn),
    sampleDisposal: choice(words.disposals, record.sampleDisposal),
    keptUntil: day(record.keptUntil),
    exclusionQuantity: number(record.exclusionQuantity),
    exclusionVerdict: choice(words.exclusionVerdicts, record.exclusionVerdict),
    exclusionOn: day(record.exclusionOn),
    managementAcceptance: text(record.managementAcceptance),
    closedOn: day(record.closedOn),
    closingNote: text(record.closingNote),
  };
};

/** 良品 while a test is not passed is marked: the paper must not claim more than was shown. */
function conclusionValue(record: NtfAnalysis, { papers }: Texts): FieldValue {
  const { conclusions, goodUnproven } = papers.report;
  if (record.conclusion !== 'good' || isGoodProven(record)) return choice(conclusions, record.conclusion);
  return text(fill(goodUnproven, { conclusion: conclusions.good }), 'late');
}

function testStanding({ tests }: NtfAnalysis, { papers }: Texts): string {
  if (tests.length === 0) return '';
  const withVerdict = (verdict: NtfTest['verdict']): number =>
    tests.filter((test) => test.verdict === verdict).length;
  return fill(papers.report.testStanding, {
    all: tests.length,
    passed: withVerdict('pass'),
    failed: withVerdict('fail'),
  });
}

const rateValue = (rate: number | null): FieldValue =>
  rate === null
    ? nothing
    : { text: `${(rate * 100).toFixed(1)}%`, raw: { kind: 'number', value: rate, format: '0.0%' } };

const testRows = ({ tests }: NtfAnalysis, kind: NtfTest['kind'], { papers }: Texts): readonly FieldValues[] =>
  tests
    .filter((test) => test.kind === kind)
    .map((test) => ({
      testItem: text(test.item),
      limit: text(test.limit),
      measured: text(test.measured),
      testVerdict: text(papers.report.testVerdicts[test.verdict]),
      equipment: text(test.equipment),
      calibratedUntil: day(test.calibratedUntil),
      tester: text(test.tester),
      on: day(test.on),
    }));
