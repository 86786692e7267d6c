import { Alert } from 'antd';
import { useTexts } from '../../../ui';

/** 财务 is not for everybody; who does not see it should know that there may be some. */
export function FinanceNote() {
  const { customer } = useTexts();
  return <Alert type="info" showIcon className="editor-notice" title={customer.noFinance} />;
}
