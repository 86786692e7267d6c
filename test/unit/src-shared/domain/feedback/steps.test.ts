import {
  askedSteps,
  blankCommunication,
  type Communication,
  checkCommunication,
  defaultFeedbackRules,
  isHiddenStep,
  missingSteps,
  type ServiceStep,
  type StepDemand,
  serviceSteps,
  stepFindings,
} from '@shared/domain/feedback';
import { settingsSchema, upgradeSection } from '@shared/domain/settings';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';

const rules = (demands: Partial<Record<ServiceStep, StepDemand>> = {}, proposesSteps = true) => ({
  ...defaultFeedbackRules,
  proposesSteps,
  steps: { ...defaultFeedbackRules.steps, ...demands },
});
const at = '2026-11-16T10:20+08:00';
const row = (step: ServiceStep, change: Partial<Communication['steps'][number]> = {}) => ({
  id: step,
  step,
  by: '王敏',
  at,
  note: '',
  ...change,
});
const log = (...steps: Communication['steps']): Communication => ({
  ...blankCommunication(),
  completedAt: at,
  steps,
});

describe('the steps of the service', () => {
  it('are asked for in their order, all or as the firm sets', () => {
    expect(askedSteps(rules())).toEqual(serviceSteps);
    expect(askedSteps(rules({ preparation: 'off', agreement: 'required' }))).toEqual(serviceSteps.slice(1));
    expect(askedSteps(rules({}, false))).toEqual([]);
  });

  it('stay out of sight while they are not asked for', () => {
    expect(isHiddenStep('reception', rules({ reception: 'off' }))).toBe(true);
    expect(isHiddenStep('reception', rules({}, false))).toBe(true);
    expect(isHiddenStep('reception', rules())).toBe(false);
    expect(isHiddenStep(null, rules())).toBe(false);
  });

  it('that are required are done by somebody at a time, an agreement with its written confirmation', () => {
    const required = rules({ reception: 'required', agreement: 'required' });
    const missing = (...steps: Communication['steps']) => missingSteps({ steps }, required);
    expect(missing()).toEqual(['reception', 'agreement']);
    expect(missing(row('reception', { at: null }), row('agreement'))).toEqual(['reception', 'agreement']);
    expect(missing(row('reception'), row('agreement', { note: '邮件 2026-11-16' }))).toEqual([]);
    expect(missingSteps({ steps: [] }, rules({ reception: 'required' }, false))).toEqual([]);
  });

  it('hold up a completion alone, and never one of before', () => {
    const required = rules({ reception: 'required' });
    const found = [{ path: 'steps', code: 'steps-missing', level: 'error', params: { count: 1 } }];
    expect(stepFindings(null, log(), required)).toEqual(found);
    expect(stepFindings({ ...log(), completedAt: null }, log(), required)).toEqual(found);
    expect(stepFindings(log(), log(), required)).toEqual([]);
    expect(stepFindings(null, { ...log(), completedAt: null }, required)).toEqual([]);
    expect(stepFindings(null, log(row('reception')), required)).toEqual([]);
  });

  it('are all asked for in a store of before', () => {
    const { steps, ...old } = defaultFeedbackRules;
    const upgraded = upgradeSection('feedback', old);
    expect(upgraded).toEqual({ ...old, steps });
    expect(v.is(settingsSchema.entries.feedback, upgraded)).toBe(true);
    expect(upgradeSection('feedback', upgraded)).toBe(upgraded);
  });
});

describe('升级主管', () => {
  it.each<[string, Communication['escalation'], readonly string[]]>([
    ['nobody was asked', { to: '', at: null, reason: '' }, []],
    ['with person, time and reason', { to: '李经理', at, reason: '顾客要求停线' }, []],
    ['without a reason', { to: '李经理', at, reason: ' ' }, ['escalation.reason needs-reason']],
    ['without a person', { to: '', at: null, reason: '停线' }, ['escalation.to required']],
    [
      'a time alone',
      { to: '', at, reason: '' },
      ['escalation.to required', 'escalation.reason needs-reason'],
    ],
  ])('%s', (_, escalation, said) => {
    const found = checkCommunication({ ...blankCommunication(), escalation });
    expect(found.map(({ path, code }) => `${path} ${code}`)).toEqual(said);
  });
});
