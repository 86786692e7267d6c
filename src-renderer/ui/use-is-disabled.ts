import { ConfigProvider } from 'antd';

/** Whether a control may not be changed: by itself, or because all around it may not (a frozen record). */
export function useIsDisabled(own?: boolean | undefined): boolean {
  const { componentDisabled } = ConfigProvider.useConfig();
  return own ?? componentDisabled;
}
