import { App, Select } from 'antd';
import { chooseOperator, useSession, useSettings } from '../state';
import { errorSentences, useTexts } from '../ui';

/** Who works at this PC, until there is signing in. Every entry in the history carries this name. */
export function OperatorPicker() {
  const texts = useTexts();
  const { top } = texts.frame;
  const { message } = App.useApp();
  const operator = useSession((session) => session.operator);
  const people = useSettings(({ settings }) => settings.people);
  const choose = async (id: string): Promise<void> => {
    const result = await chooseOperator(id);
    if (!result.ok) void message.error(errorSentences(result.error, texts).what);
  };
  return (
    <Select
      className="top-operator"
      data-missing={operator === null}
      aria-label={operator === null ? top.chooseOperator : `${top.operator} ${operator.name}`}
      placeholder={top.chooseOperator}
      value={operator?.id ?? null}
      popupMatchSelectWidth={false}
      options={people
        .filter(({ isActive }) => isActive)
        .map(({ id, name, department }) => ({ value: id, label: name, title: department }))}
      onChange={(id: string | null) => {
        if (id !== null) void choose(id);
      }}
    />
  );
}
