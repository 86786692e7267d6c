import { Radio } from 'antd';
import { useRemembered } from '../../state';
import { PageHeader, useTexts } from '../../ui';
import { NtfList } from '../ntf';
import { ActionList } from './list/action-list';
import { ReportList } from './list/report-list';
import './report.css';

type View = 'reports' | 'actions' | 'ntf';

/** 8D与对策: every report with how far it has come, what all of them still have to do, and the NTF analyses. */
export function ReportsPage() {
  const { ntf, workspace } = useTexts();
  const { list } = workspace;
  const [view, setView] = useRemembered<View>('reports.view', 'reports');
  return (
    <div className="register">
      <PageHeader
        title={list.title}
        actions={
          <Radio.Group
            optionType="button"
            value={view}
            aria-label={list.title}
            options={[
              { value: 'reports', label: list.reports },
              { value: 'actions', label: list.actions },
              { value: 'ntf', label: ntf.title },
            ]}
            onChange={(event) => setView(event.target.value as View)}
          />
        }
      />
      {view === 'reports' && <ReportList />}
      {view === 'actions' && <ActionList />}
      {view === 'ntf' && <NtfList />}
    </div>
  );
}
