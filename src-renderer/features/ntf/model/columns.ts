import type { Texts } from '@shared/text';
import { column } from '../../../editor';

const { text, number, date, choice } = column;

/** What a table pasted from a spreadsheet fills, list by list, in the order of the fields on the screen. */
export const ntfColumns = ({ papers }: Texts) => ({
  samples: [
    ...['sampleNumber', 'vehicle'].map(text),
    number('mileage'),
    text('faultCode'),
    ...['fittedOn', 'repairedOn'].map(date),
    text('workshop'),
  ],
  tests: [
    ...['item', 'limit', 'measured'].map(text),
    choice('verdict', papers.report.testVerdicts),
    choice('kind', papers.report.testKinds),
    text('equipment'),
    date('calibratedUntil'),
    text('tester'),
    date('on'),
  ],
  assistances: [date('on'), ...['counterpart', 'content', 'result'].map(text)],
});
