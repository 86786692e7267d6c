import type { TaskProblem } from '@shared/domain/report';
import { fill } from '@shared/text';
import { Alert } from 'antd';
import { useTexts } from '../../../ui';
import { useReportWords } from '../model/words';

/** What could not be read of a sheet, by its cell and with its text: nothing is dropped silently. */
export function TaskProblems({ problems }: { readonly problems: readonly TaskProblem[] }) {
  const { task } = useTexts();
  const words = useReportWords();
  if (problems.length === 0) return null;
  const { read: say } = task;
  return (
    <Alert
      type="warning"
      showIcon
      title={fill(say.problems, { n: problems.length })}
      description={
        <ul className="report-task-problems">
          {problems.map(({ code, cell, path, text }) => (
            <li key={`${cell} ${code}`}>
              {fill(say.problem, { cell, field: words.labelOf(ofFreeRow(path)), why: task.problems[code] })}
              {text !== '' && <q>{fill(say.problemText, { text })}</q>}
            </li>
          ))}
        </ul>
      }
    />
  );
}

/** A free row is named by its list. */
const ofFreeRow = (path: string): string => path.replace(/\.\+\d+(?=\.|$)/, '.*');
