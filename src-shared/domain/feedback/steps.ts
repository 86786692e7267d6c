import * as v from 'valibot';
import { error, type Finding } from '../finding';
import { type Communication, type ServiceStep, serviceSteps } from './schema';

/** ⚙ The steps of the service (seed 001 §3): what is asked of each. */
export const stepDemands = ['off', 'asked', 'required'] as const;
export type StepDemand = (typeof stepDemands)[number];

const demand = v.picklist(stepDemands);

export const stepRulesSchema = v.strictObject(v.entriesFromList(serviceSteps, demand));

/** All are asked for, none is required: the seeds give them as a guide. */
export const defaultStepRules: Readonly<Record<ServiceStep, StepDemand>> = {
  preparation: 'asked',
  reception: 'asked',
  clarification: 'asked',
  proposal: 'asked',
  agreement: 'asked',
  execution: 'asked',
  thanks: 'asked',
  improvement: 'asked',
};

export interface StepRules {
  /** Off hides all of them. */
  readonly proposesSteps: boolean;
  readonly steps: Readonly<Record<ServiceStep, StepDemand>>;
}

/** The steps a log is asked for, in their order; none where the firm does without. */
export const askedSteps = ({ proposesSteps, steps }: StepRules): readonly ServiceStep[] =>
  proposesSteps ? serviceSteps.filter((step) => steps[step] !== 'off') : [];

/** Whether what is written of a step stays out of sight: it is not asked for any longer. It is kept all the same. */
export const isHiddenStep = (step: ServiceStep | null, rules: StepRules): boolean =>
  step !== null && !askedSteps(rules).includes(step);

/** A step is done when somebody did it at a time; an agreement names its written confirmation, too. */
const isDone = ({ step, by, at, note }: Communication['steps'][number]): boolean =>
  by.trim() !== '' && at !== null && (step !== 'agreement' || note.trim() !== '');

/** Required steps that are not done yet. */
export const missingSteps = (
  { steps }: Pick<Communication, 'steps'>,
  rules: StepRules,
): readonly ServiceStep[] =>
  askedSteps(rules).filter(
    (step) => rules.steps[step] === 'required' && !steps.some((row) => row.step === step && isDone(row)),
  );

/** A log is completed with every required step done. One completed before a step was required stays so. */
export function stepFindings(
  before: Communication | null,
  after: Communication,
  rules: StepRules,
): readonly Finding[] {
  if (after.completedAt === null || (before !== null && before.completedAt !== null)) return [];
  const count = missingSteps(after, rules).length;
  return count === 0 ? [] : [error('steps', 'steps-missing', { count })];
}
