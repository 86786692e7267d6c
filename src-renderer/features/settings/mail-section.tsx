import {
  type MailKind,
  type MailTemplate,
  mailKinds,
  mailPlaceholders,
  mostInternalWords,
} from '@shared/domain/mail';
import { caps } from '@shared/domain/scalars';
import { fill, type Texts, textsOf } from '@shared/text';
import { App, Button } from 'antd';
import { useState } from 'react';
import { ChoiceField, TextField, useDesk, useTexts } from '../../ui';
import { MailServer } from './mail-server';
import { Section } from './section';
import { replaceAt, type SectionProps } from './section-props';

/** What mails to customers say, for each kind of paper in both languages. */
export function MailSection(props: SectionProps) {
  const { settings, edit } = props;
  const words = useTexts().mail;
  const [kind, setKind] = useState<MailKind>('3D');
  const { templates } = settings.mail;
  const index = templates.findIndex((template) => template.kind === kind);
  const template = templates[index] ?? deliveredTemplate(kind);
  const wrong = templates.find((each, place) => each.kind !== kind && isWrong(props, place));
  const set = (next: readonly MailTemplate[]): void =>
    edit('mail', { ...settings.mail, templates: [...next] });
  const change = (changed: MailTemplate): void =>
    set(index < 0 ? [...templates, changed] : replaceAt(templates, index, changed));
  return (
    <Section name="mail">
      <ChoiceField
        label={words.setting.kind}
        value={kind}
        isButtons
        error={wrong === undefined ? undefined : fill(words.setting.wrong, { kind: words.kind[wrong.kind] })}
        onChange={(chosen) => setKind(chosen ?? '3D')}
        choices={mailKinds.map((value) => ({ value, label: labelOf(value, templates, words) }))}
      />
      <Words of={props} index={index} template={template} language="chinese" onChange={change} />
      <Words of={props} index={index} template={template} language="english" onChange={change} />
      <Placeholders />
      <Button disabled={index < 0} onClick={() => set(templates.filter((each) => each.kind !== kind))}>
        {words.setting.restore}
      </Button>
      <TextField
        label={words.setting.internalWords}
        path="mail.internalWords"
        rows={4}
        max={caps.long}
        value={settings.mail.internalWords.join('\n')}
        onChange={(text) => edit('mail', { ...settings.mail, internalWords: linesOf(text) })}
      />
      <p className="settings-intro">{words.setting.internalWordsNote}</p>
      <MailServer {...props} />
    </Section>
  );
}

/** Lines as they are typed, empty ones with them: a word is begun on a line of its own. */
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.slice(0, caps.short))
    .slice(0, mostInternalWords);

const isWrong = ({ errorOf }: SectionProps, index: number): boolean =>
  (['chinese', 'english'] as const).some((language) =>
    (['subject', 'text'] as const).some(
      (field) => errorOf(`mail.templates.${index}.${language}.${field}`) !== undefined,
    ),
  );

const deliveredTemplate = (kind: MailKind): MailTemplate => ({
  kind,
  chinese: textsOf('zh-CN').mail.templates[kind],
  english: textsOf('en').mail.templates[kind],
});

const labelOf = (kind: MailKind, own: readonly MailTemplate[], words: Texts['mail']): string =>
  own.some((template) => template.kind === kind)
    ? fill(words.setting.own, { kind: words.kind[kind] })
    : words.kind[kind];

function Words(props: {
  readonly of: SectionProps;
  /** Negative while the delivered one is in use. */
  readonly index: number;
  readonly template: MailTemplate;
  readonly language: 'chinese' | 'english';
  readonly onChange: (template: MailTemplate) => void;
}) {
  const { template, language, onChange } = props;
  const { setting } = useTexts().mail;
  const path = `mail.templates.${props.index}.${language}`;
  const words = template[language];
  const isChinese = language === 'chinese';
  return (
    <>
      <TextField
        label={isChinese ? setting.chineseSubject : setting.englishSubject}
        path={`${path}.subject`}
        max={caps.line}
        value={words.subject}
        error={props.of.errorOf(`${path}.subject`)}
        onChange={(subject) => onChange({ ...template, [language]: { ...words, subject } })}
      />
      <TextField
        label={isChinese ? setting.chineseText : setting.englishText}
        path={`${path}.text`}
        max={caps.long}
        rows={6}
        value={words.text}
        error={props.of.errorOf(`${path}.text`)}
        onChange={(text) => onChange({ ...template, [language]: { ...words, text } })}
      />
    </>
  );
}

/** Every place a template may name, to be copied into it. */
function Placeholders() {
  const { message } = App.useApp();
  const { copy, language, texts } = useDesk();
  const { setting } = texts.mail;
  return (
    <fieldset className="settings-phrases">
      <legend>{setting.placeholders}</legend>
      <div className="settings-places">
        {Object.entries(mailPlaceholders).map(([english, chinese]) => {
          const word = `{${language === 'en' ? english : chinese}}`;
          return (
            <Button
              key={english}
              onClick={async () => {
                if (await copy(word)) void message.success(fill(setting.copied, { word }));
              }}
            >
              {word}
            </Button>
          );
        })}
      </div>
      <p className="settings-intro">{setting.emptyLine}</p>
    </fieldset>
  );
}
