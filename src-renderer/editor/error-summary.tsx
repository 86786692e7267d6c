import type { Finding } from '@shared/domain/finding';
import { fill } from '@shared/text';
import { Alert, Button } from 'antd';
import { useTexts } from '../ui';
import { useEditor } from './editor-context';

/** What must be put right, each item jumping to its field. */
export function ErrorSummary(props: {
  readonly findings: readonly Finding[];
  readonly onJump: (path: string) => void;
}) {
  const { editor } = useTexts();
  const { words } = useEditor();
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
                {fill(editor.named, { name: words.labelOf(finding.path), value: words.findingText(finding) })}
              </Button>
            </li>
          ))}
        </ul>
      }
    />
  );
}
