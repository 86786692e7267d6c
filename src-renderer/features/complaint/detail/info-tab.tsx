import { openQuestions } from '@shared/domain/complaint';
import type { PiecesCounted } from '@shared/domain/report';
import { fill } from '@shared/text';
import { Button, Empty, Table } from 'antd';
import { go, routes } from '../../../state';
import { ScrollBox } from '../../../ui';
import { labelOf } from '../model/field-name';
import { defectRateText, instantText } from '../model/format';
import { piecesText } from '../model/pieces-text';
import { valueText } from '../model/value-text';
import { useWording } from '../use-wording';
import { CaseRecords } from './case-records';
import { FactsList } from './facts-list';
import { TimelineView } from './timeline-view';
import type { Case } from './use-case';

const identification = [
  'customer.contactName',
  'customer.contactPhone',
  'customer.plant',
  'customer.code',
  'customerComplaintNumber',
  'channel',
  'form',
  'noticedAt',
  'receivedBy',
  'discoveredOn',
] as const;

const classification = ['category', 'stage', 'branch', 'foundAt', 'severity'] as const;

/** Shown only where something was said. */
const rarer = [
  'branchReason',
  'lineStopMinutes',
  'isSafety',
  'repeatOf',
  'repeatWhy',
  'specialStatus',
  'countingRule',
  'ppmAppeal',
] as const;

/** What was said, by whom, about which parts; the course of events and what is still to ask beside it. */
export function InfoTab({ of, pieces }: { readonly of: Case; readonly pieces: PiecesCounted }) {
  const wording = useWording();
  const { texts } = wording;
  const { info } = texts.complaint;
  const { body } = of.stored;
  const questions = openQuestions(body);
  return (
    <div className="case-columns">
      <div>
        <section className="case-panel">
          <h3>{info.statement}</h3>
          <p className="case-text">{body.statement}</p>
          <FactsList body={body} paths={['expectation', 'promised', 'problemSummary']} />
        </section>
        <section className="case-panel">
          <h3>{info.products}</h3>
          {body.lines.length === 0 ? <p className="case-quiet">{info.noProducts}</p> : <LinesTable of={of} />}
          {(body.lines.length > 0 || pieces.countedWith !== null) && (
            <p className="case-quiet numbers" data-testid="pieces">
              {piecesText(pieces, texts)}
            </p>
          )}
        </section>
        <section className="case-panel case-two">
          <div>
            <h3>{info.identification}</h3>
            <FactsList body={body} paths={identification} showsEmpty />
          </div>
          <div>
            <h3>{info.classification}</h3>
            <FactsList body={body} paths={classification} showsEmpty />
            <FactsList body={body} paths={rarer} />
          </div>
        </section>
        {body.subIssues.length > 0 && (
          <section className="case-panel">
            <h3>{info.subIssues}</h3>
            <FactsList body={body} paths={body.subIssues.map((_, index) => `subIssues.${index}`)} />
          </section>
        )}
        {body.pastRounds.length > 0 && (
          <section className="case-panel">
            <h3>{info.rounds}</h3>
            {body.pastRounds.map((round, index) => (
              <p key={round.receivedAt}>
                {fill(info.round, {
                  round: index + 1,
                  receivedAt: instantText(round.receivedAt, wording),
                  closedAt:
                    round.closedAt === null ? texts.complaint.empty : instantText(round.closedAt, wording),
                  reason: round.reopenReason,
                })}
              </p>
            ))}
          </section>
        )}
        <FactsList body={body} paths={['remarks']} />
      </div>
      <aside>
        <section className="case-panel" aria-label={info.questions} data-testid="questions">
          <h3>
            {info.questions} {questions.length > 0 && <span className="numbers">{questions.length}</span>}
          </h3>
          {questions.length === 0 ? (
            <p className="case-quiet">{info.noQuestions}</p>
          ) : (
            <ul className="case-questions" title={info.questionsHint}>
              {questions.map((path) => (
                <li key={path}>
                  <Button
                    type="link"
                    onClick={() => void go(`${routes.complaintEdit(of.stored.id)}?field=${path}`)}
                  >
                    {labelOf(path, texts)}
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </section>
        <CaseRecords complaintId={of.stored.id} />
        <TimelineView of={of} />
      </aside>
    </div>
  );
}

const lineColumns = [
  'partName',
  'partNumber',
  'batch',
  'shippedQuantity',
  'checkedQuantity',
  'defectiveQuantity',
  'suspectQuantity',
] as const;

function LinesTable({ of }: { readonly of: Case }) {
  const wording = useWording();
  const { fields } = wording.texts;
  return (
    <ScrollBox label={fields.lines}>
      <Table
        size="small"
        pagination={false}
        rowKey="id"
        className="case-lines"
        dataSource={[...of.stored.body.lines]}
        columns={[
          ...lineColumns.map((key) => ({
            key,
            dataIndex: key,
            title: fields[`lines.*.${key}`],
            render: (value: unknown) => valueText(key, value, wording),
          })),
          {
            key: 'rate',
            title: fields['lines.*.defectRate'],
            render: (_: unknown, line) => defectRateText(line) ?? wording.texts.complaint.empty,
          },
          { key: 'failure', dataIndex: 'failureDescription', title: fields['lines.*.failureDescription'] },
        ]}
        locale={{ emptyText: <Empty /> }}
      />
    </ScrollBox>
  );
}
