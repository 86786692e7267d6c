import { holdingTarget } from '@shared/domain/complaint';
import type { Due, MilestoneKind, Target } from '@shared/domain/deadline';
import { fill } from '@shared/text';
import { Button, Tag } from 'antd';
import { useSettings } from '../../../state';
import { Countdown } from '../../../ui/countdown';
import { useNow } from '../../../ui/desk-context';
import { nextStepOf } from '../model/next-step';
import { useWording } from '../use-wording';
import type { Case } from './use-case';

const buttonText = {
  response: 'markResponse',
  preliminary: 'markPreliminary',
  analysis: 'markAnalysis',
  closure: 'markClosure',
} as const;

/** The one sentence on top: what is next, by when, whose turn, and its button. */
export function NextBar(props: {
  readonly of: Case;
  readonly onMark: (kind: MilestoneKind) => void;
  readonly onShowGaps: () => void;
}) {
  const { of, onMark, onShowGaps } = props;
  const wording = useWording();
  const now = useNow();
  const closingTime = useSettings(({ settings }) => settings.deadlineRules.closingTime);
  const { texts } = wording;
  const { next } = texts.complaint;
  const step = nextStepOf(of.stored.body, of.row, of.gaps, closingTime, now, wording);
  const { turn } = of.row;
  const whose = fill(texts.choices.turn[turn.who], {
    department: turn.who === 'department' ? turn.department : '',
  });
  const target = step.milestone === null ? null : targetOf(of, step.milestone);
  return (
    <div className="case-next" data-overdue={step.isOverdue || undefined} role="status">
      {step.milestone !== null && <span className="case-next-label">{next.label}</span>}
      <strong className="case-next-sentence">{step.sentence}</strong>
      {target !== null && <Countdown target={target} />}
      {turn.who !== 'nobody' && <Tag>{whose}</Tag>}
      {step.milestone !== null && (
        <span className="case-next-buttons">
          {step.gaps.length > 0 && (
            <Button type="primary" onClick={onShowGaps}>
              {next.showMissing}
            </Button>
          )}
          <Button
            type={step.gaps.length > 0 ? 'default' : 'primary'}
            onClick={() => onMark(step.milestone ?? 'response')}
          >
            {next[buttonText[step.milestone]]}
          </Button>
        </span>
      )}
    </div>
  );
}

/** The date that holds; the rule that gave it says in which days one counts down. */
function targetOf(of: Case, kind: MilestoneKind): (Target & { readonly rule?: Due['rule'] }) | null {
  const milestone = of.row.milestones?.[kind];
  if (milestone === undefined) return null;
  const due = of.dues?.[kind];
  return milestone.agreed === null && due !== undefined ? due : holdingTarget(milestone);
}
