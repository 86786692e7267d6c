import {
  blankEvidence,
  entryOfSurvey,
  isOfPeriod,
  isYear,
  type Survey,
  type SurveyRecord,
  withSheets,
} from '@shared/domain/survey';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../../api';
import { boundFields } from '../../editor';
import { useTexts } from '../../ui';
import { EntryLines } from './entry-lines';

const { useEditor, useFieldValue } = boundFields<SurveyRecord>();

/** A record holds so many sheets (`surveyRecordSchema`). */
const most = 60;

/** 从调查表汇总: the sheets of the period become its entries, scores and all; nothing is retyped. */
export function CollectSheets() {
  const { record: say } = useTexts().survey;
  const { store, isFrozen } = useEditor();
  const entries = useFieldValue('entries');
  const period = useFieldValue('period');
  const [note, setNote] = useState('');
  const collect = async (): Promise<void> => {
    const sheets = await sheetsOf(period.trim());
    if (sheets === null) return;
    if (sheets.length === 0) return setNote(fill(say.noSheets, { period }));
    const fresh = sheets.map((sheet) => {
      const {
        id: _,
        evidence: __,
        previousTotal: ___,
        evidenceReason: ____,
        ...rest
      } = entryOfSurvey('', sheet, blankEvidence());
      return rest;
    });
    const blank = () => ({
      id: crypto.randomUUID(),
      evidence: blankEvidence(),
      previousTotal: null,
      evidenceReason: '',
    });
    store.getState().set('entries', [...withSheets(entries, fresh, blank)].slice(0, most));
    setNote(fill(say.collected, { count: sheets.length }));
  };
  return (
    <>
      {!isFrozen && (
        <p>
          <Button onClick={() => void collect()}>{say.collect}</Button> <span role="status">{note}</span>
        </p>
      )}
      <EntryLines entries={entries} />
    </>
  );
}

/** Sheets of a period by its exact words; null where the store did not answer. */
async function sheetsOf(period: string): Promise<readonly Survey[] | null> {
  const page = await call('record.page', {
    kind: 'survey',
    text: isYear(period) ? period.slice(0, 4) : period,
    offset: 0,
    limit: 500,
  });
  if (!page.ok) return null;
  const sheets: Survey[] = [];
  for (const { id } of page.value.records.filter(({ subject }) => isOfPeriod(subject, period))) {
    const found = await call('record.get', { id });
    if (found.ok) sheets.push(found.value.stored.body as Survey);
  }
  return sheets.reverse();
}
