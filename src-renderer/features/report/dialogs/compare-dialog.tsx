import type { Answer } from '@shared/contract';
import { paperNumber } from '@shared/domain/record';
import { compareReports, type Report, type Submission } from '@shared/domain/report';
import { fill } from '@shared/text';
import { Modal, Table } from 'antd';
import { useMemo, useState } from 'react';
import { useQuery } from '../../../api';
import { ChoiceField, ErrorPanel, Loading, useDesk } from '../../../ui';
import { withRowPlaces } from '../model/row-place';
import { sectionNames } from '../model/section-names';
import { useReportWords } from '../model/words';

/** Two revisions side by side, the cells that differ; the last one sent against what stands now, to begin with. */
export function CompareDialog(props: {
  readonly answer: Answer<'report.get'>;
  readonly current: Report;
  readonly onClose: () => void;
}) {
  const { texts } = useDesk();
  const { compare: say } = texts.workspace;
  const { submissions, stored } = props.answer;
  const isFrozen = submissions.some(({ revision }) => revision === stored.body.revision);
  const newest = submissions.at(-1)?.id ?? null;
  const [before, setBefore] = useState<string | null>(isFrozen ? (submissions.at(-2)?.id ?? newest) : newest);
  const [after, setAfter] = useState<string | null>(isFrozen ? newest : current);
  const old = useContent(before, props.current);
  const fresh = useContent(after, props.current);
  const choices = [
    ...submissions.map(({ id, revision, facts }) => ({
      value: id,
      label: `R${revision} · ${facts.stage}`,
    })),
    { value: current, label: fill(say.current, { revision: `R${stored.body.revision}` }) },
  ];
  return (
    <Modal
      open
      width="72rem"
      title={fill(say.title, { number: paperNumber(stored) })}
      footer={null}
      closable={{ 'aria-label': texts.frame.dialog.close }}
      onCancel={props.onClose}
    >
      {submissions.length === 0 ? (
        <p>{say.only}</p>
      ) : (
        <>
          <div className="editor-grid editor-grid-two">
            <ChoiceField label={say.before} value={before} onChange={setBefore} choices={choices} />
            <ChoiceField label={say.after} value={after} onChange={setAfter} choices={choices} />
          </div>
          {old.error !== undefined && <ErrorPanel error={old.error} />}
          {old.content === null || fresh.content === null ? (
            <Loading />
          ) : (
            <Differences before={old.content} after={fresh.content} />
          )}
        </>
      )}
    </Modal>
  );
}

const current = 'current';

function useContent(id: Submission['id'] | null, now: Report) {
  const query = useQuery('report.submission', id === null || id === current ? null : { id }, {
    keeps: false,
  });
  return { content: id === current ? now : (query.value?.content ?? null), error: query.error };
}

function Differences({ before, after }: { readonly before: Report; readonly after: Report }) {
  const words = useReportWords(after.layout);
  const { texts } = useDesk();
  const names = sectionNames(after.layout, texts);
  const { compare: say } = texts.workspace;
  const { changes } = useMemo(() => compareReports(before, after), [before, after]);
  if (changes.length === 0) return <p>{say.same}</p>;
  return (
    <>
      <p className="editor-quiet">{fill(say.count, { n: changes.length })}</p>
      <Table
        size="small"
        pagination={false}
        rowKey="path"
        className="report-compare"
        dataSource={[...changes]}
        columns={[
          {
            key: 'field',
            title: say.field,
            width: '22%',
            render: (_: unknown, { path, part }) =>
              `${names[part]} · ${words.labelOf(placeOf(path, [after, before]))}`,
          },
          {
            key: 'before',
            title: say.before,
            render: (_: unknown, { path, before: value, kind }) =>
              kind === 'added' ? '–' : words.valueText(path, value),
          },
          {
            key: 'after',
            title: say.after,
            className: 'report-changed',
            render: (_: unknown, { path, after: value, kind }) =>
              kind === 'removed' ? say.removed : words.valueText(path, value),
          },
        ]}
      />
    </>
  );
}

/** A translation's key is the path of its source. */
function placeOf(path: string, bodies: readonly Report[]): string {
  const isTranslation = path.startsWith(ofTranslation);
  const source = isTranslation ? path.slice(ofTranslation.length) : path;
  return `${isTranslation ? ofTranslation : ''}${withRowPlaces(source, bodies)}`;
}

const ofTranslation = 'translation.';
