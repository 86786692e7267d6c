import type { Answer, Input } from '@shared/contract';
import { type Communication, sameWords } from '@shared/domain/feedback';
import {
  byFit,
  fitOf,
  isPastUse,
  leastFit,
  likeness,
  type OfferedQuestion,
  type Question,
  questionStanding,
  sameQuestion,
} from '@shared/domain/question';
import type { RecordKind, StoredRecord } from '@shared/domain/record';
import type { Reader } from '../../data';
import { listRecords } from '../../data/repositories/record-list';
import { findRecord } from '../../data/repositories/records';
import { sharedWordsOf } from '../../data/repositories/similar-words';
import type { CallContext } from '../context';
import type { LoadEnvironment } from '../environment';
import { getRecord } from '../record';

/** So many of each sort are looked at; the best of them are answered. */
const looked = 40;

/** Records that share the words of a text, and those that hold it as it was typed; each once, voided ones left out. */
async function candidates(db: Reader, kind: RecordKind, text: string): Promise<readonly StoredRecord[]> {
  const lines = await listRecords(db, { kind, text: text.slice(0, 200), offset: 0, limit: looked });
  const ids = [...(await sharedWordsOf(db, kind, text, looked)), ...lines.map(({ id }) => id)];
  const found: StoredRecord[] = [];
  for (const id of new Set(ids)) {
    const record = await findRecord(db, id);
    if (record !== null && !record.isVoid) found.push(record.stored);
  }
  return found;
}

const offered = ({ id, number, body }: StoredRecord, today: string): OfferedQuestion => {
  const question = body as Question;
  const { answer, translation } = question;
  return {
    id,
    number,
    question: question.question,
    answer,
    translation,
    standing: questionStanding(question, today),
  };
};

/** Answered questions that fit what is typed, best matches first; without a text the newest ones. */
export async function searchQuestions(
  db: Reader,
  load: LoadEnvironment,
  { clock }: Pick<CallContext, 'clock'>,
  { text, limit }: Input<'question.search'>,
): Promise<Answer<'question.search'>> {
  const today = (await load(db)).day(clock.now());
  const typed = text.trim();
  const questions = (await candidates(db, 'question', typed)).filter(
    ({ body }) => (body as Question).answer.trim() !== '',
  );
  const ranked = questions
    .map((stored) => ({
      ...offered(stored, today),
      fit: typed === '' ? 0 : fitWith(stored, typed),
    }))
    .filter(({ fit }) => typed === '' || fit >= leastFit)
    .sort(byFit)
    .slice(0, limit);
  return { questions: ranked.map(({ fit: _, ...question }) => question) };
}

/** A number or a word that stands in it exactly is no chance. */
function fitWith({ number, body }: StoredRecord, typed: string): number {
  const question = body as Question;
  const isNamed = number.toLowerCase() === typed.toLowerCase();
  const isHeld = sameWords(question.question + question.keywords + question.answer).includes(
    sameWords(typed),
  );
  return fitOf(typed, question) + (isNamed ? 2 : 0) + (isHeld ? leastFit : 0);
}

const nothing: Answer<'question.proposal'> = { known: [], earlier: null };

/**
 * Whether the question of a log was answered before: in Q&A, or in another log. Nothing for a log without an answer, or one whose
 * question is in Q&A already. @throws ServiceError `not-found`
 */
export async function proposeQuestion(
  db: Reader,
  load: LoadEnvironment,
  { clock }: Pick<CallContext, 'clock'>,
  { id }: Input<'question.proposal'>,
): Promise<Answer<'question.proposal'>> {
  const { stored, isVoid } = await getRecord(db, id);
  if (stored.kind !== 'communication' || isVoid) return nothing;
  const log = stored.body as Communication;
  const { request, questionNumber } = log;
  if (questionNumber !== '' || request.trim() === '' || answerOf(log) === '') return nothing;
  const today = (await load(db)).day(clock.now());
  const known = (await candidates(db, 'question', request))
    .filter(({ body }) => likeness((body as Question).question, request) >= sameQuestion)
    .map((question) => offered(question, today))
    .filter(({ standing }) => !isPastUse(standing));
  return { known, earlier: known.length > 0 ? null : await earlierOf(db, id, request) };
}

const answerOf = ({ answer, solution }: Communication): string => (answer + solution).trim();

/** The other log that asks most alike and was answered; of those alike the newest. */
async function earlierOf(
  db: Reader,
  id: string,
  request: string,
): Promise<Answer<'question.proposal'>['earlier']> {
  const [best] = (await candidates(db, 'communication', request))
    .map((stored) => ({ stored, log: stored.body as Communication }))
    .filter(({ stored, log }) => stored.id !== id && answerOf(log) !== '')
    .map((each) => ({ ...each, alike: likeness(each.log.request, request) }))
    .filter(({ alike }) => alike >= sameQuestion)
    .sort((a, b) => b.alike - a.alike || (a.stored.number < b.stored.number ? 1 : -1));
  if (best === undefined) return null;
  const { stored, log } = best;
  return {
    id: stored.id,
    number: stored.number,
    customerName: log.customer.name,
    at: log.at,
    request: log.request,
    answer: answerOf(log),
  };
}
