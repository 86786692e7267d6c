import { toInstant } from '@shared/domain/calendar';
import {
  proposedAnswers,
  type Report,
  type SelfCheckBlock,
  selfCheckBlocks,
  selfCheckQuestions,
  selfCheckScore,
} from '@shared/domain/report';
import { fill } from '@shared/text';
import { Radio } from 'antd';
import { useMemo } from 'react';
import { useSession } from '../../../state';
import { FormFrame, useDesk, useNow } from '../../../ui';

type SelfCheck = Report['internal']['selfCheck'];

/**
 * The own assessment before sending: 36 questions, what the program can tell filled in, the score as one answers. An answer is kept at once;
 * saving takes over what the program judged, too.
 */
export function SelfCheckDialog(props: {
  readonly report: Report;
  readonly number: string;
  readonly isFrozen: boolean;
  readonly onChange: (check: SelfCheck) => void;
  readonly onClose: () => void;
}) {
  const { report } = props;
  const { texts, rules } = useDesk();
  const { selfCheck: say } = texts.workspace;
  const now = useNow();
  const by = useSession((session) => session.operator?.name ?? '');
  const proposed = useMemo(() => proposedAnswers(report), [report]);
  const own = report.internal.selfCheck.answers;
  const answers = useMemo(() => ({ ...answered(proposed), ...own }), [proposed, own]);
  const score = selfCheckScore(answers);
  const open = selfCheckQuestions.filter(({ id, isBasic }) => isBasic && answers[id] !== true).length;
  const keep = (next: SelfCheck['answers']): void =>
    props.onChange({ answers: next, by, on: toInstant(now, rules.timeZone).slice(0, 10) });
  return (
    <FormFrame
      width="60rem"
      className="report-self-check"
      title={fill(say.title, { number: props.number })}
      cancelText={say.close}
      okText={say.save}
      onOk={() => {
        keep(answers);
        props.onClose();
      }}
      isReady={!props.isFrozen}
      onClose={props.onClose}
    >
      <p className="editor-quiet">{say.intro}</p>
      <p className="report-score" role="status">
        <strong className="numbers">{fill(say.score, { percent: score.percent })}</strong>
        <span className={score.isBasicMet ? 'tone-green' : 'tone-red'}>
          {score.isBasicMet ? say.basicMet : fill(say.basicOpen, { n: open })}
        </span>
      </p>
      {selfCheckBlocks.map((block) => (
        <Block
          key={block}
          block={block}
          answers={answers}
          isProposed={(id) => own[id] === undefined && answers[id] !== undefined}
          isDisabled={props.isFrozen}
          onAnswer={(id, answer) => keep({ ...own, [id]: answer })}
        />
      ))}
    </FormFrame>
  );
}

/** What only a person can say is left open. */
const answered = (proposed: Readonly<Record<string, boolean | null>>): Record<string, boolean> =>
  Object.fromEntries(
    Object.entries(proposed).flatMap(([id, answer]) => (answer === null ? [] : [[id, answer] as const])),
  );

function Block(props: {
  readonly block: SelfCheckBlock;
  readonly answers: SelfCheck['answers'];
  readonly isProposed: (id: string) => boolean;
  readonly isDisabled: boolean;
  readonly onAnswer: (id: string, answer: boolean) => void;
}) {
  const { block, answers } = props;
  const { texts } = useDesk();
  const { selfCheck: say } = texts.workspace;
  const { blocks, questions } = texts.report.selfCheck;
  const own = selfCheckQuestions.filter((question) => question.block === block);
  const yes = own.filter(({ id }) => answers[id] === true).length;
  return (
    <section aria-label={blocks[block]}>
      <h3>{fill(say.block, { name: blocks[block], yes, total: own.length })}</h3>
      {own.map(({ id, isBasic }) => (
        <div key={id} className="report-question">
          <span id={`question-${id}`}>
            {isBasic ? '★ ' : ''}
            {questions[id]}
            {props.isProposed(id) && <em className="editor-quiet"> {say.proposed}</em>}
          </span>
          <Radio.Group
            aria-labelledby={`question-${id}`}
            optionType="button"
            disabled={props.isDisabled}
            value={answers[id] ?? null}
            options={[
              { value: true, label: say.yes },
              { value: false, label: say.no },
            ]}
            onChange={(event) => props.onAnswer(id, event.target.value === true)}
          />
        </div>
      ))}
    </section>
  );
}
