import type { SurveyWorkbookRead } from '@shared/contract';
import {
  commentPath,
  notApplicable,
  type ReturnedChange,
  type ReturnedValue,
  scorePath,
  surveyItems,
} from '@shared/domain/survey';
import { fill, type Texts } from '@shared/text';
import { Alert, Button, Modal, Table } from 'antd';
import { useState } from 'react';
import { call } from '../../api';
import type { ShownRecord } from '../../record';
import { CivilDateField, ErrorPanel, useCall, useTexts, useToday } from '../../ui';

/** A returned workbook against the sheet: per answer take or leave. What cannot be read is named with its cell. */
export function ReadWorkbookDialog(props: {
  readonly record: ShownRecord<'survey'>;
  readonly reading: SurveyWorkbookRead;
  readonly onClose: () => void;
}) {
  const { record, reading, onClose } = props;
  const texts = useTexts();
  const { workbook: say } = texts.survey;
  const today = useToday();
  const { changes, problems, fileId, version } = reading;
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    // Where both were changed, a person decides.
    changes.filter(({ isConflict }) => !isConflict).map(({ path }) => path),
  );
  const [returnedOn, setReturnedOn] = useState<string | null>(
    record.stored.body.returnedOn ?? reading.returnedOn,
  );
  const { error, isBusy, send } = useCall(onClose);
  const take = () =>
    call('survey.take', { id: record.stored.id, version, fileId, paths: [...chosen], returnedOn });
  return (
    <Modal
      open
      width="62rem"
      title={fill(say.readTitle, { name: reading.fileName })}
      closable={{ 'aria-label': texts.frame.dialog.close }}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {say.cancel}
        </Button>,
        <Button key="ok" type="primary" loading={isBusy} onClick={() => void send(take())}>
          {chosen.length === 0 ? say.takeNone : fill(say.take, { count: chosen.length })}
        </Button>,
      ]}
    >
      {error !== null && <ErrorPanel error={error} />}
      {problems.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={fill(say.problems, { n: problems.length })}
          description={
            <ul>
              {problems.map(({ code, cell, path, text }) => (
                <li key={`${path} ${code} ${cell}`}>
                  {fill(say.problem, { cell, field: nameOf(path, texts), why: say.why[code] })}
                  {text !== '' && fill(say.said, { text })}
                </li>
              ))}
            </ul>
          }
        />
      )}
      <p role="status">
        {changes.length === 0 ? say.nothing : fill(say.count, { n: changes.length, chosen: chosen.length })}
      </p>
      {changes.length > 0 && (
        <Table<ReturnedChange>
          size="small"
          pagination={false}
          rowKey="path"
          scroll={{ y: '22rem' }}
          dataSource={[...changes]}
          rowSelection={{
            selectedRowKeys: [...chosen],
            onChange: (keys) => setChosen(keys.map(String)),
            getCheckboxProps: ({ path }) => ({ 'aria-label': nameOf(path, texts) }),
          }}
          columns={[
            { key: 'item', title: say.item, render: (_: unknown, { path }) => nameOf(path, texts) },
            {
              key: 'before',
              title: say.before,
              render: (_: unknown, { path, before, isConflict }) => (
                <>
                  {textOf(path, before, texts)}
                  {isConflict && <span className="tone-amber"> {say.conflict}</span>}
                </>
              ),
            },
            {
              key: 'after',
              title: say.after,
              render: (_: unknown, { path, after }) => textOf(path, after, texts),
            },
          ]}
        />
      )}
      <CivilDateField label={say.returnedOn} value={returnedOn} latest={today} onChange={setReturnedOn} />
    </Modal>
  );
}

/** What an answer cell is called: as the sheet names it. */
function nameOf(path: string, { papers, survey }: Texts): string {
  const { items, sheet } = papers.survey;
  const say = survey.workbook;
  for (const item of surveyItems) {
    if (path === scorePath(item)) return fill(say.scoreOf, { item: items[item] });
    if (path === commentPath(item)) return fill(say.commentOf, { item: items[item] });
  }
  const own: Readonly<Record<string, string>> = {
    respondent: sheet.respondent,
    respondentDepartment: sheet.department,
    respondentPosition: sheet.position,
    comparison: sheet.comparison,
    comparisonNote: sheet.comparisonNote,
    suggestions: sheet.suggestions,
  };
  return own[path] ?? path;
}

function textOf(path: string, value: ReturnedValue, { papers, survey }: Texts): string {
  if (value === null || value === '') return survey.workbook.empty;
  if (value === notApplicable) return survey.workbook.notApplicable;
  const { comparisons } = papers.survey;
  if (path === 'comparison')
    return (comparisons as Readonly<Record<string, string>>)[String(value)] ?? String(value);
  return String(value);
}
