import { type Report, type TranslatableText, translatableTexts, untranslated } from '@shared/domain/report';
import { caps } from '@shared/domain/scalars';
import { fill } from '@shared/text';
import { Button, Checkbox, Modal } from 'antd';
import { memo, useCallback, useState } from 'react';
import { GrowingText, useTexts } from '../../../ui';
import { withRowPlaces } from '../model/row-place';
import { sectionNames } from '../model/section-names';
import { useReportWords } from '../model/words';

type Translation = Report['translation'];

/**
 * The second language beside its source; nothing is translated by itself (decisions.md, Languages). What is typed goes into the report at
 * once, and with it into the draft: nothing is lost by closing, nor by a power cut.
 */
export function TranslationDialog(props: {
  readonly report: Report;
  readonly number: string;
  readonly isFrozen: boolean;
  readonly onChange: (edit: (known: Translation) => Translation) => void;
  readonly onClose: () => void;
}) {
  const { report, onChange } = props;
  const texts = useTexts();
  const { frame, workspace } = texts;
  const { translation: say } = workspace;
  const names = sectionNames(report.layout, texts);
  const words = useReportWords(report.layout);
  const [isOnlyOpen, setIsOnlyOpen] = useState(false);
  // Only translations change while this is open; what was open when it was asked for stays listed while it is being written.
  const [all] = useState(() => translatableTexts(report));
  const [openAtFirst] = useState(() => new Set(untranslated(report).texts.map(({ path }) => path)));
  const { count } = untranslated(report);
  const listed = isOnlyOpen ? all.filter(({ path }) => openAtFirst.has(path)) : all;
  const write = useCallback(
    (path: string, text: string): void => onChange((known) => withText(known, path, text)),
    [onChange],
  );
  /** A text that stands in several places is translated once. */
  const repeat = useCallback(
    (path: string): void => onChange((known) => withSameTexts(known, path, all)),
    [onChange, all],
  );
  return (
    <Modal
      open
      width="76rem"
      title={fill(say.title, { number: props.number })}
      closable={{ 'aria-label': frame.dialog.close }}
      mask={{ closable: false }}
      onCancel={props.onClose}
      footer={
        <Button type="primary" onClick={props.onClose}>
          {say.close}
        </Button>
      }
    >
      <p className="editor-quiet">{say.intro}</p>
      <p role="status" className={count === 0 ? 'tone-green' : 'tone-amber'}>
        {count === 0 ? `✓ ${say.allDone}` : `▲ ${fill(say.untranslated, { n: count })}`}
      </p>
      <Checkbox checked={isOnlyOpen} onChange={(event) => setIsOnlyOpen(event.target.checked)}>
        {say.onlyOpen}
      </Checkbox>
      {all.length === 0 && <p>{say.nothing}</p>}
      {listed.map(({ path, text, discipline }) => (
        <TextPair
          key={path}
          path={path}
          source={text}
          part={names[discipline]}
          label={words.labelOf(withRowPlaces(path, [report]))}
          value={report.translation[path] ?? ''}
          isOpen={openAtFirst.has(path) && (report.translation[path] ?? '') === ''}
          isDisabled={props.isFrozen}
          onChange={write}
          onDone={repeat}
        />
      ))}
    </Modal>
  );
}

/** One text with its translation; painted anew only when its own changes. */
const TextPair = memo(function TextPair(props: {
  readonly path: string;
  readonly source: string;
  readonly part: string;
  readonly label: string;
  readonly value: string;
  readonly isOpen: boolean;
  readonly isDisabled: boolean;
  readonly onChange: (path: string, text: string) => void;
  readonly onDone: (path: string) => void;
}) {
  const { path } = props;
  const { translation: say } = useTexts().workspace;
  return (
    <div className="report-translation">
      <div className="report-translation-source">
        <span className="editor-quiet">
          {props.part} · {props.label}
        </span>
        <p>{props.source}</p>
      </div>
      <GrowingText
        aria-label={`${say.target}: ${props.label}`}
        rows={1}
        maxRows={8}
        maxLength={caps.long}
        disabled={props.isDisabled}
        status={props.isOpen ? 'warning' : ''}
        value={props.value}
        onChange={(event) => props.onChange(path, event.target.value)}
        onBlur={() => props.onDone(path)}
      />
    </div>
  );
});

/** A text that was emptied is not translated. */
function withText(known: Translation, path: string, text: string): Translation {
  const { [path]: _, ...others } = known;
  return text.trim() === '' ? others : { ...others, [path]: text };
}

/** The same source elsewhere takes the translation of the one at `path` where it has none; the same object where nothing is to be done. */
function withSameTexts(known: Translation, path: string, all: readonly TranslatableText[]): Translation {
  const source = all.find((each) => each.path === path)?.text;
  const text = known[path];
  if (source === undefined || text === undefined) return known;
  const same = all.filter((each) => each.text === source && known[each.path] === undefined);
  return same.length === 0
    ? known
    : { ...known, ...Object.fromEntries(same.map((each) => [each.path, text])) };
}
