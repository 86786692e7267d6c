import type { Answer } from '@shared/contract';
import { reportLayouts, reportNumber, untranslated } from '@shared/domain/report';
import { fill } from '@shared/text';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { ChoiceField, useTexts } from '../../../ui';
import { PrintDialog } from '../../preview';

/** One content, three layouts, each in Chinese, English or both, for the customer or the house. */
export function ReportPrintDialog(props: {
  readonly answer: Answer<'report.get'>;
  readonly onClose: () => void;
}) {
  const { id, body } = props.answer.stored;
  const { page, translation } = useTexts().workspace;
  const [layout, setLayout] = useState(body.layout);
  const [isInternal, setIsInternal] = useState(false);
  const open = untranslated(body).count;
  return (
    <PrintDialog
      paper={{ code: layout, recordId: id, isInternal: isInternal && layout === '8D' }}
      name={`${page.layouts[layout]} ${reportNumber(layout, body)}`}
      warningFor={(language) =>
        language === 'en' &&
        open > 0 && <p className="tone-amber">▲ {fill(translation.exportWarning, { n: open })}</p>
      }
      onClose={props.onClose}
    >
      <ChoiceField
        label={page.layout}
        value={layout}
        isButtons
        onChange={(chosen) => setLayout(chosen ?? body.layout)}
        choices={reportLayouts.map((value) => ({ value, label: page.layouts[value] }))}
      />
      {layout === '8D' && (
        <Checkbox checked={isInternal} onChange={(event) => setIsInternal(event.target.checked)}>
          {page.internal}
        </Checkbox>
      )}
    </PrintDialog>
  );
}
