import type { SurveyWorkbookRead } from '@shared/contract';
import {
  commentPath,
  notApplicable,
  type ReturnedValue,
  scorePath,
  surveyItems,
} from '@shared/domain/survey';
import { fill, type Texts } from '@shared/text';
import { useState } from 'react';
import { call } from '../../api';
import type { ShownRecord } from '../../record';
import { CivilDateField, ReturnedSheet, useCall, useTexts, useToday } from '../../ui';

/** A returned workbook against the sheet: per answer take or leave, with the day on which it came back. */
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
  const [returnedOn, setReturnedOn] = useState<string | null>(
    record.stored.body.returnedOn ?? reading.returnedOn,
  );
  const { error, isBusy, send } = useCall(onClose);
  const take = (taken: ReadonlySet<string>) =>
    call('survey.take', { id: record.stored.id, version, fileId, paths: [...taken], returnedOn });
  return (
    <ReturnedSheet
      title={fill(say.readTitle, { name: reading.fileName })}
      words={say}
      rows={changes.map(({ path, before, after, isConflict }) => ({
        path,
        name: nameOf(path, texts),
        before: textOf(path, before, texts),
        after: textOf(path, after, texts),
        isConflict,
      }))}
      faults={problems.map(({ code, cell, path, text }) => ({
        path,
        cell,
        name: nameOf(path, texts),
        why: say.why[code],
        text,
      }))}
      error={error}
      isBusy={isBusy}
      onTake={(taken) => void send(take(taken))}
      onClose={onClose}
    >
      <CivilDateField label={say.returnedOn} value={returnedOn} latest={today} onChange={setReturnedOn} />
    </ReturnedSheet>
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
