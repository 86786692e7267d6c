import { Button } from 'antd';

export type PlaceChange = 'choose' | 'keep' | 'none';

/** A folder that something is kept in: choose it, bring it up to date, end it. */
export function PlaceButtons(props: {
  readonly isChosen: boolean;
  readonly isBusy: boolean;
  readonly words: Readonly<Record<'choose' | 'other' | 'now' | 'end', string>>;
  readonly onChange: (change: PlaceChange) => void;
}) {
  const { isChosen, isBusy, words, onChange } = props;
  return (
    <div className="settings-shared-buttons">
      <Button loading={isBusy} onClick={() => onChange('choose')}>
        {isChosen ? words.other : words.choose}
      </Button>
      {isChosen && (
        <>
          <Button loading={isBusy} onClick={() => onChange('keep')}>
            {words.now}
          </Button>
          <Button type="text" onClick={() => onChange('none')}>
            {words.end}
          </Button>
        </>
      )}
    </div>
  );
}
