import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { useLanguage } from './i18n/language.ts';

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;

const FONT =
  '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","Hiragino Sans GB",system-ui,sans-serif';

/** antd in the colours of the house, in the language of the screen, its styles allowed by the page's nonce. */
export function ThemedPage({ children }: { children: ReactNode }) {
  const language = useLanguage();
  return (
    <ConfigProvider
      {...(nonce ? { csp: { nonce } } : {})}
      locale={language === 'zh' ? zhCN : enUS}
      theme={{
        token: {
          colorPrimary: '#1f5b45',
          colorInfo: '#1f5b45',
          colorLink: '#1f5b45',
          colorSuccess: '#1f6b3a',
          colorWarning: '#8a5a00',
          colorError: '#a8261c',
          colorText: '#23231f',
          colorTextSecondary: '#5f5c54',
          colorBorder: '#cbc5b6',
          colorBorderSecondary: '#e2ded3',
          borderRadius: 5,
          fontFamily: FONT,
          fontSize: 14,
        },
        components: { Button: { primaryShadow: 'none', defaultShadow: 'none' } },
      }}
    >
      <App component={false}>{children}</App>
    </ConfigProvider>
  );
}
