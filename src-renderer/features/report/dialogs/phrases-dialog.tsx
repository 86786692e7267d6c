import type { CallError } from '@shared/contract';
import type { ReportLayout } from '@shared/domain/report';
import { offeredPhrases, type PhraseGroup, phraseFrom, phraseGroups } from '@shared/domain/settings';
import { fill } from '@shared/text';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { call } from '../../../api';
import { loadSettings, usePreferences, useSettings } from '../../../state';
import { ErrorPanel, useTexts } from '../../../ui';
import { reportPlan } from '../model/plan';
import { sectionNames } from '../model/section-names';
import { useReportWords } from '../model/words';

/** Sentences every report has, with blanks; the chosen one is added to the field that had the cursor. What is marked there can be kept as one. */
export function PhrasesDialog(props: {
  readonly layout: ReportLayout;
  /** Null where no text field had the cursor yet. */
  readonly path: string | null;
  /** What is marked in that field; '' where nothing is. */
  readonly marked: string;
  readonly onUse: (sentence: string) => void;
  readonly onClose: () => void;
}) {
  const texts = useTexts();
  const { frame, workspace } = texts;
  const { path, layout } = props;
  const words = useReportWords(layout);
  const { phrase, phrases } = workspace;
  const language = usePreferences((preferences) => preferences.language);
  const own = useSettings(({ settings }) => settings.phrases);
  const group = groupOf(path);
  const names = sectionNames(layout, texts);
  return (
    <Modal
      open
      width="52rem"
      title={phrase.title}
      footer={null}
      closable={{ 'aria-label': frame.dialog.close }}
      onCancel={props.onClose}
    >
      <p role="status" className={path === null ? 'tone-amber' : 'editor-quiet'}>
        {path === null ? phrase.none : fill(phrase.into, { field: words.labelOf(path) })}
      </p>
      {group !== null && props.marked.trim() !== '' && (
        <KeepMarked marked={props.marked} group={group} name={names[group]} />
      )}
      {offeredPhrases(phrases, own, language, group).map((offered) => (
        <section key={offered.group} className="report-lesson" aria-label={names[offered.group]}>
          <h3>{names[offered.group]}</h3>
          <ul>
            {offered.sentences.map(({ key, text }) => (
              <li key={key}>
                <span>{text}</span>
                <Button
                  disabled={path === null}
                  aria-label={`${phrase.use} ${text}`}
                  onClick={() => props.onUse(text)}
                >
                  {phrase.use}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Modal>
  );
}

/** The group of sentences for a field; null where its part has none. */
function groupOf(path: string | null): PhraseGroup | null {
  const part = path === null ? null : reportPlan.sectionOf(path);
  return phraseGroups.find((group) => group === part) ?? null;
}

/** 存为常用句: a setting like others, so whoever may not save settings is told so. */
function KeepMarked(props: {
  readonly marked: string;
  readonly group: PhraseGroup;
  /** What the group is called. */
  readonly name: string;
}) {
  const { phrase: say } = useTexts().workspace;
  const [state, setState] = useState<'open' | 'busy' | 'kept'>('open');
  const [error, setError] = useState<CallError | null>(null);
  const kept = phraseFrom(props.marked, props.group);
  const keep = async (): Promise<void> => {
    if (kept === null) return;
    setState('busy');
    const { version, settings } = useSettings.getState();
    const { own, hidden } = settings.phrases;
    const result = await call('settings.save', { version, phrases: { own: [...own, kept], hidden } });
    setError(result.ok ? null : result.error);
    setState(result.ok ? 'kept' : 'open');
    if (result.ok) await loadSettings();
  };
  if (state === 'kept') return <p role="status">✓ {fill(say.kept, { group: props.name })}</p>;
  return (
    <>
      <p className="report-keep">
        <span>“{kept === null ? '' : kept.chinese + kept.english}”</span>
        <Button loading={state === 'busy'} onClick={() => void keep()}>
          {say.keep}
        </Button>
      </p>
      {error !== null && <ErrorPanel error={error} where={say.keepFailed} />}
    </>
  );
}
