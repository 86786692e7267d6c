import { fill } from '@shared/text';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useQuery } from '../../api';
import { FailureLine, Loading, useDesk } from '../../ui';
import type { RoadProps } from './road';
import { ToldForm } from './told-form';

const languages = ['zh-CN', 'en'] as const;

/** A few lines for WeChat or the phone, copied with one click; then it is written down who was told. */
export function MessageRoad({ choice, customer, isBlocked, isDisabled, create }: RoadProps) {
  const { texts, copy } = useDesk();
  const { message: words, tabs } = texts.delivery;
  const asked = useQuery('delivery.words', { choice });
  const [copied, setCopied] = useState<string | null>(null);
  const [withFiles, setWithFiles] = useState(false);
  if (asked.value === undefined)
    return asked.isSlow ? <Loading /> : <FailureLine query={asked} where={tabs.message} />;
  const { summary } = asked.value;
  return (
    <div className="delivery-told">
      {languages.map((language) => (
        <section
          key={language}
          aria-label={fill(words.name, { language: texts.frame.file.languages[language] })}
        >
          <p className="delivery-message">{summary[language]}</p>
          <Button
            onClick={async () => {
              if (await copy(summary[language])) setCopied(language);
            }}
          >
            {fill(copied === language ? words.copied : words.copy, {
              language: texts.frame.file.languages[language],
            })}
          </Button>
        </section>
      ))}
      <Checkbox checked={withFiles} onChange={({ target }) => setWithFiles(target.checked)}>
        {words.withFiles}
      </Checkbox>
      <ToldForm
        choice={choice}
        where={tabs.message}
        atLabel={words.at}
        noteLabel={words.who}
        isNoteRequired
        okText={words.ok}
        isBlocked={withFiles ? isDisabled : isBlocked}
        create={() =>
          create('message', { contact: customer?.contacts[0]?.name ?? '', address: '' }, withFiles)
        }
      />
    </div>
  );
}
