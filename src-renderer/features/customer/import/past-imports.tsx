import type { CustomerImport, UndoObstacle } from '@shared/contract';
import { fill } from '@shared/text';
import { Alert, Button, Table } from 'antd';
import { useState } from 'react';
import { call, useQuery } from '../../../api';
import { ConfirmDialog, ErrorPanel, instantText, ScrollBox, useDesk } from '../../../ui';

const shown = 50;

type Outcome =
  | { readonly kind: 'undone'; readonly count: number }
  | { readonly kind: 'stopped'; readonly obstacles: readonly UndoObstacle[] };

/** Imports that were done, each to be taken back as one step. */
export function PastImports() {
  const { texts, rules } = useDesk();
  const words = texts.customer.importing;
  const query = useQuery('import.list', { offset: 0, limit: shown });
  const [undoing, setUndoing] = useState<CustomerImport | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [error, setError] = useState<typeof query.error>(undefined);
  const undo = async ({ id }: CustomerImport): Promise<void> => {
    setUndoing(null);
    const result = await call('import.undo', { id });
    setError(result.ok ? undefined : result.error);
    if (!result.ok) return;
    const { undone, obstacles } = result.value;
    setOutcome(obstacles.length > 0 ? { kind: 'stopped', obstacles } : { kind: 'undone', count: undone });
  };
  const imports = query.value?.imports ?? [];
  return (
    <section className="case-panel" aria-label={words.past}>
      <h3>{words.past}</h3>
      {error !== undefined && <ErrorPanel error={error} where={words.undo} />}
      {outcome !== null && <OutcomeNote outcome={outcome} />}
      {query.value !== undefined && imports.length === 0 && <p className="case-quiet">{words.pastNone}</p>}
      {imports.length > 0 && (
        <ScrollBox label={words.pastTable}>
          <Table<CustomerImport>
            size="small"
            pagination={false}
            rowKey="id"
            dataSource={[...imports]}
            columns={[
              {
                key: 'file',
                title: words.past,
                render: (_: unknown, { at, operator, fileName }) =>
                  `${instantText(at, texts, rules.timeZone)} ${operator} ${fileName}`,
              },
              {
                key: 'counts',
                title: words.what,
                render: (_: unknown, { created, changed, unchanged, faulty }) =>
                  [
                    fill(words.counts.new, { n: created }),
                    fill(words.counts.changed, { n: changed }),
                    fill(words.counts.unchanged, { n: unchanged }),
                    fill(words.counts.faulty, { n: faulty }),
                  ].join(' · '),
              },
              {
                key: 'undo',
                title: words.undo,
                render: (_: unknown, row) =>
                  row.undoneAt === null ? (
                    <Button onClick={() => setUndoing(row)}>{words.undo}</Button>
                  ) : (
                    fill(words.undone, {
                      by: row.undoneBy ?? '',
                      at: instantText(row.undoneAt, texts, rules.timeZone),
                    })
                  ),
              },
            ]}
          />
        </ScrollBox>
      )}
      <ConfirmDialog
        isOpen={undoing !== null}
        title={fill(words.undoTitle, { file: undoing?.fileName ?? '' })}
        action={words.undoOk}
        onConfirm={() => {
          if (undoing !== null) void undo(undoing);
        }}
        onCancel={() => setUndoing(null)}
      >
        <p>{fill(words.undoBody, { created: undoing?.created ?? 0, changed: undoing?.changed ?? 0 })}</p>
      </ConfirmDialog>
    </section>
  );
}

function OutcomeNote({ outcome }: { readonly outcome: Outcome }) {
  const { texts } = useDesk();
  const words = texts.customer.importing;
  if (outcome.kind === 'undone')
    return <Alert type="success" showIcon title={fill(words.undoDone, { n: outcome.count })} />;
  return (
    <Alert
      type="warning"
      showIcon
      title={words.obstacles}
      description={
        <ul>
          {outcome.obstacles.map(({ customerId, name, why }) => (
            <li key={customerId}>{fill(words.obstacle[why], { name })}</li>
          ))}
        </ul>
      }
    />
  );
}
