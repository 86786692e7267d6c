import type { HistoryEntry } from '@shared/contract';
import { fill, listOf, type Texts } from '@shared/text';

/** Each change of an entry in a sentence: which setting, old → new. */
export function changeLines({ action, changes }: HistoryEntry, texts: Texts): readonly string[] {
  const words = texts.settings.history;
  if (action === 'deliver') {
    return [
      fill(words.delivered, {
        sections: listOf(
          changes.map(({ path }) => pathText(path, texts)),
          texts,
        ),
      }),
    ];
  }
  if (action === 'upgrade') {
    return [
      fill(words.upgraded, {
        sections: listOf(
          changes.map(({ path }) => pathText(path, texts)),
          texts,
        ),
      }),
    ];
  }
  if (action === 'restore') return [restoreText(changes, texts)];
  return changes.map(({ path, old, new: is }) =>
    fill(words.change, {
      path: pathText(path, texts),
      old: valueText(old, texts),
      new: valueText(is, texts),
    }),
  );
}

/** What a backup brought back and what it took the place of (services/note-restore). */
function restoreText(changes: HistoryEntry['changes'], texts: Texts): string {
  const words = texts.settings.history;
  const last = changes.find(({ path }) => path === 'restore.lastAt');
  const at = (value: unknown): string =>
    typeof value === 'string' ? value.replace('T', ' ').slice(0, 16) : words.restoredNothing;
  return fill(words.restored, { last: at(last?.new), replaced: at(last?.old) });
}

const pathText = (path: string, texts: Texts): string => {
  const [section = '', ...rest] = path.split('.');
  const { settings, papers } = texts;
  const sections: Readonly<Record<string, string>> = { ...settings.section, note: settings.note.reason };
  const leaves: Readonly<Record<string, string>> = {
    ...papers.feedback.enquiryCategory,
    ...settings.companies,
    ...settings.forms.names,
    number: settings.forms.number,
    revision: settings.forms.revision,
    revisions: settings.forms.revisions,
    effectiveOn: settings.forms.effectiveOn,
    retentionYears: settings.forms.retentionYears,
    changeNote: settings.forms.changeNote,
    template: settings.forms.template.name,
    mapping: settings.forms.template.mapping,
    fileName: settings.forms.template.file,
    timeZone: settings.rules.timeZone,
    closureRoll: settings.rules.closureRoll,
    closingTime: settings.rules.closingTime,
    companyRestNeverExtends: settings.rules.companyRest,
    worksOnWeekday: settings.week.pattern,
    workedSaturday: settings.week.workedSaturday,
    years: settings.week.years,
    papers: settings.week.papers,
    days: settings.week.days,
    date: settings.week.date,
    works: settings.week.works,
    reason: settings.week.reason,
    approver: settings.note.approver,
    proof: settings.note.proof,
    department: settings.people.department,
    roles: settings.people.roles,
    isActive: settings.people.isActive,
    who: settings.absences.person,
    from: settings.absences.from,
    to: settings.absences.to,
    deputy: settings.absences.deputy,
    handOverHours: settings.intakeFields.handOverHours,
    noticeHours: settings.intakeFields.noticeHours,
    hoursBefore: settings.reminderFields.hoursBefore,
    dayStart: settings.reminderFields.dayStart,
    reviewerAfterHours: settings.reminderFields.reviewerAfterHours,
    administratorAfterHours: settings.reminderFields.administratorAfterHours,
    roster: settings.reminderFields.roster,
    person: settings.reminderFields.person,
    phone: settings.reminderFields.phone,
    dutyPerson: settings.reminderFields.dutyPerson,
    dutyPhone: settings.reminderFields.dutyPhone,
    isSmallTeam: settings.closingFields.isSmallTeam,
    lotsToVerify: settings.closingFields.lotsToVerify,
    ...papers.customerFile.grades,
    intervals: settings.careFields.intervals,
    amount: settings.careFields.amount,
    unit: settings.careFields.unit,
    answerHours: settings.orderFields.answerHours,
    passOnHours: settings.orderFields.passOnHours,
    paymentWorkingDays: settings.orderFields.paymentWorkingDays,
    invoiceMonths: settings.orderFields.invoiceMonths,
    judgingWorkingDays: settings.serviceFields.judgingWorkingDays,
    reportWorkingDays: settings.visitFields.reportWorkingDays,
    perYear: settings.visitFields.perGrade,
    expiryWarnDays: settings.serviceFields.expiryWarnDays,
    periodsPerYear: settings.surveyFields.periodsPerYear,
    replyDays: settings.surveyFields.replyDays,
    distributionDays: settings.surveyFields.distributionDays,
    fourChainSeverities: settings.reportFields.fourChainSeverities,
    complaintPrefix: settings.numberingFields.prefix,
    recordPrefixes: settings.numberingFields.recordPrefixes,
    width: settings.numberingFields.width,
    label: settings.custom.label,
    kind: settings.custom.kind,
    ...texts.feedback.communication.step,
    proposesSteps: settings.feedbackFields.proposesSteps,
    steps: settings.feedbackFields.steps,
    added: settings.enquiries.added,
    withdrawn: settings.enquiries.withdrawn,
    own: settings.phrases.own,
    hidden: settings.phrases.hidden,
    group: settings.phrases.group,
    chinese: settings.phrases.chinese,
    english: settings.phrases.english,
    ...mailFields(texts),
  };
  // Kinds of records have names that are fields elsewhere.
  const kinds: Readonly<Record<string, string>> = section === 'numbering' ? texts.recordFacts.kind : {};
  const name = (part: string): string =>
    /^\d+$/.test(part) ? String(Number(part) + 1) : (kinds[part] ?? leaves[part] ?? part);
  return [sections[section] ?? section, ...rest.map(name)].join(' · ');
};

const mailFields = ({ mail }: Texts): Readonly<Record<string, string>> => ({
  ...mail.kind,
  templates: mail.setting.templates,
  subject: mail.setting.subject,
  text: mail.setting.text,
  internalWords: mail.setting.internalWords,
  smtp: mail.server.title,
  isOn: mail.server.isOn,
  host: mail.server.host,
  port: mail.server.port,
  security: mail.server.security,
  user: mail.server.user,
  senderName: mail.server.senderName,
  senderAddress: mail.server.senderAddress,
  authority: mail.server.authority,
});

const longest = 60;

const valueText = (value: unknown, texts: Texts): string => {
  if (value === null || value === undefined || value === '') return texts.settings.history.empty;
  if (typeof value === 'boolean') return value ? texts.frame.field.yes : texts.frame.field.no;
  const units: Readonly<Record<string, string>> = {
    ...texts.settings.feedbackFields.units,
    ...texts.settings.careFields.units,
    ...texts.settings.feedbackFields.demands,
  };
  if (typeof value === 'string' && Object.hasOwn(units, value)) return units[value] ?? value;
  const text = typeof value === 'string' ? value : (rowText(value) ?? JSON.stringify(value));
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
};

const isFile = (value: unknown): value is { readonly fileName: string } =>
  typeof value === 'object' && value !== null && 'fileName' in value && typeof value.fileName === 'string';

/** A row of plain texts, such as a new revision, by what it says; null for anything else. */
const rowText = (value: unknown): string | null => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  if (isFile(value)) return value.fileName;
  // A firm's own form by its file, not by its cells.
  const parts: readonly unknown[] = Object.values(value).map((part: unknown) =>
    isFile(part) ? part.fileName : part,
  );
  if (!parts.every((part) => part === null || typeof part === 'string')) return null;
  return parts.filter((part) => part !== null && part !== '').join(' · ');
};
