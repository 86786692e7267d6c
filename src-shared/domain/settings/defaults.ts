import type { Settings } from './schema';

/** The values of decisions.md; ids are fixed so that two fresh installations agree. */
export const defaultSettings: Settings = {
  companies: {
    combinedName: '宁波达峰机械 / 宁波敏达机电',
    entities: [
      { id: '00000000-0000-4000-8000-000000000001', name: '宁波达峰机械', englishName: '', address: '' },
      { id: '00000000-0000-4000-8000-000000000002', name: '宁波敏达机电', englishName: '', address: '' },
    ],
  },
  forms: [
    {
      code: 'RTSP01-01',
      number: 'T/NDF/RTSP01-01',
      revision: '',
      effectiveOn: null,
      retentionYears: null,
      changeNote: '',
    },
    {
      code: 'RTSP01-01-case',
      number: 'T/NDF/RTSP01-01',
      revision: '',
      effectiveOn: null,
      retentionYears: null,
      changeNote: '',
    },
    {
      code: 'transfer-slip',
      number: '',
      revision: '',
      effectiveOn: null,
      retentionYears: null,
      changeNote: '',
    },
    {
      code: 'RTSP01-02',
      number: 'T/NDF/RTSP01-02',
      revision: '',
      effectiveOn: null,
      retentionYears: null,
      changeNote: '',
    },
    {
      code: 'RTSP01-03',
      number: 'T/NDF/RTSP01-03',
      revision: '',
      effectiveOn: null,
      retentionYears: null,
      changeNote: '',
    },
    {
      code: 'visit-plan',
      number: '',
      revision: '',
      effectiveOn: null,
      retentionYears: null,
      changeNote: '',
    },
  ],
  departments: ['业务部', '技术部', '品管部', '生产部', '采购部', '仓储物流部'],
  deadlineRules: {
    timeZone: 'Asia/Shanghai',
    closureRoll: 'none',
    closingTime: '17:00',
    companyRestNeverExtends: true,
  },
  calendar: { worksOnWeekday: [false, true, true, true, true, true, false], days: [] },
  numbering: { complaintPrefix: 'KS', width: 4 },
  intake: { handOverHours: 2, dutyPerson: '', dutyPhone: '' },
  closing: { isSmallTeam: false, lotsToVerify: 3 },
  customFields: [],
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
