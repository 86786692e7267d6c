import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { stepText } from '@shared/domain/delivery';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useState } from 'react';
import { useQuery } from '../../api';
import { EmptyState, FailureLine, Loading, useDesk } from '../../ui';
import type { Choice } from './model';

/** The paper's words step by step, to be pasted where a portal or another program's file asks for them. */
export function WordsPanel({ choice }: { readonly choice: Choice }) {
  const { texts, copy } = useDesk();
  const { words } = texts.delivery;
  const asked = useQuery('delivery.words', { choice });
  const [copied, setCopied] = useState<ReadonlySet<string>>(new Set());
  if (asked.value === undefined)
    return asked.isSlow ? <Loading /> : <FailureLine query={asked} where={words.title} />;
  const { steps } = asked.value;
  if (steps.length === 0) return <EmptyState text={words.empty} />;
  const language = choice.language === 'en' ? 'en' : 'zh-CN';
  const take = async (key: string, text: string): Promise<void> => {
    if (await copy(text)) setCopied((before) => new Set([...before, key]));
  };
  const button = (key: string, text: string, label: string, name: string) => (
    <Button
      aria-label={copied.has(key) ? fill(words.copiedName, { name }) : `${label} ${name}`}
      icon={copied.has(key) ? <CheckOutlined aria-hidden /> : <CopyOutlined aria-hidden />}
      onClick={() => void take(key, text)}
    >
      {copied.has(key) ? words.copied : label}
    </Button>
  );
  return (
    <div className="delivery-words">
      <p className="hint">{words.hint}</p>
      {steps.map((step) => {
        const title = step.title === '' ? words.head : step.title;
        return (
          <section key={step.title} aria-label={title}>
            <header>
              <h3>{title}</h3>
              {button(step.title, stepText(step, language), words.copyStep, title)}
            </header>
            <ul>
              {step.items.map(({ label, text }) => (
                <li key={`${label} ${text}`}>
                  <strong>{label}</strong>
                  <span>{text}</span>
                  {button(`${step.title} ${label} ${text}`, text, words.copy, label)}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
