import { type Answer, type ExportRequest, printLanguages } from '@shared/contract';
import { reportLayouts, reportNumber, untranslated } from '@shared/domain/report';
import { fill } from '@shared/text';
import { Button, Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { ChoiceField, useTexts } from '../../../ui';
import { Preview } from '../../preview';

type Language = ExportRequest['language'];

/** One content, three layouts, each in Chinese, English or both, for the customer or the house: chosen, looked at, exported. */
export function PrintDialog(props: { readonly answer: Answer<'report.get'>; readonly onClose: () => void }) {
  const { stored } = props.answer;
  const { body } = stored;
  const texts = useTexts();
  const { page, translation } = texts.workspace;
  const [layout, setLayout] = useState(body.layout);
  const [language, setLanguage] = useState<Language>('zh-CN');
  const [isInternal, setIsInternal] = useState(false);
  const [isShown, setIsShown] = useState(false);
  const open = language === 'en' ? untranslated(body).count : 0;
  const name = `${page.layouts[layout]} ${reportNumber(layout, body)}`;
  const request: ExportRequest = {
    form: 'record',
    code: layout,
    format: 'pdf',
    language,
    recordId: stored.id,
    isInternal: isInternal && layout === '8D',
    recipient: 0,
  };
  return (
    <>
      <Modal
        open={!isShown}
        title={page.preview}
        closable={{ 'aria-label': texts.frame.dialog.close }}
        onCancel={props.onClose}
        footer={[
          <Button key="cancel" onClick={props.onClose}>
            {texts.workspace.submit.cancel}
          </Button>,
          <Button key="ok" type="primary" onClick={() => setIsShown(true)}>
            {page.preview}
          </Button>,
        ]}
      >
        <ChoiceField
          label={page.layout}
          value={layout}
          isButtons
          onChange={(chosen) => setLayout(chosen ?? body.layout)}
          choices={reportLayouts.map((value) => ({ value, label: page.layouts[value] }))}
        />
        <ChoiceField
          label={texts.workspace.submit.language}
          value={language}
          isButtons
          onChange={(chosen) => setLanguage(chosen ?? 'zh-CN')}
          choices={printLanguages.map((value) => ({ value, label: texts.frame.file.languages[value] }))}
        />
        {layout === '8D' && (
          <Checkbox checked={isInternal} onChange={(event) => setIsInternal(event.target.checked)}>
            {page.internal}
          </Checkbox>
        )}
        {open > 0 && <p className="tone-amber">▲ {fill(translation.exportWarning, { n: open })}</p>}
      </Modal>
      <Preview
        request={isShown ? request : null}
        name={name}
        labelOf={(format) => (format === 'pdf' ? `${name} PDF` : `${name} Excel`)}
        onClose={() => setIsShown(false)}
        onExported={props.onClose}
      />
    </>
  );
}
