import { AlertOutlined } from '@ant-design/icons';
import { civilDateAt } from '@shared/domain/calendar';
import { Button, Radio } from 'antd';
import { go, routes } from '../../state';
import { dayText, PageHeader, useDesk, useNow } from '../../ui';
import { PrintWorkList } from '../work-list';
import type { DeskFilter } from './use-workbench';

/** The day with its kind, whose things are shown, and what may begin here. */
export function DeskHeader(props: {
  readonly filter: DeskFilter;
  readonly onFilter: (filter: DeskFilter) => void;
}) {
  const { texts, rules, calendar } = useDesk();
  const { today: words, page, top } = texts.frame;
  const today = civilDateAt(useNow(), rules.timeZone);
  const fact = calendar.fact(today);
  const note = `${dayText(today, texts)} · ${fact.name ?? (fact.works ? top.workday : top.restDay)}`;
  return (
    <PageHeader
      title={page.today}
      note={<span className="numbers">{note}</span>}
      actions={
        <>
          <Radio.Group
            optionType="button"
            buttonStyle="solid"
            aria-label={words.filter.label}
            value={props.filter}
            onChange={({ target }) => props.onFilter(target.value)}
            options={[
              { value: 'all', label: words.filter.all },
              { value: 'mine', label: words.filter.mine, title: words.filter.mineHint },
            ]}
          />
          <PrintWorkList code="DW" />
          <Button onClick={() => void go(routes.handOver)}>{texts.handOver.open}</Button>
          <Button
            icon={<AlertOutlined aria-hidden />}
            onClick={() => void go(routes.recordNew('escape-event'))}
          >
            {texts.notices.found.title}
          </Button>
        </>
      }
    />
  );
}
