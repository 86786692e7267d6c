import {
  type FigureGroup,
  figureGroups,
  nameOfSpan,
  type PeriodSpan,
  type ServiceSummary,
  type SummaryFigure,
  type SummaryFigures,
  sourceOf,
} from '@shared/domain/service-summary';
import { changeText, codeName, figureName } from '@shared/forms/figure-name';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { showInList } from '../../record';
import { showInRegister } from '../../state';
import { useTexts } from '../../ui';

/** Every number by its group; a click opens the list of exactly the records that it counts. */
export function FigureTable(props: {
  readonly body: ServiceSummary;
  readonly figures: SummaryFigures;
  readonly span: PeriodSpan;
}) {
  const { body, figures, span } = props;
  const { groups } = useTexts().papers.serviceSummary;
  const of = (group: FigureGroup): readonly SummaryFigure[] =>
    figures.entries.filter((each) => each.group === group);
  return (
    <div className="summary-groups">
      {figureGroups
        .filter((group) => of(group).length > 0)
        .map((group) => (
          <section key={group} aria-label={groups[group]}>
            <h4>{groups[group]}</h4>
            <ul>
              {of(group).map((figure) => (
                <Figure key={figure.code} figure={figure} body={body} span={span} />
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}

function Figure(props: {
  readonly figure: SummaryFigure;
  readonly body: ServiceSummary;
  readonly span: PeriodSpan;
}) {
  const { figure, body, span } = props;
  const texts = useTexts();
  const say = texts.serviceSummary.figures;
  const { group, code, count, before } = figure;
  const name = figureName(figure, texts);
  const open = (): void => {
    const period = body.period === null ? '' : nameOfSpan(body.period, span);
    const condition = { ...span, group, code, name: fill(say.named, { period, name }) };
    const source = sourceOf(group);
    if (source === 'complaint') showInRegister({ figure: condition });
    else showInList(source, { figure: condition });
  };
  return (
    <li>
      <span>{code === '' ? texts.papers.serviceSummary.count : codeName(figure, texts)}</span>
      <Button type="link" className="numbers" aria-label={fill(say.open, { name, count })} onClick={open}>
        {count}
      </Button>
      <span className="case-quiet numbers">
        {fill(say.before, { count: before })} {before === count ? '' : changeText(figure)}
      </span>
    </li>
  );
}
