import type { Answer } from '@shared/contract';
import type { Delivery, DeliveryRoad } from '@shared/domain/delivery';
import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useTexts } from '../../ui';
import { MailPanel } from '../mail';
import type { Choice, Proposal } from './model';

/** Who gets it, where a road says more than the customer. */
export interface Addressee {
  readonly contact: string;
  /** A mail address, a phone, the portal's name; '' where the road needs none. */
  readonly address: string;
}

/** What every road out of the house is handed. */
export interface RoadProps {
  readonly choice: Choice;
  readonly customer: Proposal['customers'][number] | undefined;
  /** What would leave, by name and size in bytes. */
  readonly files: Answer<'delivery.draw'>['files'];
  /** Something speaks against sending it: said beside. */
  readonly isDisabled: boolean;
  /** Makes the files and writes down that they are about to leave; null where that failed and was said. */
  readonly create: (road: DeliveryRoad, to: Addressee) => Promise<Delivery | null>;
}

const tabs = ['mail'] as const;
type RoadTab = (typeof tabs)[number];

const panels: Readonly<Record<RoadTab, (props: RoadProps) => ReactNode>> = {
  mail: (props) => <MailRoad {...props} />,
};

/** The roads on which a paper leaves, side by side; what was typed on one stays while another is looked at. */
export function Roads(props: RoadProps) {
  const words = useTexts().delivery;
  return (
    <Tabs
      items={tabs.map((key) => ({ key, label: words.tabs[key], children: panels[key](props) }))}
      aria-label={words.how}
    />
  );
}

function MailRoad({ choice, files, create, isDisabled }: RoadProps) {
  const { recordId, submissionId, recipient, language } = choice;
  return (
    <MailPanel
      paper={{ recordId, submissionId, recipient, language }}
      files={files}
      prepare={async ({ to }) => {
        const made = await create('mail-draft', {
          contact: to[0]?.name ?? '',
          address: to.map(({ address }) => address).join(', '),
        });
        return made?.id ?? null;
      }}
      isDisabled={isDisabled}
    />
  );
}
