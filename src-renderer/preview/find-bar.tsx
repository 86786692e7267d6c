import { DownOutlined, SearchOutlined, UpOutlined } from '@ant-design/icons';
import { fill } from '@shared/text';
import { Button, Input, type InputRef } from 'antd';
import type { RefObject } from 'react';
import { isComposing, useTexts } from '../ui';
import type { Search } from './use-search';

/** Finds text in the document: how often, and one after the other. */
export function FindBar({
  search,
  field,
}: {
  readonly search: Search;
  readonly field: RefObject<InputRef | null>;
}) {
  const words = useTexts().preview;
  const { query, matches, current, isDone } = search;
  const isEmpty = matches.length === 0;
  const none = isDone ? words.foundNone : words.searching;
  const status = isEmpty
    ? none
    : fill(words.found, { current: current < 0 ? '…' : current + 1, count: matches.length });
  return (
    <search className="preview-find">
      <Input
        ref={field}
        allowClear
        prefix={<SearchOutlined aria-hidden />}
        value={query}
        maxLength={100}
        placeholder={words.search}
        aria-label={words.search}
        onChange={(event) => search.setQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !isComposing(event)) search.step(event.shiftKey ? -1 : 1);
        }}
      />
      <span className="preview-found numbers" role="status">
        {query.trim() !== '' && status}
      </span>
      <Button
        icon={<UpOutlined aria-hidden />}
        aria-label={words.foundPrevious}
        title={words.foundPrevious}
        disabled={isEmpty}
        onClick={() => search.step(-1)}
      />
      <Button
        icon={<DownOutlined aria-hidden />}
        aria-label={words.foundNext}
        title={words.foundNext}
        disabled={isEmpty}
        onClick={() => search.step(1)}
      />
    </search>
  );
}
