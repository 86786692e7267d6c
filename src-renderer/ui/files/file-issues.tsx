import type { AttachmentInfo } from '@shared/contract';
import { fill, type Texts } from '@shared/text';
import { Alert, Button } from 'antd';
import { useTexts } from '../desk-context';
import { errorSentences } from '../error-panel';
import type { FileIntake, FileIssue } from './use-file-intake';

/** What a list says of files that it did not take. */
export interface IssueWords {
  readonly duplicate: string;
  readonly noRoom: string;
  /** By code; any other in the program's own words. */
  readonly refused: Readonly<Record<string, string>>;
}

/** Every file that was not added, by name, with what to do. */
export function FileIssues(props: {
  readonly intake: FileIntake;
  readonly max: number;
  readonly words: IssueWords;
  readonly onAddAnyway: (info: AttachmentInfo) => void;
}) {
  const texts = useTexts();
  const { issues, dismiss, dismissAll } = props.intake;
  if (issues.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      className="file-issues"
      title={texts.files.notAdded}
      description={
        <>
          <ul>
            {issues.map((issue) => (
              <li key={issue.key}>
                <span>
                  {fill(texts.files.issue, { name: issue.name, text: sentenceOf(issue, props, texts) })}
                </span>
                {issue.kind === 'duplicate' && (
                  <Button
                    onClick={() => {
                      dismiss(issue);
                      props.onAddAnyway(issue.info);
                    }}
                  >
                    {texts.files.addAnyway}
                  </Button>
                )}
              </li>
            ))}
          </ul>
          <Button onClick={dismissAll}>{texts.files.dismissAll}</Button>
        </>
      }
    />
  );
}

function sentenceOf(
  issue: FileIssue,
  { words, max }: { readonly words: IssueWords; readonly max: number },
  texts: Texts,
): string {
  switch (issue.kind) {
    case 'duplicate':
      return fill(words.duplicate, { n: issue.number });
    case 'no-room':
      return fill(words.noRoom, { max });
    case 'failed': {
      const { what, way } = errorSentences(issue.error, texts);
      return words.refused[issue.error.code] ?? `${what} ${way}`;
    }
  }
}
