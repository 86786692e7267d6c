import { fill } from '@shared/text';
import { Input } from 'antd';
import { useState } from 'react';
import { isComposing, useTexts } from '../ui';
import { pageNumberOf } from './page-layout';

/** 3 / 12: where one is, and a field to go elsewhere. */
export function PageField(props: {
  readonly page: number;
  readonly pages: number;
  readonly onJump: (page: number) => void;
}) {
  const words = useTexts().preview;
  const [typed, setTyped] = useState<string | null>(null);
  const jump = (): void => {
    const number = typed === null ? null : pageNumberOf(typed, props.pages);
    setTyped(null);
    if (number !== null) props.onJump(number - 1);
  };
  return (
    <span className="preview-page-field numbers">
      <Input
        value={typed ?? String(props.page + 1)}
        aria-label={words.page}
        title={words.pageHint}
        inputMode="numeric"
        maxLength={6}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={jump}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !isComposing(event)) jump();
        }}
      />
      <span>{fill(words.total, { total: props.pages })}</span>
    </span>
  );
}
