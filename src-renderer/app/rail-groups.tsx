import {
  AlertOutlined,
  AuditOutlined,
  CalendarOutlined,
  CarOutlined,
  CustomerServiceOutlined,
  DashboardOutlined,
  FileDoneOutlined,
  IdcardOutlined,
  MessageOutlined,
  NotificationOutlined,
  RadarChartOutlined,
  RollbackOutlined,
  ScheduleOutlined,
  SettingOutlined,
  SmileOutlined,
  SwapOutlined,
  TeamOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons';
import type { Texts } from '@shared/text';
import type { ReactNode } from 'react';
import { routes } from '../state';

export interface RailEntry {
  readonly to: string;
  readonly label: string;
  readonly icon: ReactNode;
}

export interface RailGroup {
  readonly title: string;
  readonly entries: readonly RailEntry[];
}

/** The places of the rail, by group: only what exists. */
export const railGroups = (texts: Texts): readonly RailGroup[] => {
  const { nav, group } = texts.frame;
  return [
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
        {
          to: routes.records('notice'),
          label: texts.notices.notice.title,
          icon: <NotificationOutlined aria-hidden />,
        },
        {
          to: routes.records('escape-event'),
          label: texts.notices.event.title,
          icon: <AlertOutlined aria-hidden />,
        },
        {
          to: routes.records('goods-return'),
          label: texts.goodsReturn.title,
          icon: <RollbackOutlined aria-hidden />,
        },
        {
          to: routes.records('feedback-sheet'),
          label: texts.feedbackSheet.title,
          icon: <AuditOutlined aria-hidden />,
        },
        {
          to: routes.records('internal-hand-over'),
          label: texts.service.handOver.title,
          icon: <SwapOutlined aria-hidden />,
        },
      ],
    },
    {
      title: group.customers,
      entries: [
        { to: routes.customers, label: texts.customer.title, icon: <TeamOutlined aria-hidden /> },
        {
          to: routes.records('communication'),
          label: texts.feedback.communication.title,
          icon: <MessageOutlined aria-hidden />,
        },
        {
          to: routes.records('support-request'),
          label: texts.service.support.title,
          icon: <CustomerServiceOutlined aria-hidden />,
        },
        {
          to: routes.records('service-plan'),
          label: texts.service.plan.title,
          icon: <ScheduleOutlined aria-hidden />,
        },
        {
          to: routes.records('visit-plan'),
          label: texts.visit.plan.title,
          icon: <ScheduleOutlined aria-hidden />,
        },
        {
          to: routes.records('visit-report'),
          label: texts.visit.report.title,
          icon: <CarOutlined aria-hidden />,
        },
        {
          to: routes.records('survey'),
          label: texts.survey.sheet.title,
          icon: <SmileOutlined aria-hidden />,
        },
        {
          to: routes.records('survey-record'),
          label: texts.survey.record.title,
          icon: <RadarChartOutlined aria-hidden />,
        },
        {
          to: routes.records('service-staff'),
          label: texts.service.staff.title,
          icon: <IdcardOutlined aria-hidden />,
        },
      ],
    },
    {
      title: group.settings,
      entries: [{ to: routes.settings, label: nav.settings, icon: <SettingOutlined aria-hidden /> }],
    },
  ];
};
