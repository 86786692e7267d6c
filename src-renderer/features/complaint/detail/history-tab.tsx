import type { HistoryEntry } from '@shared/contract';
import { fill } from '@shared/text';
import { Pagination, Skeleton } from 'antd';
import { useState } from 'react';
import { useQuery } from '../../../api';
import { ErrorPanel } from '../../../ui/error-panel';
import { labelOf } from '../model/field-name';
import { instantText } from '../model/format';
import { valueText } from '../model/value-text';
import { useWording } from '../use-wording';

const pageSize = 20;

/** Every change of the record: field, old → new, who, when, why. */
export function HistoryTab({ id }: { readonly id: string }) {
  const { texts } = useWording();
  const { history } = texts.complaint;
  const [page, setPage] = useState(1);
  const query = useQuery('complaint.history', { id, offset: (page - 1) * pageSize, limit: pageSize });
  if (query.error !== undefined) return <ErrorPanel error={query.error} onRetry={query.reload} />;
  if (query.value === undefined) return query.isSlow ? <Skeleton active /> : null;
  const { entries, total } = query.value;
  return (
    <section className="case-panel">
      {entries.length === 0 && <p>{history.empty}</p>}
      <ol className="case-history">
        {entries.map((entry) => (
          <Entry key={entry.seq} entry={entry} />
        ))}
      </ol>
      <Pagination
        current={page}
        pageSize={pageSize}
        total={total}
        hideOnSinglePage
        showSizeChanger={false}
        onChange={setPage}
        showTotal={(count) => fill(history.count, { total: count })}
      />
    </section>
  );
}

function Entry({ entry }: { readonly entry: HistoryEntry }) {
  const wording = useWording();
  const { texts } = wording;
  const { history } = texts.complaint;
  const actions: Readonly<Record<string, string>> = history.actions;
  const fields = {
    ...texts.fields,
    'note.approver': history.noteApprover,
    'note.proof': history.noteProof,
    isVoid: history.isVoid,
  };
  const verb = entry.action.split('.').at(-1) ?? entry.action;
  return (
    <li>
      <header>
        <time className="numbers">{instantText(entry.at, wording)}</time> <strong>{entry.operator}</strong>{' '}
        <span>{actions[verb] ?? verb}</span>
        {entry.reason !== '' && <span className="case-quiet">{` ${history.reason}: ${entry.reason}`}</span>}
      </header>
      <dl className="case-changes">
        {entry.changes.map((change) => (
          <div key={change.path} className="case-change" data-path={change.path}>
            <dt>{labelOf(change.path, { fields, choices: texts.choices })}</dt>
            <dd>
              <del>{valueText(change.path, change.old, wording)}</del>
              {' → '}
              <ins>{valueText(change.path, change.new, wording)}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
