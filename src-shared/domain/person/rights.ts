import type { Branch, Complaint, Milestone } from '../complaint/schema';
import { type MilestoneKind, milestoneKinds } from '../deadline/types';
import { error, type Finding } from '../finding';
import type { Person, Role } from './schema';

/** Who may do what (decisions.md, People and rights). docs/rights.md holds the same as a table. */

/** Rights over a whole call, with the roles that give them; one of them is enough. */
export const rights = {
  /** Registering, saving, adding files: everybody who works with the records. */
  write: [
    'sales',
    'quality',
    'engineering',
    'responsible-department',
    'reviewer',
    'approver',
    'administrator',
  ],
  /** Voiding takes a number out of every figure: not the clerk alone. */
  void: ['reviewer', 'approver', 'administrator'],
  settings: ['administrator'],
  /** 已阅 of a log whose customer was angry. */
  review: ['reviewer'],
  /** 财务 of a customer: who keeps the file (5.1.1), and who answers for the business. A right to see, and so to write. */
  finance: ['sales', 'approver', 'administrator'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;
export type Right = keyof typeof rights;

/** 只读 writes nothing, whatever else is held: one tick takes all writing away. */
export const hasRight = (roles: readonly Role[], right: Right): boolean =>
  !roles.includes('read-only') && holdsOne(roles, rights[right]);

const holdsOne = (roles: readonly Role[], wanted: readonly Role[]): boolean =>
  wanted.some((role) => roles.includes(role));

/** 5.3.2: 责任部门 analyses, 业务部 replies; 5.3.3: 技术部 does both; 5.3.4: 品管部. */
const replying: { readonly [B in Branch]: readonly Role[] } = {
  'non-quality': ['sales'],
  development: ['engineering'],
  'production-quality': ['quality'],
};
const undecided: readonly Role[] = ['sales', 'quality', 'engineering'];

/** 业务部 receives in every branch and may tell the customer so at once (4.1); 品管部 may, too. */
const receiving: readonly Role[] = ['sales', 'quality'];

/** The roles that may mark a milestone done, or take it back. 管理员 alone is none of them. */
export function markingRoles(kind: MilestoneKind, branch: Branch | null): readonly Role[] {
  const own = branch === null ? undecided : replying[branch];
  return kind === 'response' ? [...new Set([...receiving, ...own])] : own;
}

export const mayMark = (roles: readonly Role[], kind: MilestoneKind, branch: Branch | null): boolean =>
  hasRight(roles, 'write') && holdsOne(roles, markingRoles(kind, branch));

/** 品管部确认 and 业务督查 (5.3.7). */
export const confirmingRoles = {
  qualityConfirmation: ['quality'],
  salesSupervision: ['sales'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;
export type Confirmation = keyof typeof confirmingRoles;

export const mayConfirm = (roles: readonly Role[], confirmation: Confirmation): boolean =>
  hasRight(roles, 'write') && holdsOne(roles, confirmingRoles[confirmation]);

/** 审核人 and 批准人: whom a moved clock, an extension or an exception may name. */
export const approvingRoles: readonly Role[] = ['reviewer', 'approver'];

/** What approvals are judged by: the people of the settings, who works now, and whether he may approve his own. */
export interface Approvals {
  readonly operator: Pick<Person, 'name'>;
  readonly people: readonly Person[];
  /** ⚙ small team. */
  readonly isSmallTeam: boolean;
}

export const mayApprove = ({ isActive, roles }: Person): boolean =>
  isActive && holdsOne(roles, approvingRoles);

/** ⚙ small team, or nobody else there to ask: a fresh installation has one person. */
export const mayApproveOwn = ({ people, isSmallTeam }: Approvals): boolean =>
  isSmallTeam || people.filter(({ isActive }) => isActive).length === 1;

/** The name must be an active 审核人's or 批准人's, and not the operator's own. An empty name is judged by whoever needs one. */
export function checkApprover(path: string, name: string, approvals: Approvals): readonly Finding[] {
  const given = name.trim();
  if (given === '') return [];
  if (!approvals.people.some((person) => person.name === given && mayApprove(person)))
    return [error(path, 'not-an-approver')];
  const isOwn = given === approvals.operator.name;
  return isOwn && !mayApproveOwn(approvals) ? [error(path, 'own-approval')] : [];
}

/**
 * What the operator may not do in a save, each named at its field: milestones marked or taken back, confirmations, and approvals
 * by somebody who cannot give them. What stood before is not judged again.
 * @param before null where the complaint is new
 */
export function checkRights(
  before: Complaint | null,
  after: Complaint,
  operator: Pick<Person, 'name'> & { readonly roles: readonly Role[] },
  approvals: Omit<Approvals, 'operator'>,
): readonly Finding[] {
  const all: Approvals = { ...approvals, operator };
  const isNewRound = before !== null && after.pastRounds.length > before.pastRounds.length;
  return [
    ...milestoneKinds.flatMap((kind) => {
      const was = before === null || isNewRound ? null : before.milestones[kind];
      return [
        ...checkMark(kind, was, after, operator.roles),
        ...checkExtensions(kind, was, after.milestones[kind], all),
      ];
    }),
    ...checkConfirmations(before, after, operator.roles),
    ...checkException(before, after, all),
  ];
}

function checkMark(
  kind: MilestoneKind,
  was: Milestone | null,
  after: Complaint,
  roles: readonly Role[],
): readonly Finding[] {
  const isSame = (was?.doneAt ?? null) === after.milestones[kind].doneAt;
  if (isSame || mayMark(roles, kind, after.branch)) return [];
  return [reserved(`milestones.${kind}.doneAt`, markingRoles(kind, after.branch))];
}

/** Roles as codes, for the screen to name. */
const reserved = (path: string, wanted: readonly Role[]): Finding =>
  error(path, 'reviewer-only', { roles: wanted.join(',') });

function checkExtensions(
  kind: MilestoneKind,
  was: Milestone | null,
  { extensions }: Milestone,
  approvals: Approvals,
): readonly Finding[] {
  return extensions.flatMap(({ id, approver, agreedDue }, index) => {
    const known = was?.extensions.find((extension) => extension.id === id);
    const stands = known?.approver === approver && known.agreedDue === agreedDue;
    return stands
      ? []
      : checkApprover(`milestones.${kind}.extensions.${index}.approver`, approver, approvals);
  });
}

function checkConfirmations(
  before: Complaint | null,
  after: Complaint,
  roles: readonly Role[],
): readonly Finding[] {
  return (['qualityConfirmation', 'salesSupervision'] as const).flatMap((field) => {
    const [was, is] = [before?.[field] ?? { by: '', at: null }, after[field]];
    const stands = was.by === is.by && was.at === is.at;
    // A new round asks for every confirmation anew; clearing the old ones is no confirmation.
    const isCleared = is.at === null && after.pastRounds.length > (before?.pastRounds.length ?? 0);
    return stands || isCleared || mayConfirm(roles, field)
      ? []
      : [reserved(`${field}.at`, confirmingRoles[field])];
  });
}

function checkException(
  before: Complaint | null,
  { acceptanceException: is }: Complaint,
  approvals: Approvals,
): readonly Finding[] {
  const was = before?.acceptanceException;
  if (was?.approver === is.approver && was.reason === is.reason) return [];
  return checkApprover('acceptanceException.approver', is.approver, approvals);
}
