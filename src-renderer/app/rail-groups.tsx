import {
  AccountBookOutlined,
  CalendarOutlined,
  CarOutlined,
  CustomerServiceOutlined,
  DashboardOutlined,
  FileDoneOutlined,
  MailOutlined,
  MessageOutlined,
  NotificationOutlined,
  RollbackOutlined,
  SettingOutlined,
  SmileOutlined,
  TeamOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons';
import type { Texts } from '@shared/text';
import type { ReactNode } from 'react';
import { routes } from '../state';
import { recordPlaces } from './record-places';

export interface RailEntry {
  readonly to: string;
  /** Everything under these places belongs to it, too. */
  readonly also?: readonly string[];
  readonly label: string;
  readonly icon: ReactNode;
}

export interface RailGroup {
  readonly title: string;
  readonly entries: readonly RailEntry[];
}

/** A place of records: its first kind's list, and all of its kinds under it. */
const records = (place: keyof typeof recordPlaces, label: string, icon: ReactNode): RailEntry => {
  const [first, ...others] = recordPlaces[place];
  return { to: routes.records(first), also: others.map(routes.records), label, icon };
};

/** The places of the rail, by group: only what exists, and what the operator may see. */
export const railGroups = (
  texts: Texts,
  { mayFinance, hasOutbox }: { readonly mayFinance: boolean; readonly hasOutbox: boolean },
): readonly RailGroup[] => {
  const { nav, group } = texts.frame;
  return [
    {
      title: group.today,
      entries: [
        { to: routes.today, label: nav.today, icon: <DashboardOutlined aria-hidden /> },
        { to: routes.calendar, label: nav.calendar, icon: <CalendarOutlined aria-hidden /> },
        ...(hasOutbox
          ? [{ to: routes.outbox, label: texts.mail.outbox.title, icon: <MailOutlined aria-hidden /> }]
          : []),
      ],
    },
    {
      title: group.complaints,
      entries: [
        { to: routes.register, label: nav.register, icon: <UnorderedListOutlined aria-hidden /> },
        ...(mayFinance
          ? [{ to: routes.costs, label: nav.costs, icon: <AccountBookOutlined aria-hidden /> }]
          : []),
        { to: routes.reports, label: nav.reports, icon: <FileDoneOutlined aria-hidden /> },
        records('notices', nav.notices, <NotificationOutlined aria-hidden />),
        records('returns', nav.returns, <RollbackOutlined aria-hidden />),
      ],
    },
    {
      title: group.customers,
      entries: [
        { to: routes.customers, label: texts.customer.title, icon: <TeamOutlined aria-hidden /> },
        records('contacts', nav.contacts, <MessageOutlined aria-hidden />),
        records('visits', nav.visits, <CarOutlined aria-hidden />),
        records('surveys', nav.surveys, <SmileOutlined aria-hidden />),
        records('service', nav.service, <CustomerServiceOutlined aria-hidden />),
      ],
    },
    {
      title: group.settings,
      entries: [{ to: routes.settings, label: nav.settings, icon: <SettingOutlined aria-hidden /> }],
    },
  ];
};
