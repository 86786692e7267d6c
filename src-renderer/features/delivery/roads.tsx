import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useTexts } from '../../ui';
import { MailPanel } from '../mail';
import { FolderRoad } from './folder-road';
import { MessageRoad } from './message-road';
import { PortalRoad } from './portal-road';
import { PrintRoad } from './print-road';
import type { RoadProps } from './road';

const tabs = ['mail', 'print', 'file', 'portal', 'message'] as const;
export type RoadTab = (typeof tabs)[number];

const panels: Readonly<Record<RoadTab, (props: RoadProps) => ReactNode>> = {
  mail: (props) => <MailRoad {...props} />,
  print: (props) => <PrintRoad key={JSON.stringify(props.choice)} {...props} />,
  // What was saved is said of the choice it was made of.
  file: (props) => <FolderRoad key={JSON.stringify(props.choice)} {...props} />,
  portal: (props) => <PortalRoad {...props} />,
  message: (props) => <MessageRoad {...props} />,
};

/** The roads on which a paper leaves, side by side; what was typed on one stays while another is looked at. */
export function Roads(props: RoadProps & { readonly tab: RoadTab; readonly onTab: (tab: RoadTab) => void }) {
  const { tab, onTab, ...road } = props;
  const words = useTexts().delivery;
  return (
    <Tabs
      activeKey={tab}
      // Close enough that no road hides behind a menu in large type.
      tabBarGutter={14}
      onChange={(key) => onTab(tabs.find((each) => each === key) ?? 'mail')}
      items={tabs.map((key) => ({ key, label: words.tabs[key], children: panels[key](road) }))}
    />
  );
}

function MailRoad({ choice, files, create, isDisabled }: RoadProps) {
  const { recordId, submissionId, recipient, language } = choice;
  return (
    <MailPanel
      paper={{ recordId, submissionId, recipient, language }}
      files={files}
      prepare={async ({ to }, road) => {
        const made = await create(road, {
          contact: to[0]?.name ?? '',
          address: to.map(({ address }) => address).join(', '),
        });
        return made;
      }}
      isDisabled={isDisabled}
    />
  );
}
