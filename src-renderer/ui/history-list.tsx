import type { HistoryEntry } from '@shared/contract';
import { fileIdsIn, namesFiles } from '@shared/domain/attachment';
import { type DatedKind, datedKinds } from '@shared/domain/dated';
import { datedName, fill, listOf } from '@shared/text';
import { Pagination } from 'antd';
import { instantText } from './dates';
import { useDesk } from './desk-context';
import { useFileInfos } from './files/use-file-infos';

/** How many changes of a record one page shows. */
export const historyPageSize = 20;

export interface HistoryListProps {
  readonly entries: readonly HistoryEntry[];
  readonly total: number;
  /** Counted from 1. */
  readonly page: number;
  readonly onPage: (page: number) => void;
  /** Names of what was done, by the action's last word. */
  readonly actions: Readonly<Record<string, string>>;
  readonly nameOf: (path: string) => string;
  readonly valueText: (path: string, value: unknown) => string;
}

/** Every change of a record: field, old → new, who, when, why. */
export function HistoryList(props: HistoryListProps) {
  const { texts, rules } = useDesk();
  const { history } = texts.complaint;
  const files = useFileInfos(fileIdsOf(props.entries));
  // Told of any record, whatever its fields are.
  const reminded = (path: string): DatedKind | undefined =>
    datedKinds.find((what) => path === `reminder.${what}`);
  const nameOf = (path: string): string => {
    const what = reminded(path);
    return what === undefined
      ? props.nameOf(path)
      : fill(texts.reminder.historyField, { name: datedName(what, texts) });
  };
  const textOf = (path: string, value: unknown): string => {
    if (reminded(path) !== undefined && typeof value === 'string')
      return instantText(value, texts, rules.timeZone);
    if (!namesFiles(path)) return props.valueText(path, value);
    const names = fileIdsIn(value).map((id) => files.get(id)?.name ?? texts.files.unknown);
    return names.length === 0 ? '–' : listOf(names, texts);
  };
  return (
    <section className="case-panel">
      {props.entries.length === 0 && <p>{history.empty}</p>}
      <ol className="case-history">
        {props.entries.map((entry) => {
          const verb = entry.action.split('.').at(-1) ?? entry.action;
          return (
            <li key={entry.seq}>
              <header>
                <time className="numbers">{instantText(entry.at, texts, rules.timeZone)}</time>{' '}
                <strong>{entry.operator}</strong> <span>{props.actions[verb] ?? verb}</span>
                {entry.reason !== '' && (
                  <span className="case-quiet">
                    {` ${fill(texts.editor.named, { name: history.reason, value: entry.reason })}`}
                  </span>
                )}
              </header>
              <dl className="case-changes">
                {entry.changes.map((change) => (
                  <div key={change.path} className="case-change" data-path={change.path}>
                    <dt>{nameOf(change.path)}</dt>
                    <dd>
                      <del>{textOf(change.path, change.old)}</del>
                      {' → '}
                      <ins>{textOf(change.path, change.new)}</ins>
                    </dd>
                  </div>
                ))}
              </dl>
            </li>
          );
        })}
      </ol>
      <Pagination
        current={props.page}
        pageSize={historyPageSize}
        total={props.total}
        hideOnSinglePage
        showSizeChanger={false}
        onChange={props.onPage}
        showTotal={(count) => fill(history.count, { total: count })}
      />
    </section>
  );
}

/** Files that came or went, which a person knows by name. */
const fileIdsOf = (entries: readonly HistoryEntry[]): readonly string[] =>
  entries
    .flatMap(({ changes }) => changes)
    .filter(({ path }) => namesFiles(path))
    .flatMap((change) => [...fileIdsIn(change.old), ...fileIdsIn(change.new)]);
