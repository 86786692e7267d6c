import { fill } from '@shared/text';
import { Input, type InputRef, Modal } from 'antd';
import { useId, useRef, useState } from 'react';
import { isComposing, useTexts } from '../ui';
import { SearchResults } from './search-results';
import { useSearch } from './use-search';

/** Ctrl+K: numbers, customers, parts, text; results by kind, chosen by arrows, opened by Enter. */
export function GlobalSearch({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const { search, dialog } = useTexts().frame;
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const input = useRef<InputRef>(null);
  const listId = useId();
  const { options, isSearching } = useSearch(isOpen ? text : '');
  const index = Math.min(active, Math.max(0, options.length - 1));

  const open = (position: number): void => {
    const option = options[position];
    if (option === undefined) return;
    onClose();
    option.open();
  };
  const move = (step: number): void =>
    setActive((index + step + options.length) % Math.max(1, options.length));
  return (
    <Modal
      open={isOpen}
      title={search.title}
      width="46rem"
      footer={null}
      onCancel={onClose}
      closable={{ 'aria-label': dialog.close }}
      afterOpenChange={(isShown) => {
        if (isShown) input.current?.focus({ cursor: 'all' });
      }}
    >
      <Input
        ref={input}
        role="combobox"
        aria-expanded={options.length > 0}
        aria-controls={listId}
        aria-activedescendant={options.length > 0 ? `${listId}-${index}` : undefined}
        aria-label={search.placeholder}
        placeholder={search.placeholder}
        maxLength={60}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
        }}
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            move(event.key === 'ArrowDown' ? 1 : -1);
          } else if (event.key === 'Enter') open(index);
        }}
      />
      <SearchResults id={listId} options={options} active={index} onActivate={setActive} onOpen={open} />
      {text.trim() !== '' && options.length === 0 && !isSearching && (
        <p className="search-hint">{fill(search.none, { text: text.trim() })}</p>
      )}
      <p className="search-hint">{search.hint}</p>
    </Modal>
  );
}
