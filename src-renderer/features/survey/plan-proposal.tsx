import type { Result } from '@shared/contract';
import { proposedSheets, type SurveyPlan } from '@shared/domain/survey';
import { fill } from '@shared/text';
import { call, done } from '../../api';
import { boundFields } from '../../editor';
import { useSession, useSettings } from '../../state';
import { AskingButton, useTexts } from '../../ui';

const { useEditor } = boundFields<SurveyPlan>();

/** A plan holds so many sheets (`surveyPlanSchema`). */
const most = 200;

/** 按顾客等级建议: every active customer in as many periods as his grade asks for. Whoever is planned already stays as he is. */
export function PlanProposal() {
  const { plan: say } = useTexts().survey;
  const { store, isFrozen } = useEditor();
  const rules = useSettings(({ settings }) => settings.survey);
  const responsible = useSession(({ operator }) => operator?.name ?? '');
  if (isFrozen) return null;
  const propose = async (): Promise<Result<string>> => {
    if (store.getState().body.periods.length === 0) return done(say.periodsFirst);
    const found = await call('survey.customers', {});
    if (!found.ok) return found;
    // As they stand by now: one may have written meanwhile.
    const { periods, sheets } = store.getState().body;
    const look = { responsible, nextId: () => crypto.randomUUID() };
    const more = proposedSheets({ periods, sheets }, found.value.customers, rules, look);
    const room = Math.max(0, most - sheets.length);
    store.getState().set('sheets', [...sheets, ...more.slice(0, room)]);
    const placed = new Set([...sheets, ...more.slice(0, room)].map(({ customerId }) => customerId));
    const left = new Set(
      more.slice(room).flatMap(({ customerId }) => (placed.has(customerId) ? [] : [customerId])),
    );
    return done(
      [
        fill(more.length === 0 ? say.nobodyMore : say.proposed, { count: Math.min(more.length, room) }),
        left.size === 0 ? '' : fill(say.noRoom, { count: left.size, most }),
      ].join(' '),
    );
  };
  return (
    <p>
      <AskingButton label={say.propose} ask={propose} />
    </p>
  );
}
