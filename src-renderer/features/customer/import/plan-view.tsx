import type { OpenedImport } from '@shared/contract';
import {
  columnName,
  type ImportChange,
  type ImportFault,
  type ImportMapping,
  type ImportNote,
  type ImportOutcome,
  importOutcomes,
  type PlannedRow,
} from '@shared/domain/customer-import';
import { fill, type Texts } from '@shared/text';
import { Alert, Button, Table } from 'antd';
import { useState } from 'react';
import { call, useQuery } from '../../../api';
import { showJob } from '../../../state';
import { ErrorPanel, ScrollBox, useTexts, yuanText } from '../../../ui';
import { customerForm } from '../model/customer-form';
import { importFieldName } from './field-names';

const shown = 200;

/** What each row would do: faulty ones first to be seen, changes old → new; and the button that writes it. */
export function PlanView(props: {
  readonly file: OpenedImport;
  readonly mapping: ImportMapping;
  readonly onDone: () => void;
}) {
  const texts = useTexts();
  const words = texts.customer.importing;
  const { file, mapping } = props;
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null);
  const [isDoubtful, setIsDoubtful] = useState(false);
  const query = useQuery('import.plan', {
    token: file.token,
    mapping,
    ...(outcome === null ? {} : { outcomes: [outcome] }),
    ...(isDoubtful ? { isDoubtful } : {}),
    offset: 0,
    limit: shown,
  });
  const [error, setError] = useState<typeof query.error>(undefined);
  const run = async (): Promise<void> => {
    const result = await call('import.run', { token: file.token, mapping });
    if (!result.ok) return setError(result.error);
    showJob(result.value.jobId, fill(words.job, { file: file.fileName }));
    props.onDone();
  };
  const failure = query.error ?? error;
  if (failure !== undefined) return <ErrorPanel error={failure} where={words.preview} />;
  if (query.value === undefined) return null;
  const { counts, doubtful, rows, total } = query.value;
  const writing = counts.new + counts.changed;
  return (
    <section className="case-panel" aria-label={words.preview}>
      <h3>{words.preview}</h3>
      <div className="import-counts numbers">
        {importOutcomes.map((each) => (
          <Button
            key={each}
            aria-pressed={outcome === each}
            type={outcome === each ? 'primary' : 'default'}
            onClick={() => setOutcome(outcome === each ? null : each)}
          >
            {fill(words.counts[each], { n: counts[each] })}
          </Button>
        ))}
        {doubtful > 0 && (
          <Button
            aria-pressed={isDoubtful}
            type={isDoubtful ? 'primary' : 'default'}
            onClick={() => setIsDoubtful(!isDoubtful)}
          >
            {fill(words.doubtful, { n: doubtful })}
          </Button>
        )}
      </div>
      {doubtful > 0 && <Alert type="warning" showIcon title={words.doubtfulHint} />}
      <ScrollBox label={words.detail}>
        <Table<PlannedRow>
          size="small"
          pagination={false}
          rowKey="row"
          dataSource={[...rows]}
          columns={[
            { key: 'row', title: words.row, dataIndex: 'row', className: 'numbers' },
            {
              key: 'customer',
              title: texts.customer.column.name,
              render: (_: unknown, { code, name }) => `${code} ${name}`.trim(),
            },
            { key: 'what', title: words.what, render: (_: unknown, row) => words.outcome[row.outcome] },
            {
              key: 'detail',
              title: words.detail,
              render: (_: unknown, { row, changes, faults, notes }) => (
                <>
                  {faults.map((fault) => (
                    <div key={`${fault.field} ${fault.code}`} className="tone-red">
                      {faultText(fault, rowOf(rows, fault), texts)}
                    </div>
                  ))}
                  {notes.map((note) => (
                    <div key={`${note.field} ${note.code}`} className="tone-amber">
                      {noteText(note, row, texts)}
                    </div>
                  ))}
                  {changes.map((change) => (
                    <div key={change.field}>{changeText(change, texts)}</div>
                  ))}
                </>
              ),
            },
          ]}
        />
      </ScrollBox>
      {total > rows.length && <p className="case-quiet">{fill(words.more, { shown: rows.length, total })}</p>}
      {counts.faulty > 0 && <p>{fill(words.runNote, { n: counts.faulty })}</p>}
      {writing === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <Button type="primary" onClick={() => void run()}>
          {fill(words.run, { n: writing })}
        </Button>
      )}
    </section>
  );
}

const rowOf = (rows: readonly PlannedRow[], fault: ImportFault): number =>
  rows.find(({ faults }) => faults.includes(fault))?.row ?? 0;

function faultText({ column, field, code, text, otherRow }: ImportFault, row: number, texts: Texts): string {
  const words = texts.customer.importing;
  const why = fill(words.faults[code], { row: otherRow });
  return fill(words.fault, {
    cell: column === null ? '' : `${columnName(column)}${row}`,
    field: importFieldName(field, texts),
    why: text === '' ? why : fill(words.faultText, { why, text }),
  });
}

function noteText({ column, field, code, text }: ImportNote, row: number, texts: Texts): string {
  const words = texts.customer.importing;
  return fill(words.fault, {
    cell: `▲ ${columnName(column)}${row}`,
    field: importFieldName(field, texts),
    why: fill(words.notes[code], { text }),
  });
}

function changeText({ field, old, new: is }: ImportChange, texts: Texts): string {
  const said = (value: ImportChange['new']): string => {
    if (value === '') return texts.customer.none;
    if (field === 'finance.creditLimit' && typeof value === 'number') return yuanText(value);
    if (field === 'isActive')
      return value === true ? texts.customer.filter.active : texts.customer.filter.inactive;
    return customerForm(true).words(texts).choices[field]?.[String(value)] ?? String(value);
  };
  return fill(texts.customer.importing.change, {
    field: importFieldName(field, texts),
    old: said(old),
    new: said(is),
  });
}
