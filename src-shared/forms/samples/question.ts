import { blankQuestion, type Question, questionSchema } from '../../domain/question';
import { atCaps } from './at-caps';
import type { PaperSamples } from './types';

const question: Question = {
  ...blankQuestion(),
  number: 'WD-2026-0012',
  question: '镀层厚度在哪个位置测量，按什么标准判定？',
  answer:
    '按图纸附页标出的三个位置测量，每处不少于 8 微米，取最小值判定；测量位置图随每批检验报告提供。仲裁时以截面金相法为准。',
  translation: {
    question: 'Where is the plating thickness measured, and by which criterion is it judged?',
    answer:
      'At the three places marked on the annex of the drawing, at least 8 µm each; the smallest value counts. A map of the places comes with the inspection report of each batch.',
  },
  category: 'technical',
  product: '座椅骨架连接支架',
  partNumber: 'NDF-3301-02',
  keywords: '锌层 膜厚 测厚',
  sources: 'GT-2026-0118、GT-2026-0203',
  answered: { by: '李技术', on: '2026-10-14' },
  reviewed: { by: '周品管', on: '2026-10-16' },
  validUntil: '2027-10-15',
  remarks: '图纸换版时重新复核。',
};

/** A question with its answer. */
export const questionSamples: PaperSamples = { QA: { typical: question, extreme: atCaps(questionSchema) } };
