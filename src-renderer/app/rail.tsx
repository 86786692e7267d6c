import {
  CalendarOutlined,
  DashboardOutlined,
  FileDoneOutlined,
  MenuFoldOutlined,
  MenuUnfoldOutlined,
  SettingOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { go, routes, savePreferences, useHashPath, usePreferences } from '../state';
import { useTexts } from '../ui';
import { Brand } from './brand';

interface Entry {
  readonly to: string;
  readonly label: string;
  readonly icon: ReactNode;
}

/** Where one can go: groups with labels, never icons alone; only what exists. */
export function Rail() {
  const { nav, group } = useTexts().frame;
  const [path] = useHashPath();
  const isCollapsed = usePreferences(({ isRailCollapsed }) => isRailCollapsed);
  const groups: readonly { readonly title: string; readonly entries: readonly Entry[] }[] = [
    {
      title: group.today,
      entries: [
        { to: routes.today, label: nav.today, icon: <DashboardOutlined aria-hidden /> },
        { to: routes.calendar, label: nav.calendar, icon: <CalendarOutlined aria-hidden /> },
      ],
    },
    {
      title: group.complaints,
      entries: [
        { to: routes.register, label: nav.register, icon: <UnorderedListOutlined aria-hidden /> },
        { to: routes.reports, label: nav.reports, icon: <FileDoneOutlined aria-hidden /> },
      ],
    },
    {
      title: group.settings,
      entries: [{ to: routes.settings, label: nav.settings, icon: <SettingOutlined aria-hidden /> }],
    },
  ];
  const toggle = isCollapsed ? nav.expand : nav.collapse;
  return (
    <nav className="rail" data-collapsed={isCollapsed} aria-label={nav.label}>
      <Brand />
      {groups.map(({ title, entries }) => (
        <div key={title}>
          <h2 className="rail-group">{title}</h2>
          <ul className="rail-list">
            {entries.map(({ to, label, icon }) => (
              <li key={to}>
                <a
                  className="rail-link"
                  href={`#${to}`}
                  title={isCollapsed ? label : undefined}
                  aria-current={isUnder(path, to) ? 'page' : undefined}
                  onClick={(event) => {
                    event.preventDefault();
                    void go(to);
                  }}
                >
                  {icon}
                  <span className="rail-label">{label}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <div className="rail-foot">
        <Button
          type="text"
          icon={isCollapsed ? <MenuUnfoldOutlined aria-hidden /> : <MenuFoldOutlined aria-hidden />}
          aria-label={toggle}
          title={toggle}
          onClick={() => void savePreferences({ isRailCollapsed: !isCollapsed })}
        />
      </div>
    </nav>
  );
}

const isUnder = (path: string, to: string): boolean =>
  path === to || (to === routes.register && (path.startsWith('/complaint/') || path === routes.intake));
