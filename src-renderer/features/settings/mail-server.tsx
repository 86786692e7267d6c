import type { MailServerProblem, SmtpRules } from '@shared/domain/mail';
import { longestAddress, mailSecurities } from '@shared/domain/mail';
import { caps } from '@shared/domain/scalars';
import { Alert, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { call, useQuery } from '../../api';
import { ChoiceField, ErrorPanel, TextField, useCall, useTexts } from '../../ui';
import { ServerProblem } from '../mail';
import { NumberSetting } from './number-setting';
import type { SectionProps } from './section-props';

/** The plant's own mail server; off as delivered. Its password is no setting. */
export function MailServer({ settings, edit, errorOf }: SectionProps) {
  const words = useTexts().mail.server;
  const { smtp } = settings.mail;
  const set = (change: Partial<SmtpRules>): void =>
    edit('mail', { ...settings.mail, smtp: { ...smtp, ...change } });
  const line = (name: 'host' | 'user' | 'senderAddress', max: number) => (
    <TextField
      label={words[name]}
      path={`mail.smtp.${name}`}
      max={max}
      value={smtp[name]}
      error={errorOf(`mail.smtp.${name}`)}
      onChange={(value) => set({ [name]: value.trim() })}
    />
  );
  return (
    <fieldset className="settings-phrases mail-server">
      <legend>{words.title}</legend>
      <p className="settings-intro">{words.intro}</p>
      <Checkbox checked={smtp.isOn} onChange={({ target }) => set({ isOn: target.checked })}>
        {words.isOn}
      </Checkbox>
      {smtp.isOn && (
        <>
          <div className="settings-columns">
            {line('host', caps.line)}
            <NumberSetting
              label={words.port}
              path="mail.smtp.port"
              value={smtp.port}
              onChange={(port) => set({ port })}
            />
          </div>
          <ChoiceField
            label={words.security}
            path="mail.smtp.security"
            value={smtp.security}
            isButtons
            isClearable={false}
            error={errorOf('mail.smtp.security')}
            onChange={(security) => set({ security: security ?? 'starttls' })}
            choices={mailSecurities.map((value) => ({ value, label: words.securities[value] }))}
          />
          <div className="settings-columns">
            {line('senderAddress', longestAddress)}
            {line('user', caps.line)}
          </div>
          <TextField
            label={words.senderName}
            path="mail.smtp.senderName"
            max={caps.short}
            value={smtp.senderName}
            error={errorOf('mail.smtp.senderName')}
            onChange={(senderName) => set({ senderName })}
          />
          <TextField
            label={words.authority}
            path="mail.smtp.authority"
            rows={2}
            max={40_000}
            value={smtp.authority}
            error={errorOf('mail.smtp.authority')}
            onChange={(authority) => set({ authority })}
          />
          <Connection smtp={smtp} />
        </>
      )}
    </fieldset>
  );
}

type Tried = { readonly problem: MailServerProblem | null };

/** Password and 测试连接: what stands on the screen is tried, saved or not. */
function Connection({ smtp }: { readonly smtp: SmtpRules }) {
  const words = useTexts().mail.server;
  const state = useQuery('outbox.state', {});
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState<(Tried & { readonly of: string }) | null>(null);
  const trying = useCall(() => undefined);
  const account = `${smtp.user}@${smtp.host}:${smtp.port}`;
  const [kept, setKept] = useState('');
  const keeping = useCall(() => {
    setPassword('');
    setKept(account);
  });
  const isKnown = kept === account || state.value?.hasPassword === true;
  const of = JSON.stringify(smtp);
  const test = (): void =>
    void trying.send(
      call('outbox.test', { smtp, password: password === '' ? null : password }),
      ({ problem }) => {
        setTried({ of, problem });
        return true;
      },
    );
  const error = trying.error ?? keeping.error;
  return (
    <>
      {smtp.user !== '' && (
        <TextField
          label={words.password}
          path="mail.smtp.password"
          isSecret
          max={500}
          value={password}
          placeholder={isKnown ? words.passwordKnown : undefined}
          hint={state.value?.keepsPassword === true ? words.passwordKept : words.passwordMemory}
          onChange={setPassword}
        />
      )}
      <div className="settings-places">
        <Button loading={trying.isBusy} onClick={test}>
          {words.test}
        </Button>
        {smtp.user !== '' && (
          <Button
            loading={keeping.isBusy}
            disabled={password === ''}
            onClick={() => void keeping.send(call('outbox.password', { smtp, password }))}
          >
            {words.savePassword}
          </Button>
        )}
      </div>
      {tried !== null && tried.of === of && <TestResult problem={tried.problem} />}
      {error !== null && <ErrorPanel error={error} where={words.title} />}
    </>
  );
}

function TestResult({ problem }: Tried) {
  const words = useTexts().mail.server;
  if (problem !== null) return <ServerProblem problem={problem} />;
  return <Alert type="success" showIcon title={words.works} />;
}
