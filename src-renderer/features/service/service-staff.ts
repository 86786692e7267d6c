import { blankServiceStaff, type ServiceStaff } from '@shared/domain/service';
import type { Texts } from '@shared/text';
import { type AnyDescription, describeRecord, layoutOf, type RecordWords } from '../../record';
import { PointsLine } from './points-line';
import { StaffSummary } from './staff-summary';

const { fields, rows, own } = layoutOf<ServiceStaff>();

/** 服务人员资格与考核表: one person in long-term service (5.3.12). */
export const serviceStaff: AnyDescription = describeRecord<'service-staff'>({
  kind: 'service-staff',
  blank: blankServiceStaff,
  words,
  summary: StaffSummary,
  widgets: {
    name: 'person',
    department: 'department',
    'assessments.*.assessor': 'person',
  },
  columns: ['number', 'subject', 'status', 'due', 'owner', 'dated', 'registeredBy'],
  sections: [
    {
      name: 'person',
      optional: ['education', 'years'],
      parts: [
        fields(3, [{ path: 'name' }, 'staffNumber', 'department', 'position', 'education', 'years']),
        fields(1, ['serves']),
      ],
    },
    {
      name: 'requirements',
      parts: [rows('requirements', [[3, ['requirement', 'evidence', 'isMet']]])],
    },
    {
      name: 'trainings',
      parts: [rows('trainings', [[5, ['on', 'topic', 'trainer', 'hours', 'isPassed']]])],
    },
    {
      name: 'assessments',
      parts: [
        rows('assessments', [[5, ['item', 'maximum', 'score', 'assessor', 'on']]]),
        own(['assessments'], { edit: PointsLine }),
      ],
    },
    {
      name: 'verdict',
      optional: ['certificateNumber', 'endedOn', 'attachmentIds', 'remarks'],
      parts: [
        fields(3, ['verdict', 'certificateNumber', 'validFrom', 'validUntil', 'nextAssessmentOn', 'endedOn']),
        fields(2, ['scope', 'remarks']),
        fields(1, ['attachmentIds']),
      ],
    },
  ],
});

function words({ papers, service, record, files }: Texts): RecordWords {
  const own = service.staff;
  const sheet = papers.service.staff;
  const verdicts = papers.service.qualification;
  return {
    title: own.title,
    empty: own.empty,
    create: own.create,
    sections: own.sections,
    status: own.status,
    hints: own.hints,
    rows: own.rows,
    choices: { verdict: verdicts },
    fields: {
      name: sheet.name,
      staffNumber: sheet.staffNumber,
      department: sheet.department,
      position: sheet.position,
      education: sheet.education,
      years: sheet.years,
      serves: sheet.serves.replaceAll('\n', ''),
      requirements: own.rows.requirements.title,
      'requirements.*.requirement': sheet.requirement,
      'requirements.*.evidence': sheet.evidence,
      'requirements.*.isMet': sheet.isMet,
      trainings: own.rows.trainings.title,
      'trainings.*.on': sheet.on,
      'trainings.*.topic': sheet.topic,
      'trainings.*.trainer': sheet.trainer,
      'trainings.*.hours': sheet.hours,
      'trainings.*.isPassed': sheet.isPassed,
      assessments: own.rows.assessments.title,
      'assessments.*.item': sheet.item,
      'assessments.*.maximum': sheet.maximum,
      'assessments.*.score': sheet.score,
      'assessments.*.assessor': sheet.assessor,
      'assessments.*.on': sheet.on,
      verdict: sheet.verdict,
      scope: sheet.scope,
      certificateNumber: sheet.certificateNumber,
      validFrom: own.fields.validFrom,
      validUntil: own.fields.validUntil,
      nextAssessmentOn: sheet.nextAssessmentOn,
      endedOn: own.fields.endedOn,
      attachmentIds: files.label,
      remarks: record.fields.remarks,
    },
  };
}
