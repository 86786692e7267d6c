import { CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useDesk } from './desk-context';

/** The steps that led to a date, to read and to copy together with their title. */
export function WhySteps({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const { texts, copy } = useDesk();
  const { why } = texts.frame;
  const [copied, setCopied] = useState('');
  const text = [title, ...lines].join('\n');
  const copyAll = async (): Promise<void> => setCopied((await copy(text)) ? text : '');
  return (
    <div className="why">
      <ol className="why-steps">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <Button icon={<CopyOutlined aria-hidden />} onClick={() => void copyAll()}>
        {copied === text ? why.copied : why.copy}
      </Button>
    </div>
  );
}
