import { CheckCircleOutlined } from '@ant-design/icons';
import type { Answer } from '@shared/contract';
import { suspectTotalOf } from '@shared/domain/notice';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { go, routes } from '../../../state';
import { useTexts } from '../../../ui';
import { PreviewButton } from '../detail/preview-button';

/** After making: each notice by its number, ready to be looked at, exported and sent. */
export function MadePanel({ answer }: { readonly answer: Answer<'escape.issue'> }) {
  const { made, found } = useTexts().notices;
  const { stored, notices } = answer;
  return (
    <div className="after" data-testid="made">
      <header className="after-head">
        <CheckCircleOutlined aria-hidden className="tone-green" />
        <div>
          <h1>{fill(made.title, { count: notices.length })}</h1>
          <p className="numbers">{fill(made.event, { number: stored.number })}</p>
        </div>
      </header>
      <p>{made.next}</p>
      <ul className="record-links">
        {notices.map(({ stored: notice, rows }, index) => (
          <li key={notice.id}>
            <Button type="link" onClick={() => void go(routes.record('notice', notice.id))}>
              {notice.number}
            </Button>
            <span>
              {notice.body.recipients[0]?.name}{' '}
              <span className="case-quiet numbers">
                {fill(found.rows, { rows, pieces: suspectTotalOf(notice.body.ranges)?.pieces ?? 0 })}
              </span>
            </span>
            <PreviewButton notice={notice} isPrimary={index === 0} />
          </li>
        ))}
      </ul>
      <Button
        size="large"
        onClick={() => void go(routes.record('escape-event', stored.id), { replace: true })}
      >
        {made.open}
      </Button>
    </div>
  );
}
