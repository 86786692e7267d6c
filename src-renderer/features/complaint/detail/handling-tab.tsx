import { piecesToPlace } from '@shared/domain/complaint';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { go, routes, useSettings } from '../../../state';
import { handOverLagMinutes } from '../model/actions';
import { instantText, spanText } from '../model/format';
import { useWording } from '../use-wording';
import { FactsList } from './facts-list';
import { GapsList } from './gaps-list';
import { RequestsPanel } from './requests-panel';
import { ShippingPanel } from './shipping-panel';
import type { Case } from './use-case';

const responsible = [
  'responsibleDepartment',
  'responsiblePerson',
  'branch',
  'replyForm',
  'replyDocument',
  'implementedOn',
];
const measures = [
  'containment',
  'causeOccurrence',
  'causeEscape',
  'actionOccurrence',
  'actionEscape',
  'prevention',
];
const numbers = ['returnNumber', 'noticeNumber', 'ntfNumber', 'feedbackSheetNumber', 'needsPpapApproval'];
const signed = [
  'qualityConfirmation',
  'salesSupervision',
  'customerAcceptance',
  'acceptanceException',
  'conditionalAcceptance',
];

/** Who handles it, causes and measures, verification, and what closing still needs. */
export function HandlingTab({ of }: { readonly of: Case }) {
  const { texts } = useWording();
  const { handling } = texts.complaint;
  const { body } = of.stored;
  const placed = Object.values(body.disposition).reduce<number>((sum, pieces) => sum + (pieces ?? 0), 0);
  return (
    <div className="case-columns">
      <div>
        <section className="case-panel">
          <h3>{handling.responsible}</h3>
          <FactsList body={body} paths={responsible} showsEmpty />
        </section>
        <section className="case-panel case-long">
          <h3>{handling.texts}</h3>
          <FactsList body={body} paths={measures} showsEmpty />
        </section>
        <section className="case-panel">
          <h3>{handling.documents}</h3>
          <FactsList
            body={body}
            paths={[...body.documentUpdates.map((_, index) => `documentUpdates.${index}`), ...numbers]}
          />
        </section>
        <section className="case-panel">
          <h3>{handling.verifications}</h3>
          {body.verifications.length === 0 && <p className="case-quiet">{handling.noVerifications}</p>}
          <FactsList body={body} paths={body.verifications.map((_, index) => `verifications.${index}`)} />
        </section>
      </div>
      <aside>
        <section className="case-panel" id="closing-gaps">
          <h3>{handling.closing}</h3>
          <GapsList gaps={of.gaps} />
          {of.gaps.length > 0 && (
            <Button onClick={() => void go(`${routes.complaintEdit(of.stored.id)}?field=verifications`)}>
              {handling.goFix}
            </Button>
          )}
          <FactsList body={body} paths={signed} />
        </section>
        <RequestsPanel of={of} />
        <ShippingPanel of={of} />
        <HandOvers of={of} />
        <section className="case-panel">
          <h3>{handling.liability}</h3>
          <FactsList body={body} paths={['liability', 'liabilityNote']} showsEmpty />
          <h3>{handling.disposition}</h3>
          <p className="numbers">{fill(handling.dispositionSum, { placed, due: piecesToPlace(body) })}</p>
          <FactsList body={body} paths={Object.keys(body.disposition).map((key) => `disposition.${key}`)} />
        </section>
      </aside>
    </div>
  );
}

function HandOvers({ of }: { readonly of: Case }) {
  const wording = useWording();
  const { texts } = wording;
  const { handling } = texts.complaint;
  const limit = useSettings(({ settings }) => settings.intake.handOverHours);
  const { body } = of.stored;
  return (
    <section className="case-panel">
      <h3>{handling.handOvers}</h3>
      {body.handOvers.length === 0 && <p className="case-quiet">{handling.noHandOvers}</p>}
      <ul className="case-plain">
        {body.handOvers.map((row) => {
          const lag = handOverLagMinutes(body.receivedAt, row.at);
          const isLate = lag !== null && lag > limit * 60;
          const lagText =
            lag === null
              ? ''
              : fill(isLate ? handling.lagLate : handling.lag, { lag: spanText(lag * 60_000, texts), limit });
          return (
            <li key={row.id}>
              <strong>{`${row.department} ${row.person}`}</strong>{' '}
              <span className="numbers">
                {row.at === null ? texts.complaint.empty : instantText(row.at, wording)}
              </span>{' '}
              <span className={isLate ? 'tone-red' : 'case-quiet'}>{lagText}</span> {row.way}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
