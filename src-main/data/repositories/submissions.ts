import type { Submission } from '@shared/domain/report';
import { sha256 } from '../canonical';
import type { Reader, SubmissionTable, Trx } from '../schema';

/** SHA-256 of a submission as it is kept: identity, hash of its content, and what was told of it. */
const hashOf = (row: Omit<SubmissionTable, 'position' | 'content'>): string =>
  sha256(JSON.stringify([row.id, row.record_id, row.revision, row.content_hash, row.facts]));

/** What of a submission every kind of record has; the facts are the kind's own. */
interface AnySubmission extends Omit<Submission, 'facts'> {
  readonly facts: object;
}

const columns = ['id', 'record_id', 'revision', 'content_hash', 'facts'] as const;

const submissionOf = <S extends AnySubmission>(row: Pick<SubmissionTable, (typeof columns)[number]>): S =>
  ({
    id: row.id,
    recordId: row.record_id,
    revision: row.revision,
    contentHash: row.content_hash,
    facts: JSON.parse(row.facts) as object,
  }) as S;

/** Freezes a content letter for letter. Answers the hash for the history. */
export async function insertSubmission<S extends AnySubmission = Submission>(
  trx: Trx,
  { id, recordId, revision, facts }: Omit<S, 'contentHash'>,
  content: string,
): Promise<string> {
  const row = {
    id,
    record_id: recordId,
    revision,
    content_hash: sha256(content),
    facts: JSON.stringify(facts),
  };
  await trx
    .insertInto('submission')
    .values({ ...row, content })
    .execute();
  return hashOf(row);
}

/** Replaces what is told of a submission; its content stays. Answers the hash for the history. */
export async function updateSubmission(trx: Trx, submission: AnySubmission): Promise<string> {
  const facts = JSON.stringify(submission.facts);
  await trx.updateTable('submission').set({ facts }).where('id', '=', submission.id).execute();
  return hashOf({
    id: submission.id,
    record_id: submission.recordId,
    revision: submission.revision,
    content_hash: submission.contentHash,
    facts,
  });
}

/** A record's submissions, the first one first; those of a report unless said otherwise. */
export async function submissionsOf<S extends AnySubmission = Submission>(
  db: Reader,
  recordId: string,
): Promise<readonly S[]> {
  const rows = await db
    .selectFrom('submission')
    .select(columns)
    .where('record_id', '=', recordId)
    .orderBy('revision')
    .execute();
  return rows.map((row) => submissionOf<S>(row));
}

export interface FoundSubmission<S extends AnySubmission = Submission> {
  readonly submission: S;
  readonly content: string;
}

export async function findSubmission<S extends AnySubmission = Submission>(
  db: Reader,
  id: string,
): Promise<FoundSubmission<S> | null> {
  const row = await db.selectFrom('submission').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : { submission: submissionOf<S>(row), content: row.content };
}

export interface SubmissionProof {
  readonly position: number;
  readonly id: string;
  readonly revision: number;
  readonly recordId: string;
  readonly hash: string;
  /** The content is still the one that was frozen. */
  readonly isContentSound: boolean;
}

/** The next submissions after a position with their hashes, of the texts as they are kept. */
export async function submissionProofs(
  db: Reader,
  after: number,
  limit: number,
): Promise<readonly SubmissionProof[]> {
  const rows = await db
    .selectFrom('submission')
    .selectAll()
    .where('position', '>', after)
    .orderBy('position')
    .limit(limit)
    .execute();
  return rows.map(({ position, content, ...row }) => ({
    position,
    id: row.id,
    revision: row.revision,
    recordId: row.record_id,
    hash: hashOf(row),
    isContentSound: sha256(content) === row.content_hash,
  }));
}
