import type { Result } from '@shared/contract';
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
import { call, done } from '../../api';
import { boundFields } from '../../editor';
import { AskingButton, useTexts } from '../../ui';
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
  const collect = async (): Promise<Result<string>> => {
    const found = await sheetsOf(period.trim());
    if (!found.ok) return found;
    const { sheets, voided } = found.value;
    if (sheets.length === 0 && !entries.some(({ number }) => voided.has(number)))
      return done(fill(say.noSheets, { period }));
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
    store.getState().set('entries', [...withSheets(entries, fresh, blank, voided)].slice(0, most));
    return done(fill(say.collected, { count: sheets.length }));
  };
  return (
    <>
      {!isFrozen && (
        <p>
          <AskingButton label={say.collect} ask={collect} />
        </p>
      )}
      <EntryLines entries={entries} />
    </>
  );
}

interface FoundSheets {
  readonly sheets: readonly Survey[];
  /** Numbers of void ones. */
  readonly voided: ReadonlySet<string>;
}

/** Sheets of a period by its exact words. One that cannot be read fails the whole: the record would lack it. */
async function sheetsOf(period: string): Promise<Result<FoundSheets>> {
  const page = await call('record.page', {
    kind: 'survey',
    text: isYear(period) ? period.slice(0, 4) : period,
    withVoid: true,
    offset: 0,
    limit: 500,
  });
  if (!page.ok) return page;
  const sheets: Survey[] = [];
  const voided = new Set(page.value.records.flatMap(({ number, isVoid }) => (isVoid ? [number] : [])));
  const standing = page.value.records.filter(({ subject, isVoid }) => !isVoid && isOfPeriod(subject, period));
  for (const { id } of standing) {
    const found = await call('record.get', { id });
    if (!found.ok) return found;
    sheets.push(found.value.stored.body as Survey);
  }
  return done({ sheets: sheets.reverse(), voided });
}
