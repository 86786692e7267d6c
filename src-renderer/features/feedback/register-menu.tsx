import { feedbackRegisters } from '@shared/contract';
import { formDefinitions } from '@shared/forms';
import { Button } from 'antd';
import { useState } from 'react';
import { ExportListing } from '../../preview';
import type { ListConditions as Conditions } from '../../record';
import { ChoiceField, useTexts } from '../../ui';

/** 登记表: the three register forms, from the logs of the list as it is filtered. */
export function RegisterMenu({ filter }: { readonly filter: Conditions }) {
  const words = useTexts().feedback.registers;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{words.button}</Button>
      {isOpen && <RegisterDialog filter={filter} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function RegisterDialog({ filter, onClose }: { readonly filter: Conditions; readonly onClose: () => void }) {
  const texts = useTexts();
  const words = texts.feedback.registers;
  const [code, setCode] = useState<(typeof feedbackRegisters)[number]>('FR');
  const titleOf = (each: string): string => formDefinitions.get(each)?.title(texts) ?? each;
  return (
    <ExportListing
      isOpen
      title={words.title}
      name={titleOf(code)}
      action={words.action}
      note={words.note}
      requestOf={(choice) => ({ form: 'feedback-register', code, filter, ...choice })}
      onClose={onClose}
    >
      <ChoiceField
        label={words.form}
        isButtons
        value={code}
        onChange={(next) => setCode(next ?? code)}
        choices={feedbackRegisters.map((value) => ({ value, label: titleOf(value) }))}
      />
    </ExportListing>
  );
}
