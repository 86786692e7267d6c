import type { Finding } from '@shared/domain/finding';
import { fill } from '@shared/text';
import { Alert, Button } from 'antd';
import { useTexts } from '../../../ui';
import { namedFindingText } from '../model/finding-text';

/** What must be put right, each item jumping to its field. */
export function ErrorSummary(props: {
  readonly findings: readonly Finding[];
  readonly onJump: (path: string) => void;
}) {
  const texts = useTexts();
  const { editor } = texts.complaint;
  const errors = props.findings.filter(({ level }) => level === 'error');
  if (errors.length === 0) return null;
  return (
    <Alert
      type="error"
      showIcon
      className="editor-errors"
      title={fill(editor.errorsTitle, { count: errors.length })}
      description={
        <ul>
          {errors.map((finding) => (
            <li key={`${finding.path} ${finding.code} ${JSON.stringify(finding.params)}`}>
              <Button type="link" className="editor-inline-button" onClick={() => props.onJump(finding.path)}>
                {namedFindingText(finding, texts)}
              </Button>
            </li>
          ))}
        </ul>
      }
    />
  );
}
