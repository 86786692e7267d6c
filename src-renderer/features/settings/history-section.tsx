import { fill } from '@shared/text';
import { Button } from 'antd';
import { useState } from 'react';
import { useQuery } from '../../api';
import { ErrorPanel, instantText, useDesk } from '../../ui';
import { changeLines } from './history-text';
import { Section } from './section';

const step = 20;

/** Who changed which setting when. */
export function HistorySection() {
  const { texts, rules } = useDesk();
  const words = texts.settings.history;
  const [limit, setLimit] = useState(step);
  const { value, error, reload } = useQuery('settings.history', { offset: 0, limit });
  return (
    <Section name="history">
      {error !== undefined && <ErrorPanel error={error} onRetry={reload} />}
      {value?.total === 0 && <p className="settings-intro">{words.none}</p>}
      {value !== undefined && value.total > 0 && (
        <table className="settings-table">
          <thead>
            <tr>
              <th scope="col">{words.at}</th>
              <th scope="col">{words.operator}</th>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.reason}</th>
            </tr>
          </thead>
          <tbody>
            {value.entries.map((entry) => (
              <tr key={entry.seq}>
                <td className="numbers">{instantText(entry.at, texts, rules.timeZone)}</td>
                <td>{entry.operator}</td>
                <td className="settings-what">
                  {changeLines(entry, texts).map((line) => (
                    <div key={line}>{line}</div>
                  ))}
                </td>
                <td className="settings-what">{entry.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {value !== undefined && value.total > value.entries.length && limit < 500 && (
        <Button onClick={() => setLimit(Math.min(500, limit * 4))}>
          {words.more} · {fill(words.total, { total: value.total })}
        </Button>
      )}
    </Section>
  );
}
