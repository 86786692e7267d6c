import { type Report, translatableTexts, untranslated } from '@shared/domain/report';
import { caps } from '@shared/domain/scalars';
import { fill } from '@shared/text';
import { Button, Checkbox, Modal } from 'antd';
import { useMemo, useState } from 'react';
import { GrowingText, useTexts } from '../../../ui';
import { sectionNames } from '../model/section-names';
import { useReportWords } from '../model/words';

/** The second language beside its source; nothing is translated by itself (decisions.md, Languages). */
export function TranslationDialog(props: {
  readonly report: Report;
  readonly number: string;
  readonly isFrozen: boolean;
  readonly onSave: (translation: Report['translation']) => void;
  readonly onCancel: () => void;
}) {
  const { report } = props;
  const texts = useTexts();
  const { frame, workspace } = texts;
  const { translation: say } = workspace;
  const names = sectionNames(report.layout, texts);
  const words = useReportWords(report.layout);
  const [translation, setTranslation] = useState<Report['translation']>(report.translation);
  const [isOnlyOpen, setIsOnlyOpen] = useState(false);
  const all = useMemo(() => translatableTexts(report), [report]);
  // What was open when it was asked for stays listed while it is being written.
  const openAtFirst = useMemo(() => new Set(untranslated(report).texts.map(({ path }) => path)), [report]);
  const { count } = untranslated({ ...report, translation });
  const listed = isOnlyOpen ? all.filter(({ path }) => openAtFirst.has(path)) : all;
  return (
    <Modal
      open
      width="76rem"
      title={fill(say.title, { number: props.number })}
      closable={{ 'aria-label': frame.dialog.close }}
      mask={{ closable: false }}
      onCancel={props.onCancel}
      footer={[
        <Button key="cancel" onClick={props.onCancel}>
          {say.cancel}
        </Button>,
        <Button
          key="ok"
          type="primary"
          disabled={props.isFrozen}
          onClick={() => props.onSave(withoutBlanks(translation))}
        >
          {say.save}
        </Button>,
      ]}
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
        <div key={path} className="report-translation">
          <div className="report-translation-source">
            <span className="editor-quiet">
              {names[discipline]} · {words.labelOf(path)}
            </span>
            <p>{text}</p>
          </div>
          <GrowingText
            aria-label={`${say.target}: ${words.labelOf(path)}`}
            rows={1}
            maxRows={8}
            maxLength={caps.long}
            disabled={props.isFrozen}
            status={openAtFirst.has(path) && (translation[path] ?? '') === '' ? 'warning' : ''}
            value={translation[path] ?? ''}
            onChange={(event) => setTranslation({ ...translation, [path]: event.target.value })}
          />
        </div>
      ))}
    </Modal>
  );
}

const withoutBlanks = (translation: Report['translation']): Report['translation'] =>
  Object.fromEntries(Object.entries(translation).filter(([, text]) => text.trim() !== ''));
