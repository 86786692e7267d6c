/** Why a field cannot stay as it is (error) or should be looked at (warning). The text lives in src-shared/text. */
export const findingCodes = [
  'required',
  'not-a-date',
  'not-a-time',
  'in-the-future',
  'before-receipt',
  'negative',
  'more-than-sent',
  'more-than-checked',
  'shares-not-100',
  'needs-reason',
  'needs-approver',
  'needs-proof',
  'reviewer-only',
  'own-reference',
  'same-person',
  'not-ready',
  'summary-too-long',
  'not-whole',
  'end-before-start',
  /** The working day starts before it closes. */
  'not-before-closing',
  /** 管理员 are told no sooner than 审核人. */
  'before-reviewer',
  'duplicate',
  /** A form's revision must come into force after the one before it. */
  'not-after-previous',
  'recorded',
  'not-ended',
  'before-close',
  /** Leaving development takes a dated hand-over, signed by both sides. */
  'needs-hand-over',
  /** The person named is no active 审核人 or 批准人. */
  'not-an-approver',
  /** Nobody approves his own change, but in a small team. */
  'own-approval',
  /** More pieces came to an end than were suspect. */
  'more-than-suspect',
  /** More rows than one paper takes. */
  'too-many-rows',
  /** A customer of an event whose notice `number` stands: it is voided first. */
  'has-notice',
  /** A customer of an event without a row of the range. */
  'no-rows',
  /** The verdicts of a returned line are not the pieces received; `amount` over (+) or missing (−). */
  'verdict-unbalanced',
  /** More pieces of a returned line were disposed of than were judged; `amount` over. */
  'disposal-unbalanced',
  /** The record named belongs to another customer. */
  'other-customer',
  /** What somebody else shall answer is wanted no earlier than our own answer is due. */
  'later-than-ours',
  /** Controlled shipping ends with more clean days than there are. */
  'not-clean',
  /** A special situation of a visit is told on its day: what, to whom, when. */
  'tell-at-once',
  /** The weights of a questionnaire, `sum` instead of 100. */
  'weights-not-100',
  /** A sheet goes out by a plan, or for a reason that is written down. */
  'needs-plan-or-reason',
  'plan-not-approved',
  /** A sheet asks with other weights than the approved questionnaire. */
  'not-as-approved',
  /** What went to the customer does not change. */
  'sent-already',
  /** A planned sheet goes to the customer of its row, `customer`, and to nobody else. */
  'not-planned-for',
  /** What was promised first, `day`, stays; a later day is a move with its reason. */
  'promised-first',
  /** `count` low items of `customers` have no measure. */
  'low-without-measure',
  /** `count` required steps of the service are not done. */
  'steps-missing',
  /** What a number begins with: 1–6 capitals and digits, one capital at least. */
  'prefix',
  /** Numbers of another kind begin with it already. */
  'prefix-used',
  /** A day lies outside the `year` of its plan. */
  'other-year',
  'not-a-saturday',
  /** What was imported for `year` cannot be a notice of the State Council; `date` where one day is to blame. */
  'not-a-notice',
  /** Not one plain mail address. */
  'not-an-address',
  /** Line breaks or marks nobody sees stand in a text that goes into the head of a mail. */
  'hidden-characters',
  /** A template names `word`, which is nothing a mail knows. */
  'unknown-placeholder',
  /** A way to a mail server that anybody in the network could read. */
  'unprotected',
  'not-a-certificate',
] as const;
export type FindingCode = (typeof findingCodes)[number];

export interface Finding {
  /** Dotted path of the field: `lines.0.defectiveQuantity`, `milestones.response.doneAt`. */
  readonly path: string;
  readonly code: FindingCode;
  readonly level: 'error' | 'warning';
  readonly params?: Readonly<Record<string, string | number>>;
}

export const hasErrors = (findings: readonly Finding[]): boolean =>
  findings.some(({ level }) => level === 'error');

export const error = (path: string, code: FindingCode, params?: Finding['params']): Finding =>
  params === undefined ? { path, code, level: 'error' } : { path, code, level: 'error', params };

export const warning = (path: string, code: FindingCode, params?: Finding['params']): Finding =>
  params === undefined ? { path, code, level: 'warning' } : { path, code, level: 'warning', params };
