import {
  type CustomerContact,
  type CustomerFinance,
  customerGrades,
  customerKinds,
  fileLanguages,
  reportFormats,
} from '../../domain/customer';
import type { CustomerFile, SuppliedPart } from '../../domain/customer-file';
import { satisfactionOf } from '../../domain/survey';
import type { Texts } from '../../text';
import type { FieldValue, FieldValues, FormData } from '../types';
import { agreedTimeText } from './agreed-time';
import type { PrintContext } from './context';
import { logRows, type SheetChange } from './customer-log';
import { companyName } from './furniture';
import { bindRecord, type RecordHeading } from './record';
import { totalValue } from './survey';
import { tickBoxes } from './tick-boxes';
import { day, join, money, number, text } from './values';

/** What is printed of a file: 财务 only for those who may see it. */
export interface CustomerFilePrint {
  readonly file: CustomerFile;
  readonly showsFinance: boolean;
  /** 变更履历 from the customer's history, newest first; without it the sheet's own rows are printed. */
  readonly log?: readonly SheetChange[];
}

/** Binds 顾客档案表 (domain.md §1.5). */
export function bindCustomerFile(
  { file, showsFinance, log }: CustomerFilePrint,
  context: PrintContext,
): FormData {
  const heading: RecordHeading = {
    code: 'CF',
    title: ({ papers }) => papers.customerFile.title,
    companyId: file.companyId,
    record: { kind: 'record', text: file.code },
    isCalledByTitle: true,
  };
  return bindRecord(heading, context, (texts) => {
    const words = texts.papers.customerFile;
    return {
      fields: {
        ...identityValues(file, texts, context),
        ...agreementValues(file, texts, context),
        financeHidden: text(showsFinance ? '' : words.financeHidden),
        remarks: text(file.remarks),
      },
      lists: {
        contacts: file.contacts.map((contact) => contactValues(contact, texts)),
        finance: showsFinance ? [financeValues(file.finance)] : [],
        parts: file.parts.map((part) => partValues(part, texts)),
        requirements: file.requirements.map((row) => ({
          document: text(row.document),
          revision: text(row.revision),
          on: day(row.on),
          note: text(row.note),
        })),
        satisfaction: file.satisfaction.map((row) => satisfactionValues(row, texts)),
        changes: (log === undefined ? file.changes : logRows(log, showsFinance, texts, context)).map(
          (row) => ({
            on: day(row.on),
            change: text(row.change),
            by: text(row.by),
            basis: text(row.basis),
          }),
        ),
      },
    };
  });
}

function identityValues(file: CustomerFile, { papers }: Texts, context: PrintContext): FieldValues {
  const words = papers.customerFile;
  const status = file.isActive === null ? null : file.isActive ? 'active' : 'inactive';
  return {
    name: text(file.name),
    code: text(file.code),
    englishName: text(file.englishName),
    shortName: text(file.shortName),
    kind: tickBoxes(customerKinds, [file.kind], words.kinds),
    grade: tickBoxes(customerGrades, [file.grade], words.grades),
    status: tickBoxes(['active', 'inactive'], [status], words.states),
    creditCode: text(file.creditCode),
    plant: text(file.plant),
    // Which of ours supplies a customer is to be written in as long as the file does not say.
    entity: text(file.companyId === null ? '' : companyName(context, file.companyId)),
    supplierCode: text(file.supplierCode),
    contractNumber: text(file.contractNumber),
    cooperationSince: day(file.cooperationSince),
    registeredAddress: text(file.registeredAddress),
    deliveryAddress: text(file.deliveryAddress),
    invoiceAddress: text(file.invoiceAddress),
  };
}

function agreementValues(file: CustomerFile, texts: Texts, context: PrintContext): FieldValues {
  const words = texts.papers.customerFile;
  const zone = context.settings.deadlineRules.timeZone;
  const agreed = Object.entries(file.agreedTimes).map(
    ([kind, time]) =>
      [`agreed.${kind}`, text(time === null ? '' : agreedTimeText(time, texts, zone))] as const,
  );
  return {
    language: tickBoxes(fileLanguages, [file.language], words.languages),
    dataFormats: text(file.dataFormats),
    reportFormats: tickBoxes(reportFormats, file.reportFormats, words.formats),
    templateNote: text(file.templateNote),
    portalAddress: text(file.portalAddress),
    portalHolder: text(file.portalHolder),
    closingConfirmation: text(file.closingConfirmation),
    retentionYears: number(file.retentionYears),
    serviceNeeds: text(file.serviceNeeds),
    serviceAgreement: text(file.serviceAgreement),
    ...Object.fromEntries(agreed),
  };
}

const contactValues = (contact: CustomerContact, { papers }: Texts): FieldValues => ({
  name: text(contact.name),
  department: text(contact.department),
  position: text(contact.position),
  role: text(contact.role === null ? '' : papers.customerFile.roles[contact.role]),
  phones: text(join([contact.phone, contact.mobile], '\n')),
  mails: text(join([contact.email, contact.messenger], '\n')),
  language: text(contact.language === null ? '' : papers.customerFile.shortLanguages[contact.language]),
  validUntil: day(contact.validUntil),
});

const financeValues = (finance: CustomerFinance): FieldValues => ({
  invoiceTitle: text(finance.invoiceTitle),
  taxNumber: text(finance.taxNumber),
  bank: text(finance.bank),
  account: text(finance.account),
  paymentTerms: text(finance.paymentTerms),
  currency: text(finance.currency),
  creditGrade: text(finance.creditGrade),
  creditLimit: money(finance.creditLimit),
});

const partValues = (part: SuppliedPart, { choices, forms }: Texts): FieldValues => ({
  number: text(part.number),
  customerNumber: text(part.customerNumber),
  name: text(part.name),
  vehicleModel: text(part.vehicleModel),
  packaging: text(part.packaging),
  yearlyQuantity: number(part.yearlyQuantity),
  stage: text(part.stage === null ? '' : choices.stage[part.stage]),
  isSafety: yesNo(part.isSafety, forms),
  engineer: text(part.engineer),
});

const yesNo = (answer: boolean | null, { yes, no }: Texts['forms']): FieldValue =>
  text(answer === null ? '' : answer ? yes : no);

function satisfactionValues(row: CustomerFile['satisfaction'][number], { papers }: Texts): FieldValues {
  const total = row.total === null ? null : row.total / 10;
  return {
    period: text(row.period),
    surveyNumber: text(row.surveyNumber),
    total: totalValue(total),
    satisfied: text(total === null ? '' : papers.survey.satisfactions[satisfactionOf(total)]),
    note: text(row.note),
  };
}
