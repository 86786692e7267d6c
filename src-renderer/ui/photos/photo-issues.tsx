import type { AttachmentInfo } from '@shared/contract';
import { fill, type Texts } from '@shared/text';
import { Alert, Button } from 'antd';
import { useTexts } from '../desk-context';
import { errorSentences } from '../error-panel';
import type { PhotoIntake, PhotoIssue } from './use-photo-intake';

/** Every file that did not become a photo, by name, with what to do. */
export function PhotoIssues(props: {
  readonly intake: PhotoIntake;
  readonly max: number;
  readonly onAddAnyway: (info: AttachmentInfo) => void;
}) {
  const texts = useTexts();
  const { issues, dismiss, dismissAll } = props.intake;
  if (issues.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      className="photo-issues"
      title={texts.photos.notAdded}
      description={
        <>
          <ul>
            {issues.map((issue) => (
              <li key={issue.key}>
                <span>
                  {fill(texts.photos.issue, { name: issue.name, text: sentenceOf(issue, props.max, texts) })}
                </span>
                {issue.kind === 'duplicate' && (
                  <Button
                    onClick={() => {
                      dismiss(issue);
                      props.onAddAnyway(issue.info);
                    }}
                  >
                    {texts.photos.addAnyway}
                  </Button>
                )}
              </li>
            ))}
          </ul>
          <Button onClick={dismissAll}>{texts.photos.dismissAll}</Button>
        </>
      }
    />
  );
}

function sentenceOf(issue: PhotoIssue, max: number, texts: Texts): string {
  switch (issue.kind) {
    case 'duplicate':
      return fill(texts.photos.duplicate, { n: issue.number });
    case 'no-room':
      return fill(texts.photos.noRoom, { max });
    case 'failed': {
      const refused: Readonly<Record<string, string>> = texts.photos.refused;
      const { what, way } = errorSentences(issue.error, texts);
      return refused[issue.error.code] ?? `${what} ${way}`;
    }
  }
}
