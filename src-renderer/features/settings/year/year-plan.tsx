import type { CalendarDoubt, CalendarPlan, ImportedYear } from '@shared/domain/calendar-import';
import { fill, listOf, type Texts } from '@shared/text';
import { dayText, ScrollBox, useTexts } from '../../../ui';

/** Each year of a file: how many days rest and work, what it takes the place of, and everything that is odd, by line. */
export function YearPlan({ plan }: { readonly plan: CalendarPlan }) {
  const texts = useTexts();
  const { yearFile: words } = texts.settings;
  if (plan.years.length === 0 && plan.doubts.length === 0) return <p>{words.nothing}</p>;
  return (
    <ScrollBox label={words.years}>
      {plan.years.map((year) => (
        <section key={year.official.year} className="year-plan">
          <h3 className="numbers">{fill(texts.settings.week.year, { year: year.official.year })}</h3>
          <p className={year.canBeUsed ? '' : 'tone-red'}>{standingOf(year, texts)}</p>
          <Doubts doubts={year.doubts} />
        </section>
      ))}
      <Doubts doubts={plan.doubts} />
    </ScrollBox>
  );
}

function Doubts({ doubts }: { readonly doubts: readonly CalendarDoubt[] }) {
  const texts = useTexts();
  return (
    <ul className="year-doubts">
      {doubts.map((doubt) => (
        <li
          key={`${doubt.code} ${doubt.line} ${doubt.date}`}
          className={doubt.isBlocking ? 'tone-red' : 'tone-amber'}
        >
          {doubt.isBlocking ? '▲ ' : '● '}
          {doubtText(doubt, texts)}
        </li>
      ))}
    </ul>
  );
}

/** How many days, from where, and what becomes of the year in force. */
function standingOf({ official, replaces, canBeUsed }: ImportedYear, texts: Texts): string {
  const { yearFile: words, coverage } = texts.settings;
  const rest = official.days.filter(({ isOffDay }) => isOffDay).length;
  const counted = fill(words.counted, {
    rest,
    work: official.days.length - rest,
    papers: official.papers.length === 0 ? coverage.noSource : listOf(official.papers, texts),
  });
  if (!canBeUsed) return `${counted}${words.unusable}`;
  if (replaces === null) return `${counted}${words.isNew}`;
  return `${counted}${replaces.isSame ? words.isSame : words.isOther}`;
}

/** The line, the day, and what is odd about it; what it was compared with where there is something. */
function doubtText({ code, line, date, text, otherLine, known }: CalendarDoubt, texts: Texts): string {
  const { yearFile: words, week } = texts.settings;
  const where = [
    line === null ? '' : fill(words.line, { line }),
    date === null ? text : dayText(date, texts),
  ].filter((part) => part !== '');
  const kind = known === null || known.isOffDay === null ? '' : known.isOffDay ? week.rest : week.work;
  const what = fill(words.doubts[code], {
    line: otherLine ?? '',
    known: [kind, known?.name ?? ''].filter((part) => part !== '').join(' ') || words.unnamed,
  });
  return where.length === 0 ? what : fill(words.doubt, { where: where.join(' '), what });
}
