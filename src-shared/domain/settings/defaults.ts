import { defaultCareRules } from '../care/intervals';
import { graveSeverities } from '../complaint/schema';
import { defaultEnquiryList } from '../feedback/enquiry-categories';
import { defaultFeedbackRules } from '../feedback/targets';
import { defaultMailRules } from '../mail/rules';
import { defaultOrderLimits } from '../order/limits';
import { recordPrefixes } from '../record/prefixes';
import { defaultEndingWarnDays } from '../record-date';
import { defaultReminderSettings } from '../reminder/rules';
import { defaultSurveyRules } from '../survey/rules';
import { defaultVisitRules } from '../visit/rules';
import type { Settings } from './schema';

/** Codes of the controlled forms with the numbers the procedure gives (TSP01 7); the others have none until the administrator enters one. */
const formNumbers: readonly (readonly [code: string, number: string])[] = [
  ['RTSP01-01', 'T/NDF/RTSP01-01'],
  ['RTSP01-01-case', 'T/NDF/RTSP01-01'],
  ['transfer-slip', ''],
  ['RTSP01-02', 'T/NDF/RTSP01-02'],
  ['RTSP01-03', 'T/NDF/RTSP01-03'],
  ['EE', ''],
  ['visit-plan', ''],
  ['8D', ''],
  ['5P', ''],
  ['CM', ''],
  ['NTF', ''],
  ['QF', ''],
  ['CR', ''],
  ['OF', ''],
  ['FR', ''],
  ['ER', ''],
  ['PR', ''],
  ['HO', ''],
  ['TS', ''],
  ['SA', ''],
  ['SP', ''],
  ['SQ', ''],
  ['RT', ''],
  ['SM', ''],
  ['survey-plan', ''],
  ['SV', ''],
  ['SR', ''],
  ['CF', ''],
  ['CP', ''],
  ['QA', ''],
  ['QC', ''],
  ['DW', ''],
  ['HW', ''],
  ['MC', ''],
  ['MC-A3', ''],
  ['CY', ''],
];

/** The values of decisions.md; ids are fixed so that two fresh installations agree. */
export const defaultSettings: Settings = {
  companies: {
    combinedName: '宁波达峰机械 / 宁波敏达机电',
    entities: [
      { id: '00000000-0000-4000-8000-000000000001', name: '宁波达峰机械', englishName: '', address: '' },
      { id: '00000000-0000-4000-8000-000000000002', name: '宁波敏达机电', englishName: '', address: '' },
    ],
  },
  forms: formNumbers.map(([code, number]) => ({
    code,
    retentionYears: null,
    revisions: [{ number, revision: '', effectiveOn: null, changeNote: '' }],
  })),
  departments: ['业务部', '技术部', '品管部', '生产部', '采购部', '仓储物流部'],
  deadlineRules: {
    timeZone: 'Asia/Shanghai',
    closureRoll: 'none',
    closingTime: '17:00',
    companyRestNeverExtends: true,
  },
  calendar: {
    worksOnWeekday: [false, true, true, true, true, true, false],
    workedSaturday: null,
    years: [],
    days: [],
  },
  numbering: { complaintPrefix: 'KS', recordPrefixes: { ...recordPrefixes }, width: 4 },
  intake: { handOverHours: 2, dutyPerson: '', dutyPhone: '', noticeHours: 24 },
  reminders: defaultReminderSettings,
  closing: { isSmallTeam: false, lotsToVerify: 3 },
  feedback: defaultFeedbackRules,
  enquiries: defaultEnquiryList,
  visits: defaultVisitRules,
  care: defaultCareRules,
  orders: defaultOrderLimits,
  service: { judgingWorkingDays: 5, expiryWarnDays: defaultEndingWarnDays },
  survey: defaultSurveyRules,
  mail: defaultMailRules,
  report: { fourChainSeverities: [...graveSeverities] },
  customFields: [],
  absences: [],
  phrases: { own: [], hidden: [] },
  people: [
    {
      id: '00000000-0000-4000-8000-000000000101',
      name: '操作员',
      department: '品管部',
      roles: ['sales', 'quality', 'engineering', 'reviewer', 'approver', 'administrator'],
      isActive: true,
    },
  ],
};
