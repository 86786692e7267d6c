import type { FormDefinition } from '../types';
import { band, rows, wordsOf } from './cells';
import { line, long, uprightRecord } from './record-cells';
import { signersAlone } from './title-block';

/** QA 客户问答单: one question with the answer that is given, in both languages, and who looked at it (docs/adr/0012). */

const word = wordsOf(({ papers }) => papers.question);

export const questionForm: FormDefinition = uprightRecord({
  code: 'QA',
  title: ({ papers }) => papers.question.titles.sheet,
  body: [
    band(word('questionBand')),
    rows(
      line(
        [word('category'), 'category', 8],
        [word('product'), 'product', 8],
        [word('partNumber'), 'partNumber', 8],
      ),
      long(word('question'), 'question', 24),
      long(word('answer'), 'answer', 48),
    ),
    band(word('englishBand')),
    rows(
      long(word('englishQuestion'), 'englishQuestion', 18),
      long(word('englishAnswer'), 'englishAnswer', 30),
    ),
    band(word('sourceBand')),
    rows(
      line([word('keywords'), 'keywords', 12], [word('sources'), 'sources', 12]),
      line([word('answeredBy'), 'answeredBy', 12], [word('answeredOn'), 'answeredOn', 12]),
      line(
        [word('reviewedBy'), 'reviewedBy', 8],
        [word('reviewedOn'), 'reviewedOn', 8],
        [word('validUntil'), 'validUntil', 8],
      ),
      long(word('outdated'), 'outdated', 8),
      long(word('remarks'), 'remarks', 12),
    ),
    { kind: 'signatures', roles: signersAlone },
  ],
});
