import { CloseOutlined } from '@ant-design/icons';
import type { RegisterRow } from '@shared/domain/complaint';
import { Button } from 'antd';
import { DueBadge, dueText, instantText, turnText, useDesk } from '../../ui';
import { previewMilestones, questionText } from './columns';

/** A summary of the chosen row beside the list: Space opens and closes it. */
export function PreviewPane(props: {
  readonly row: RegisterRow | undefined;
  readonly onOpen: (row: RegisterRow) => void;
  readonly onClose: () => void;
}) {
  const { texts, rules } = useDesk();
  const words = texts.register;
  const { row } = props;
  return (
    <aside className="preview card" aria-label={words.preview}>
      <div className="preview-head">
        <h2 className="numbers">{row?.number ?? words.preview}</h2>
        <Button
          type="text"
          icon={<CloseOutlined aria-hidden />}
          aria-label={words.previewClose}
          title={words.previewClose}
          onClick={props.onClose}
        />
      </div>
      {row === undefined ? (
        <p className="preview-text">{words.previewHint}</p>
      ) : (
        <>
          <div className="preview-text">
            <p className="preview-customer">{row.customerName}</p>
            <p>{row.problem}</p>
          </div>
          <dl className="preview-facts">
            <Fact
              label={words.column.status}
              value={[texts.choices.status[row.status], turnText(row.turn, texts)].join(' · ')}
            />
            <Fact
              label={words.column.receivedAt}
              value={instantText(row.receivedAt, texts, rules.timeZone)}
            />
            <Fact
              label={words.column.partName}
              value={[row.partName, row.partNumber, row.batch].filter(Boolean).join(' · ')}
            />
            <Fact
              label={words.column.severity}
              value={row.severity === null ? '' : texts.choices.severity[row.severity]}
            />
            <Fact
              label={words.column.responsiblePerson}
              value={[row.responsibleDepartment, row.responsiblePerson].filter(Boolean).join(' · ')}
            />
            <Fact label={words.column.questions} value={questionText(row.openQuestionCount, texts)} />
          </dl>
          {row.milestones !== null && (
            <ul className="preview-dues">
              {previewMilestones.map((kind) => {
                const milestone = row.milestones?.[kind] ?? null;
                return (
                  <li key={kind}>
                    <span>
                      {texts.choices.milestone[kind]}
                      <span className="preview-date numbers">
                        {milestone === null
                          ? ''
                          : dueText(milestone.agreed?.due ?? milestone.due, texts, rules.timeZone)}
                      </span>
                    </span>
                    <DueBadge kind={kind} milestone={milestone} />
                  </li>
                );
              })}
            </ul>
          )}
          <Button type="primary" block onClick={() => props.onOpen(row)}>
            {words.previewOpen}
          </Button>
        </>
      )}
    </aside>
  );
}

function Fact({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value === '' ? '—' : value}</dd>
    </>
  );
}
