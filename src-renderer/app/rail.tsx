import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useQuery } from '../api';
import {
  PlaceLink,
  routes,
  savePreferences,
  useHashPath,
  useHasRight,
  usePreferences,
  useSettled,
} from '../state';
import { useTexts } from '../ui';
import { Brand } from './brand';
import { railGroups } from './rail-groups';

/** Where one can go: groups with labels, never icons alone; only what exists. */
export function Rail() {
  const texts = useTexts();
  const { nav } = texts.frame;
  const [path] = useHashPath();
  const isCollapsed = usePreferences(({ isRailCollapsed }) => isRailCollapsed);
  const outbox = useQuery('outbox.state', useSettled() ? {} : null);
  const groups = railGroups(texts, {
    mayFinance: useHasRight('finance'),
    hasOutbox: outbox.value?.isOn === true,
  });
  const toggle = isCollapsed ? nav.expand : nav.collapse;
  return (
    <nav className="rail" data-collapsed={isCollapsed} aria-label={nav.label}>
      <Brand />
      {groups.map(({ title, entries }) => (
        <div key={title}>
          <h2 className="rail-group">{title}</h2>
          <ul className="rail-list">
            {entries.map(({ to, also = [], label, icon }) => (
              <li key={to}>
                <PlaceLink
                  className="rail-link"
                  to={to}
                  title={isCollapsed ? label : undefined}
                  aria-current={[to, ...also].some((place) => isUnder(path, place)) ? 'page' : undefined}
                >
                  {icon}
                  <span className="rail-label">{label}</span>
                </PlaceLink>
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
  path === to ||
  (to.startsWith('/records/') && path.startsWith(`${to}/`)) ||
  (to === routes.register && (path.startsWith('/complaint/') || path === routes.intake));
