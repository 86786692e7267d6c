import * as v from 'valibot';
import { internalWords } from '../delivery';
import { error, type Finding } from '../finding';
import { lineText, shortText } from '../scalars';
import { isHeaderText, isMailAddress, longestAddress } from './address';
import { mailKinds, mailTemplateFindings, mailTemplateSchema } from './templates';

/** How the way to the mail server is kept from being read: from the first byte, after a greeting, or not at all on this PC itself. */
export const mailSecurities = ['tls', 'starttls', 'none'] as const;
export type MailSecurity = (typeof mailSecurities)[number];

/** ⚙ A plant's own mail server. The password is no setting: it is kept by the system or asked for. */
export const smtpRulesSchema = v.strictObject({
  isOn: v.boolean(),
  host: lineText,
  port: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535)),
  security: v.picklist(mailSecurities),
  /** Empty where the server asks for none. */
  user: lineText,
  senderName: shortText,
  senderAddress: v.pipe(v.string(), v.maxLength(longestAddress)),
  /** Certificates (PEM) of an authority of the plant's own, besides the known ones; empty without. */
  authority: v.pipe(v.string(), v.maxLength(40_000)),
});
export type SmtpRules = v.InferOutput<typeof smtpRulesSchema>;

export const mostInternalWords = 50;

/** ⚙ 邮件. */
export const mailRulesSchema = v.strictObject({
  templates: v.pipe(v.array(mailTemplateSchema), v.maxLength(mailKinds.length)),
  smtp: smtpRulesSchema,
  /** Words that mark what stays in the house: a paper that holds one leaves with a written reason only. */
  internalWords: v.optional(v.pipe(v.array(shortText), v.maxLength(mostInternalWords)), [...internalWords]),
});
export type MailRules = v.InferOutput<typeof mailRulesSchema>;

export const defaultMailRules: MailRules = {
  templates: [],
  smtp: {
    isOn: false,
    host: '',
    port: 587,
    security: 'starttls',
    user: '',
    senderName: '',
    senderAddress: '',
    authority: '',
  },
  internalWords: [...internalWords],
};

/** Whether a host is this PC itself: only there may a mail go unprotected. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);

const hostName = /^[A-Za-z0-9]([A-Za-z0-9.:-]*[A-Za-z0-9])?$|^::1$/;
const certificate = /^\s*(-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----\s*)+$/;

export const mailRulesFindings = ({ templates, smtp }: MailRules): readonly Finding[] => [
  ...mailTemplateFindings(templates),
  ...(smtp.isOn ? smtpFindings(smtp) : []),
];

function smtpFindings(smtp: SmtpRules): readonly Finding[] {
  const found: readonly (readonly [isWrong: boolean, field: string, code: Finding['code']])[] = [
    [!hostName.test(smtp.host), 'host', 'required'],
    [smtp.security === 'none' && !isLoopback(smtp.host), 'security', 'unprotected'],
    [!isMailAddress(smtp.senderAddress), 'senderAddress', 'not-an-address'],
    [!isHeaderText(smtp.senderName), 'senderName', 'hidden-characters'],
    [!isHeaderText(smtp.user), 'user', 'hidden-characters'],
    [smtp.authority !== '' && !certificate.test(smtp.authority), 'authority', 'not-a-certificate'],
  ];
  return found.filter(([isWrong]) => isWrong).map(([, field, code]) => error(`mail.smtp.${field}`, code));
}
