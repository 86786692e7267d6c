import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTexts } from './desk-context';

/** Name of the page, a way back where one came from a list, and its actions. */
export function PageHeader(props: {
  readonly title: ReactNode;
  readonly note?: ReactNode;
  readonly onBack?: (() => void) | undefined;
  readonly actions?: ReactNode;
}) {
  const { dialog } = useTexts().frame;
  return (
    <header className="page-header">
      {props.onBack !== undefined && (
        <Button
          type="text"
          icon={<ArrowLeftOutlined aria-hidden />}
          aria-label={dialog.back}
          title={dialog.back}
          onClick={props.onBack}
        />
      )}
      <h1>{props.title}</h1>
      {props.note !== undefined && <div className="page-note">{props.note}</div>}
      <div className="page-actions">{props.actions}</div>
    </header>
  );
}
