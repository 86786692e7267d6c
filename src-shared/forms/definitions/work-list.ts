import type { FormDefinition } from '../types';
import { wordsOf } from './cells';
import { acrossLog } from './record-cells';
import { signersAlone } from './title-block';

/** DW 每日待办清单 and HW 工作交接清单: what is to be done, the most urgent first, with a box to tick and room for a note. A4 across. */

const word = wordsOf(({ papers }) => papers.workList);

const columns = [
  [word('order'), 'order', 10, 'small-center'],
  [word('done'), 'done', 11, 'small-center'],
  [word('section'), 'section', 14, 'small-center'],
  [word('number'), 'number', 29, 'small-center'],
  [word('customer'), 'customer', 44, 'small'],
  [word('what'), 'what', 66, 'small'],
  [word('due'), 'due', 25, 'small-center'],
  [word('standing'), 'standing', 26, 'small-center'],
  [word('owner'), 'owner', 20, 'small-center'],
  [word('note'), 'note', 30, 'small'],
] as const;

const titleSpans = { company: 4, title: 2, label: 2, value: 2 };

export const dailyListForm: FormDefinition = acrossLog({
  code: 'DW',
  title: word('dayTitle'),
  columns,
  titleSpans,
  signers: signersAlone,
});

export const handOverListForm: FormDefinition = acrossLog({
  code: 'HW',
  title: word('handTitle'),
  columns,
  titleSpans,
  signers: [word('handedOverBy'), word('takenOverBy'), word('confirmedBy')],
});
