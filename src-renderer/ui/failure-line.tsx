import type { CallError } from '@shared/contract';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useTexts } from './desk-context';
import { errorSentences } from './error-panel';

/** What a question to the program ended in, and how to put it again; `useQuery` gives it. */
export interface Asked {
  readonly error: CallError | undefined;
  readonly reload: () => void;
}

/** Where an answer should stand and did not come: what happened, the way out and 重试, in one line. Nothing while all is well. */
export function FailureLine({ query, where }: { readonly query: Asked; readonly where: string }) {
  const texts = useTexts();
  const { error: words } = texts.frame;
  if (query.error === undefined) return null;
  const { what, way } = errorSentences(query.error, texts);
  return (
    <span className="failure-line" role="alert" title={fill(words.id, { id: query.error.id })}>
      <span className="tone-red">
        ▲ {fill(words.titleAt, { where })} {what} {way}
      </span>{' '}
      <Button size="small" onClick={query.reload}>
        {words.retry}
      </Button>
    </span>
  );
}
