import type { Answer, Input } from '@shared/contract';
import { type DeliveryChoice, said } from '@shared/domain/delivery';
import { templateFields } from '@shared/forms';
import type { Language } from '@shared/text';
import type { CopiedWords } from '../../export/copied-words';
import type { CallContext } from '../context';
import type { ExportJobs } from '../export-jobs';
import { customersCopy } from './customers-copy';
import { requestOf } from './request';
import type { Subject } from './subject';

/**
 * The words of a paper for a customer's portal, another program's file or a message, as they stand in the revision that leaves
 * (TSP01 5.3.6). @throws ServiceError `not-found`
 */
export async function wordsOf(
  jobs: ExportJobs,
  context: CallContext,
  subject: Subject,
  { choice }: Input<'delivery.words'>,
): Promise<Answer<'delivery.words'>> {
  const { copiedWords } = await import('../../export/copied-words');
  const asked: DeliveryChoice = { ...choice, code: spokenCode(subject, choice.code), templateId: null };
  const inLanguage = async (language: DeliveryChoice['language']): Promise<CopiedWords> =>
    copiedWords(customersCopy(await jobs.jobOf(context, requestOf({ ...asked, language }, subject, 'xlsx'))));
  const words = { 'zh-CN': await inLanguage('zh-CN'), en: await inLanguage('en') };
  const { steps } = choice.language === 'bilingual' ? await inLanguage('bilingual') : words[choice.language];
  return {
    steps: [...steps],
    summary: { 'zh-CN': messageOf(words['zh-CN'], 'zh-CN'), en: messageOf(words.en, 'en') },
  };
}

/** A layout of ours without names that stay is told in the words of the one that has them. */
const spokenCode = ({ codes }: Subject, code: string): string =>
  templateFields.has(code) ? code : (codes.find((each) => templateFields.has(each)) ?? code);

function messageOf({ title, summary }: CopiedWords, language: Language): string {
  const [number, ...rest] = summary;
  const lines = rest.map(({ label, text }) => said({ label, text: shortened(text) }, language));
  return [`【${title}】${number?.text ?? ''}`, ...lines].join('\n');
}

/** What fits on a phone, characters. */
const longest = 120;

const shortened = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
};
