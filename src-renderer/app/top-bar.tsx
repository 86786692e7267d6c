import { PlusOutlined, QuestionCircleOutlined, SearchOutlined } from '@ant-design/icons';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { ReminderBell } from '../features/reminder';
import { go, routes, showInRegister } from '../state';
import { StandingSign, useTexts } from '../ui';
import { BackupSign } from './backup-sign';
import { OperatorPicker } from './operator-picker';
import { OutboxSign } from './outbox-sign';
import { TopDay } from './top-day';
import { useOverdueCount } from './use-overdue-count';

/** Search, 新建, what day it is, how much is overdue, last backup, who works. */
export function TopBar({ onSearch, onHelp }: { readonly onSearch: () => void; readonly onHelp: () => void }) {
  const { top } = useTexts().frame;
  const count = useOverdueCount();
  return (
    <header className="top-bar">
      <Button
        className="top-search"
        icon={<SearchOutlined aria-hidden />}
        onClick={onSearch}
        aria-keyshortcuts="Control+K"
      >
        <span className="top-search-text">{top.search}</span>
        <kbd>Ctrl+K</kbd>
      </Button>
      <Button
        type="primary"
        icon={<PlusOutlined aria-hidden />}
        onClick={() => void go(routes.intake)}
        aria-keyshortcuts="Control+N"
      >
        {top.create}
      </Button>
      <span className="top-space" />
      <BackupSign />
      <TopDay />
      {count !== null && (
        <Button
          className="top-overdue numbers"
          data-some={count > 0}
          icon={count > 0 ? <StandingSign sign="overdue" /> : null}
          title={count > 0 ? fill(top.showOverdue, { count }) : top.noOverdue}
          onClick={() => showInRegister({ isOpen: true, isOverdue: true })}
        >
          {count > 0 ? fill(top.overdue, { count }) : top.noOverdue}
        </Button>
      )}
      <OutboxSign />
      <ReminderBell />
      <OperatorPicker />
      <Button
        type="text"
        icon={<QuestionCircleOutlined aria-hidden />}
        aria-label={top.help}
        title={top.help}
        onClick={onHelp}
      />
    </header>
  );
}
