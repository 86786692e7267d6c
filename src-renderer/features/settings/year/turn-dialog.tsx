import type { CompanyDay, DayFact } from '@shared/domain/calendar';
import { fill } from '@shared/text';
import { useState } from 'react';
import { ActionDialog, dayText, TextField, useTexts } from '../../../ui';

/**
 * Turns a day to work or rest, with the reason; a day already turned goes back. Nothing holds before the settings are saved, and what
 * moves by it is shown then.
 */
export function TurnDialog(props: {
  /** The day as it is without the firm's decision. */
  readonly usual: DayFact;
  readonly turned: CompanyDay | null;
  /** Given for the day before, and offered again: a stop of a week has one reason. */
  readonly lastReason: string;
  readonly onTurn: (day: CompanyDay) => void;
  readonly onBack: () => void;
  readonly onCancel: () => void;
}) {
  const texts = useTexts();
  const { week: words } = texts.settings;
  const { usual, turned } = props;
  const [reason, setReason] = useState(turned?.reason ?? props.lastReason);
  const day = dayText(usual.date, texts);
  const sort = usual.name ?? texts.choices.dayKind[usual.kind];
  const usually = fill(usual.works ? words.usuallyWorks : words.usuallyRests, { sort });
  if (turned !== null) {
    const now = turned.works ? words.work : words.rest;
    return (
      <ActionDialog
        title={fill(words.turnedTitle, { day, now })}
        intro={fill(words.turnedReason, { reason: turned.reason })}
        okText={words.back}
        record={usually}
        problem={null}
        error={null}
        isBusy={false}
        onSubmit={props.onBack}
        onCancel={props.onCancel}
      >
        {null}
      </ActionDialog>
    );
  }
  const works = !usual.works;
  const given = reason.trim();
  return (
    <ActionDialog
      title={fill(works ? words.toWork : words.toRest, { day })}
      intro={usually}
      okText={works ? words.turnToWork : words.turnToRest}
      record={fill(works ? words.willWork : words.willRest, { day })}
      problem={given === '' ? words.needsReason : null}
      error={null}
      isBusy={false}
      onSubmit={() => props.onTurn({ date: usual.date, works, reason: given })}
      onCancel={props.onCancel}
    >
      <TextField label={words.reason} isRequired max={200} value={reason} onChange={setReason} />
    </ActionDialog>
  );
}
