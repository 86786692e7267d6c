import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { caps } from '@shared/domain/scalars';
import {
  deliveredKey,
  movedPhrase,
  type Phrase,
  type PhraseGroup,
  phraseGroups,
} from '@shared/domain/settings';
import { fill } from '@shared/text';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { ChoiceField, TextField, useTexts } from '../../ui';
import { Section } from './section';
import { removeAt, replaceAt, type SectionProps } from './section-props';

const most = 200;

/** Sentences offered while a report is written: the firm's own, in their order, and which of the delivered ones. */
export function PhrasesSection(props: SectionProps) {
  const { settings, edit } = props;
  const { settings: texts, workspace } = useTexts();
  const words = texts.phrases;
  const { own, hidden } = settings.phrases;
  const [group, setGroup] = useState<PhraseGroup>('D2');
  const set = (next: readonly Phrase[]): void => edit('phrases', { own: [...next], hidden });
  const show = (key: string, isShown: boolean): void => {
    const others = hidden.filter((each) => each !== key);
    edit('phrases', { own, hidden: isShown ? others : [...others, key] });
  };
  const countOf = (each: PhraseGroup): number => own.filter((phrase) => phrase.group === each).length;
  const labelOf = (each: PhraseGroup): string => {
    const name = workspace.page.sections[each];
    return countOf(each) === 0 ? name : fill(words.counted, { group: name, n: countOf(each) });
  };
  return (
    <Section name="phrases">
      <ChoiceField
        label={words.group}
        value={group}
        isButtons
        onChange={(chosen) => setGroup(chosen ?? 'D2')}
        choices={phraseGroups.map((value) => ({
          value,
          label: labelOf(value),
        }))}
      />
      {countOf(group) === 0 && <p className="settings-intro">{words.none}</p>}
      {own.map((phrase, index) =>
        phrase.group !== group ? null : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a sentence has no identity but its place while it is being typed
          <OwnPhrase key={index} of={props} index={index} phrase={phrase} onChange={set} />
        ),
      )}
      <Button
        icon={<PlusOutlined aria-hidden />}
        disabled={own.length >= most}
        onClick={() => set([...own, { group, chinese: '', english: '' }])}
      >
        {words.add}
      </Button>
      <fieldset className="settings-phrases">
        <legend>{words.delivered}</legend>
        {Object.entries(workspace.phrases[group]).map(([key, sentence]) => (
          <Checkbox
            key={key}
            checked={!hidden.includes(deliveredKey(group, key))}
            onChange={(event) => show(deliveredKey(group, key), event.target.checked)}
          >
            {sentence}
          </Checkbox>
        ))}
      </fieldset>
    </Section>
  );
}

function OwnPhrase(props: {
  readonly of: SectionProps;
  readonly index: number;
  readonly phrase: Phrase;
  readonly onChange: (own: readonly Phrase[]) => void;
}) {
  const { index, phrase, onChange } = props;
  const { settings, errorOf } = props.of;
  const { own } = settings.phrases;
  const words = useTexts().settings.phrases;
  const n = own.slice(0, index + 1).filter(({ group }) => group === phrase.group).length;
  const up = movedPhrase(own, index, -1);
  const down = movedPhrase(own, index, 1);
  const path = `phrases.own.${index}`;
  return (
    <fieldset className="settings-row settings-phrase">
      <legend className="visually-hidden">{fill(words.row, { n })}</legend>
      <TextField
        label={words.chinese}
        path={`${path}.chinese`}
        max={caps.line}
        value={phrase.chinese}
        error={errorOf(`${path}.chinese`)}
        onChange={(chinese) => onChange(replaceAt(own, index, { ...phrase, chinese }))}
      />
      <TextField
        label={words.english}
        path={`${path}.english`}
        max={caps.line}
        value={phrase.english}
        onChange={(english) => onChange(replaceAt(own, index, { ...phrase, english }))}
      />
      <Button
        icon={<ArrowUpOutlined aria-hidden />}
        disabled={up === own}
        aria-label={fill(words.up, { n })}
        title={fill(words.up, { n })}
        onClick={() => onChange(up)}
      />
      <Button
        icon={<ArrowDownOutlined aria-hidden />}
        disabled={down === own}
        aria-label={fill(words.down, { n })}
        title={fill(words.down, { n })}
        onClick={() => onChange(down)}
      />
      <Button
        icon={<DeleteOutlined aria-hidden />}
        aria-label={fill(words.remove, { n })}
        title={fill(words.remove, { n })}
        onClick={() => onChange(removeAt(own, index))}
      />
    </fieldset>
  );
}
