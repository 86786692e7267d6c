import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../ui';
import { ProposeDialog } from './propose-dialog';

/** 生成年度计划: what is missing for all customers, by grade. */
export function ProposeMenu() {
  const { propose } = useTexts().care;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{propose.button}</Button>
      {isOpen && <ProposeDialog onClose={() => setIsOpen(false)} />}
    </>
  );
}
