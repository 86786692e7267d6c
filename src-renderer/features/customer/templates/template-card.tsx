import type { CustomerTemplate } from '@shared/contract';
import { isWordFile, type TemplateVersion } from '@shared/domain/customer-template';
import { fill } from '@shared/text';
import { Button, Tag } from 'antd';
import { call } from '../../../api';
import { useHasRight } from '../../../state';
import { ErrorPanel, instantText, useCall, useDesk } from '../../../ui';

/** One template: its newest version, what can be done with it, and the versions before. */
export function TemplateCard(props: {
  readonly template: CustomerTemplate;
  readonly isBusy: boolean;
  readonly onFill: (version: TemplateVersion) => void;
  readonly onChange: (version: TemplateVersion) => void;
  readonly onReplace: (version: TemplateVersion) => void;
}) {
  const { texts, rules } = useDesk();
  const words = texts.customerTemplate;
  const mayWrite = useHasRight('write');
  const { error, isBusy, send } = useCall(() => undefined);
  const [newest, ...earlier] = props.template.versions;
  if (newest === undefined) return null;
  const { content } = newest;
  const retire = (): void =>
    void send(
      call('customerTemplate.save', {
        customerId: newest.customerId,
        templateId: newest.templateId,
        revision: newest.revision,
        content: { ...content, isRetired: !content.isRetired },
        reason: '',
      }),
    );
  const said = (version: TemplateVersion): string =>
    fill(isWordFile(version.content.fileName) ? words.versionOfWord : words.version, {
      n: version.revision,
      file: version.content.fileName,
      at: instantText(version.savedAt, texts, rules.timeZone),
      by: version.savedBy,
      cells: version.content.mapping.cells.length,
      tables: version.content.mapping.repeats.length,
    });
  const isDisabled = props.isBusy || !mayWrite;
  return (
    <section className="case-panel" aria-label={content.name}>
      <h3>
        {content.name} <Tag>{words.formNames[content.form]}</Tag>
        {content.isRetired && <Tag>{words.retired}</Tag>}
      </h3>
      <p>{said(newest)}</p>
      {error !== null && <ErrorPanel error={error} where={content.name} />}
      <div className="template-actions">
        {!content.isRetired && (
          <>
            <Button type="primary" onClick={() => props.onFill(newest)}>
              {words.fill.open}
            </Button>
            <Button disabled={isDisabled} onClick={() => props.onChange(newest)}>
              {words.change}
            </Button>
            <Button disabled={isDisabled} onClick={() => props.onReplace(newest)}>
              {words.replace}
            </Button>
          </>
        )}
        <Button disabled={isDisabled} loading={isBusy} onClick={retire}>
          {content.isRetired ? words.useAgain : words.retire}
        </Button>
      </div>
      {earlier.length > 0 && (
        <details>
          <summary>{fill(words.earlier, { n: earlier.length })}</summary>
          <ul className="customer-lines">
            {earlier.map((version) => (
              <li key={version.id}>
                {said(version)} {version.reason}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
