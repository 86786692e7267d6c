import { type Customer, checkCustomer, customerSchema } from '@shared/domain/customer';
import { milestoneKinds } from '@shared/domain/deadline';
import type { Texts } from '@shared/text';
import { boundFields } from '../../../editor';
import { type FreeForm, layoutOf, type RecordWords } from '../../../record';
import { CustomerTimeFields, useTexts } from '../../../ui';
import { AgreedTimesFacts } from './agreed-times-facts';

const { fields, rows, own } = layoutOf<Customer>();
const { useFieldValue, useSetField, useFieldProps } = boundFields<Customer>();

/** Sections of 顾客档案 in the order of the printed sheet. */
const sections: FreeForm['sections'] = [
  {
    name: 'identity',
    optional: ['englishName', 'plant', 'contractNumber', 'cooperationSince', 'companyId', 'supplierCode'],
    parts: [
      fields(2, [{ path: 'name', isRequired: true }, 'englishName']),
      fields(3, [
        'shortName',
        'code',
        'isActive',
        { path: 'kind', widget: 'buttons' },
        { path: 'grade', widget: 'buttons' },
        'creditCode',
        'plant',
        'companyId',
        'supplierCode',
        'cooperationSince',
        'contractNumber',
      ]),
    ],
  },
  {
    name: 'addresses',
    optional: ['deliveryAddress', 'invoiceAddress'],
    parts: [fields(1, ['registeredAddress', 'deliveryAddress', 'invoiceAddress'])],
  },
  {
    name: 'contacts',
    parts: [
      rows('contacts', [
        [4, ['name', 'role', 'department', 'position']],
        [4, ['phone', 'mobile', 'email', 'messenger']],
        [4, ['language', 'validUntil']],
      ]),
    ],
  },
  {
    name: 'agreements',
    optional: ['templateNote', 'portalAddress', 'portalHolder', 'dataFormats', 'takesShortReports'],
    parts: [
      fields(3, [
        { path: 'language', widget: 'buttons' },
        'reportFormats',
        'takesShortReports',
        'templateNote',
        'portalAddress',
        'portalHolder',
        'dataFormats',
        'closingConfirmation',
        'retentionYears',
      ]),
    ],
  },
  {
    name: 'times',
    optional: ['agreedTimes'],
    parts: [own(['agreedTimes'], { edit: AgreedTimesFields, show: AgreedTimesFacts })],
  },
  {
    name: 'requirements',
    optional: ['requirements'],
    parts: [rows('requirements', [[4, ['document', 'revision', 'on', 'note']]])],
  },
  {
    name: 'service',
    optional: ['serviceNeeds', 'serviceAgreement', 'remarks'],
    parts: [fields(1, ['serviceNeeds', 'serviceAgreement', 'remarks'])],
  },
  {
    name: 'scorecards',
    optional: ['scorecards'],
    parts: [
      rows('scorecards', [
        [4, ['month', 'delivered', 'ppm', 'onTimeRate']],
        [4, ['rank', 'status', 'note']],
        [1, ['attachmentIds']],
        [4, ['appeal.state', 'appeal.askedOn', 'appeal.answeredOn', 'appeal.reason']],
      ]),
    ],
  },
];

const finance: FreeForm['sections'][number] = {
  name: 'finance',
  optional: ['finance'],
  parts: [
    {
      kind: 'fields',
      columns: 3,
      fields: [
        'invoiceTitle',
        'taxNumber',
        'bank',
        'account',
        'paymentTerms',
        'currency',
        'creditGrade',
        'creditLimit',
      ].map((field) => ({ path: `finance.${field}` })),
    },
  ],
};

const form: FreeForm = {
  words,
  sections,
  groups: ['agreedTimes', 'finance'],
  widgets: {
    'scorecards.*.month': 'month',
    'scorecards.*.onTimeRate': 'hundredths',
    'finance.creditLimit': 'money',
    companyId: 'company',
  },
  rules: {
    schema: customerSchema,
    // The body passed its schema, or is on its way to it.
    check: (body) => checkCustomer(body as Customer),
    groups: new Set(['agreedTimes', 'finance']),
  },
};

const withFinance: FreeForm = { ...form, sections: [...sections, finance] };

/** The form of a customer: 财务 for those who may see it. */
export const customerForm = (showsFinance: boolean): FreeForm => (showsFinance ? withFinance : form);

/** 约定时限: hours, working days or calendar days for each milestone; nothing is the procedure's own. */
function AgreedTimesFields() {
  const { choices } = useTexts();
  const times = useFieldValue('agreedTimes');
  const set = useSetField('agreedTimes');
  const { error } = useFieldProps('agreedTimes');
  return (
    <div className="customer-times">
      {milestoneKinds.map((kind) => (
        <CustomerTimeFields
          key={kind}
          isStanding
          path={`agreedTimes.${kind}`}
          label={choices.milestone[kind]}
          error={error}
          value={times[kind]}
          onChange={(time) => set({ ...times, [kind]: time })}
        />
      ))}
    </div>
  );
}

function words({ customer, papers, choices, fields, files }: Texts): RecordWords {
  const sheet = papers.customerFile;
  const own = customer.fields;
  const plain = (text: string): string => text.replaceAll('\n', '');
  return {
    title: customer.title,
    empty: customer.empty,
    create: customer.create,
    sections: customer.sections,
    status: {},
    rows: customer.rows,
    hints: { portalHolder: customer.passwordNote, 'scorecards.*.delivered': customer.deliveredNote },
    choices: {
      kind: sheet.kinds,
      grade: sheet.grades,
      language: sheet.languages,
      reportFormats: sheet.formats,
      'contacts.*.role': sheet.roles,
      'contacts.*.language': sheet.languages,
      'scorecards.*.status': customer.cardStatuses,
      'scorecards.*.appeal.state': choices.appealState,
    },
    fields: {
      name: sheet.name,
      shortName: sheet.shortName,
      englishName: sheet.englishName,
      code: sheet.code,
      kind: sheet.kind,
      grade: sheet.grade,
      isActive: sheet.states.active,
      creditCode: plain(sheet.creditCode),
      plant: sheet.plant,
      supplierCode: sheet.supplierCode,
      companyId: sheet.entity,
      cooperationSince: sheet.cooperationSince,
      contractNumber: sheet.contractNumber,
      registeredAddress: sheet.registeredAddress,
      deliveryAddress: sheet.deliveryAddress,
      invoiceAddress: sheet.invoiceAddress,
      contacts: customer.sections.contacts,
      'contacts.*.name': sheet.contactName,
      'contacts.*.department': sheet.department,
      'contacts.*.position': sheet.position,
      'contacts.*.role': sheet.role,
      'contacts.*.phone': own.phone,
      'contacts.*.mobile': own.mobile,
      'contacts.*.email': own.email,
      'contacts.*.messenger': own.messenger,
      'contacts.*.language': sheet.contactLanguage,
      'contacts.*.validUntil': sheet.validUntil,
      finance: customer.sections.finance,
      'finance.invoiceTitle': sheet.invoiceTitle,
      'finance.taxNumber': sheet.taxNumber,
      'finance.bank': sheet.bank,
      'finance.account': sheet.account,
      'finance.paymentTerms': sheet.paymentTerms,
      'finance.currency': sheet.currency,
      'finance.creditGrade': sheet.creditGrade,
      'finance.creditLimit': plain(sheet.creditLimit),
      requirements: customer.sections.requirements,
      'requirements.*.document': sheet.document,
      'requirements.*.revision': sheet.revision,
      'requirements.*.on': sheet.date,
      'requirements.*.note': sheet.note,
      language: sheet.language,
      reportFormats: sheet.reportFormats,
      takesShortReports: own.takesShortReports,
      templateNote: sheet.templateNote,
      portalAddress: sheet.portalAddress,
      portalHolder: sheet.portalHolder,
      dataFormats: plain(sheet.dataFormats),
      agreedTimes: customer.sections.times,
      ...Object.fromEntries(
        milestoneKinds.map((kind) => [
          `agreedTimes.${kind}`,
          `${sheet.agreedTime} ${choices.milestone[kind]}`,
        ]),
      ),
      retentionYears: plain(sheet.retentionYears),
      closingConfirmation: plain(sheet.closingConfirmation),
      serviceNeeds: sheet.serviceNeeds,
      serviceAgreement: sheet.serviceAgreement,
      scorecards: customer.sections.scorecards,
      'scorecards.*.month': own.month,
      'scorecards.*.delivered': own.delivered,
      'scorecards.*.ppm': own.ppm,
      'scorecards.*.onTimeRate': own.onTimeRate,
      'scorecards.*.rank': own.rank,
      'scorecards.*.status': own.cardStatus,
      'scorecards.*.note': sheet.note,
      'scorecards.*.attachmentIds': files.label,
      'scorecards.*.appeal.state': fields['ppmAppeal.state'],
      'scorecards.*.appeal.askedOn': fields['ppmAppeal.askedOn'],
      'scorecards.*.appeal.answeredOn': fields['ppmAppeal.answeredOn'],
      'scorecards.*.appeal.reason': own.appealReason,
      remarks: sheet.remarks,
    },
  };
}
