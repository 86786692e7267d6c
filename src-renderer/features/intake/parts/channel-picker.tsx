import { ChoiceField, choicesOf, useTexts } from '../../../ui';
import { useEditor, useFieldProps, useFieldValue } from '../../complaint';
import { withChannel } from '../model/intake-body';

/** 渠道: one click; oral or written follows where there is no doubt. */
export function ChannelPicker() {
  const { choices } = useTexts();
  const { store } = useEditor();
  const field = useFieldProps('channel');
  const value = useFieldValue('channel');
  return (
    <ChoiceField
      {...field}
      value={value}
      onChange={(channel) => store.getState().change((body) => withChannel(body, channel))}
      choices={choicesOf(choices.channel)}
      isButtons
      isRequired
    />
  );
}
