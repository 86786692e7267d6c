import { fill } from '@shared/text';
import { Button, Modal } from 'antd';
import { useTexts } from '../../../ui';
import { useReportWords } from '../model/words';

/** Sentences every report has, with blanks; the chosen one is added to the field that had the cursor. */
export function PhrasesDialog(props: {
  /** Null where no text field had the cursor yet. */
  readonly path: string | null;
  readonly onUse: (sentence: string) => void;
  readonly onClose: () => void;
}) {
  const { frame, workspace } = useTexts();
  const words = useReportWords();
  const { phrase, phrases } = workspace;
  const { path } = props;
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
      {Object.entries(phrases).map(([part, sentences]) => (
        <section key={part} className="report-lesson" aria-label={part}>
          <h3>{part}</h3>
          <ul>
            {Object.entries(sentences).map(([key, sentence]) => (
              <li key={key}>
                <span>{sentence}</span>
                <Button
                  disabled={path === null}
                  aria-label={`${phrase.use} ${sentence}`}
                  onClick={() => props.onUse(sentence)}
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
