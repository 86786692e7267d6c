import { DeleteOutlined, FileExcelOutlined } from '@ant-design/icons';
import type { CallError, Result, TemplateReading } from '@shared/contract';
import type { FormTemplate } from '@shared/domain/template';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../../../api';
import { ErrorPanel, useTexts } from '../../../ui';
import { TemplateDialog } from './template-dialog';

interface Opened {
  readonly reading: TemplateReading;
  /** Null for a file that was just chosen. */
  readonly before: FormTemplate | null;
}

/** The firm's own workbook of one revision: load it, see what goes where, take it away. */
export function RevisionTemplate(props: {
  readonly code: string;
  readonly template: FormTemplate | undefined;
  readonly onChange: (template: FormTemplate | undefined) => void;
}) {
  const words = useTexts().settings.forms.template;
  const { code, template } = props;
  const [opened, setOpened] = useState<Opened | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const open = async (
    ask: () => Promise<Result<TemplateReading | null>>,
    before: FormTemplate | null,
  ): Promise<void> => {
    setIsBusy(true);
    const answer = await ask();
    setIsBusy(false);
    setError(answer.ok ? null : answer.error);
    if (answer.ok && answer.value !== null) setOpened({ reading: answer.value, before });
  };
  const load = (): Promise<void> =>
    open(async () => {
      const picked = await call('template.pick', { code });
      return picked.ok ? { ok: true, value: picked.value.reading } : picked;
    }, null);
  const remap = (own: FormTemplate): Promise<void> =>
    open(() => call('template.read', { code, attachmentId: own.attachmentId }), own);
  return (
    <div className="revision-template">
      {template === undefined ? (
        <Button icon={<FileExcelOutlined aria-hidden />} loading={isBusy} onClick={() => void load()}>
          {words.load}
        </Button>
      ) : (
        <>
          <span>{loadedText(template, words.loaded)}</span>
          <Button loading={isBusy} onClick={() => void load()}>
            {words.replace}
          </Button>
          <Button disabled={isBusy} onClick={() => void remap(template)}>
            {words.remap}
          </Button>
          <Button
            icon={<DeleteOutlined aria-hidden />}
            aria-label={words.remove}
            title={words.remove}
            onClick={() => props.onChange(undefined)}
          />
        </>
      )}
      {error !== null && <ErrorPanel error={error} where={words.name} onClose={() => setError(null)} />}
      {opened !== null && (
        <TemplateDialog
          reading={opened.reading}
          before={opened.before?.mapping ?? null}
          onCancel={() => setOpened(null)}
          onAdopt={(next) => {
            props.onChange(next);
            setOpened(null);
          }}
        />
      )}
    </div>
  );
}

const loadedText = ({ fileName, mapping }: FormTemplate, sentence: string): string =>
  fill(sentence, { file: fileName, cells: mapping.cells.length, tables: mapping.repeats.length });
