import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { type ReactNode, useEffect, useMemo } from 'react';
import { useSession } from '../state';
import { NowProvider, ServicesProvider } from '../ui';
import { themeOf } from './theme';
import { useAppearance } from './use-appearance';
import { useLanguage } from './use-language';
import { useServices } from './use-services';

dayjs.locale('zh-cn');

/** Language, theme, content policy nonce, and what the shared widgets need. */
export function Providers({
  nonce,
  children,
}: {
  readonly nonce: string | undefined;
  readonly children: ReactNode;
}) {
  const language = useLanguage();
  const { appearance, textSize } = useAppearance();
  const services = useServices();
  const now = useSession((session) => session.now);
  const theme = useMemo(() => themeOf(appearance, textSize), [appearance, textSize]);

  useEffect(() => {
    dayjs.locale(language === 'en' ? 'en' : 'zh-cn');
  }, [language]);

  return (
    <ConfigProvider
      theme={theme}
      locale={language === 'en' ? enUS : zhCN}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
      virtual={false}
      {...(nonce === undefined ? {} : { csp: { nonce } })}
    >
      <AntApp component={false} message={{ maxCount: 2 }}>
        <ServicesProvider value={services}>
          <NowProvider value={now}>{children}</NowProvider>
        </ServicesProvider>
      </AntApp>
    </ConfigProvider>
  );
}
