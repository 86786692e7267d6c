import type { Answer } from '@shared/contract';
import { reportLayouts, reportNumber, untranslated } from '@shared/domain/report';
import { fill } from '@shared/text';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { PrintDialog } from '../../../preview';
import { ChoiceField, useTexts } from '../../../ui';

/** One content, three layouts, each in Chinese, English or both, for the customer or the house. */
export function ReportPrintDialog(props: {
  readonly answer: Answer<'report.get'>;
  readonly onClose: () => void;
}) {
  const { stored, submissions } = props.answer;
  const { id, body } = stored;
  const { compare, page, translation } = useTexts().workspace;
  const [layout, setLayout] = useState(body.layout);
  const [isInternal, setIsInternal] = useState(false);
  const [version, setVersion] = useState<string>(current);
  const sent = submissions.find((each) => each.id === version);
  const revision = sent?.revision ?? body.revision;
  const open = untranslated(body).count;
  return (
    <PrintDialog
      paper={{
        code: layout,
        recordId: id,
        isInternal: isInternal && layout === '8D',
        ...(sent === undefined ? {} : { submissionId: sent.id }),
      }}
      customerId={body.customer.id}
      name={`${page.layouts[layout]} ${reportNumber(layout, { ...body, revision })}`}
      warningFor={(language) =>
        language === 'en' &&
        open > 0 && <p className="tone-amber">▲ {fill(translation.exportWarning, { n: open })}</p>
      }
      onClose={props.onClose}
    >
      {submissions.length > 0 && (
        <ChoiceField
          label={page.version}
          value={version}
          onChange={(chosen) => setVersion(chosen ?? current)}
          choices={[
            { value: current, label: fill(compare.current, { revision: `R${body.revision}` }) },
            ...submissions.map((each) => ({
              value: each.id,
              label: `R${each.revision} · ${each.facts.stage}`,
            })),
          ]}
        />
      )}
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

/** What stands now, sent or not. */
const current = 'current';
