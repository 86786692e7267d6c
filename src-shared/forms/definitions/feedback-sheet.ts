import type { Block, Cell, FormDefinition, Label, Row } from '../types';
import { band, label, rows, value, wordsOf } from './cells';
import { gridWidth, shortLine, uprightRecord } from './record-cells';

/** QF 顾客质量反馈表 (TSP01 5.3.7): four bands, one A4 page unless much is written. */

const word = wordsOf(({ papers }) => papers.feedback.sheet);
const common = wordsOf(({ papers }) => papers.feedback);

/** Room for a wet signature. */
const signed = 18.5;

const texts = (text: Label, field: string, span: number): readonly Cell[] => [
  label(text),
  { span: span - 3, style: 'text', field },
];

const text = (key: 'content' | 'cause' | 'measure', minHeight: number): Row => ({
  minHeight,
  cells: texts(word(key), key, gridWidth),
});

/** A text, and beside it who signs for it. */
const withSignature = (
  opinion: 'verification' | 'supervisionOpinion' | 'customerOpinion',
  signer: 'confirmedBy' | 'supervisedBy' | 'customerSignature',
): Row => ({
  minHeight: signed,
  cells: [...texts(word(opinion), opinion, 15), label(word(signer)), value(signer, 6)],
});

const bands: readonly Block[] = [
  band(word('feedback')),
  rows(
    shortLine([common('customer'), 'customer', 14], [common('contact'), 'contact', 10]),
    shortLine(
      [word('receivedOn'), 'receivedOn'],
      [word('receivedBy'), 'receivedBy'],
      [common('complaintNumber'), 'complaintNumber'],
    ),
    shortLine([word('channel'), 'channel']),
    { minHeight: 11, cells: [label(word('category')), value('category', gridWidth - 3)] },
    shortLine(
      [word('partName'), 'partName'],
      [word('partNumber'), 'partNumber'],
      [word('customerPartNumber'), 'customerPartNumber'],
    ),
    shortLine(
      [word('batch'), 'batch'],
      [word('quantity'), 'quantity'],
      [word('defectiveQuantity'), 'defectiveQuantity'],
    ),
    text('content', signed),
  ),
  band(word('causeAndMeasure')),
  rows(
    shortLine(
      [common('department'), 'department'],
      [common('responsible'), 'responsiblePerson'],
      [word('completedOn'), 'completedOn'],
    ),
    text('cause', 21),
    text('measure', 33),
    shortLine(
      [word('repliedOn'), 'repliedOn'],
      [word('replyWay'), 'replyWay'],
      [word('replyDocument'), 'replyDocument'],
    ),
  ),
  band(word('confirmation')),
  rows(shortLine([word('verdict'), 'verdict']), withSignature('verification', 'confirmedBy')),
  band(word('supervision')),
  rows(
    shortLine(
      [word('timeliness'), 'timeliness', 7],
      [word('completeness'), 'completeness', 7],
      [word('acceptance'), 'acceptance', 10],
    ),
    withSignature('supervisionOpinion', 'supervisedBy'),
    shortLine([word('satisfaction'), 'satisfaction', 15], [word('closedOn'), 'closedOn', 9]),
    withSignature('customerOpinion', 'customerSignature'),
  ),
];

export const feedbackSheetForm: FormDefinition = uprightRecord({
  code: 'QF',
  title: ({ papers }) => papers.feedback.titles.sheet,
  body: bands,
});
