import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { Language } from '@peixun/plugin-api';
import { ConfigProvider, type ConfigProviderProps } from 'antd';
import en from 'antd/es/locale/en_US.js';
import zhCN from 'antd/es/locale/zh_CN.js';
import { useEffect, useMemo, type ReactNode } from 'react';
import { CountyContext } from '../county/county-context.ts';
import type { CountyView } from '../county/county-view.ts';
import { LanguageContext } from '../i18n/language.tsx';
import { NoticeRegion } from '../notice/notice-region.tsx';
import { TokensContext } from './theme-context.ts';
import { darker, tokensOf, type Tokens } from './tokens.ts';

export interface KitProviderProps {
  readonly queries: QueryClient;
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  readonly hasLargeType: boolean;
  /** Of the Content-Security-Policy, for the styles that components write. */
  readonly nonce: string | undefined;
  /** The county; absent before sign-in. */
  readonly view?: CountyView | undefined;
  readonly children: ReactNode;
}

// The files are ES modules, which antd's package.json does not tell TypeScript.
const locales = { 'zh-CN': zhCN, en } as unknown as Record<Language, ConfigProviderProps['locale']>;

const nobody: CountyView = { plugins: [], failing: [] };

/** Everything that the kit's components expect around them. */
export function KitProvider(props: KitProviderProps) {
  const { language, setLanguage, hasLargeType, nonce, view = nobody } = props;
  const accent = view.county?.branding.accentColor;
  const tokens = useMemo(() => tokensOf({ accent, hasLargeType }), [accent, hasLargeType]);
  useEffect(() => showTokens(tokens), [tokens]);
  const choice = useMemo(() => ({ language, setLanguage }), [language, setLanguage]);
  return (
    <QueryClientProvider client={props.queries}>
      <LanguageContext value={choice}>
        <TokensContext value={tokens}>
          <CountyContext value={view}>
            <ConfigProvider
              locale={locales[language]}
              button={{ autoInsertSpace: false }}
              csp={nonce === undefined ? {} : { nonce }}
              theme={{
                token: {
                  colorPrimary: tokens.accent,
                  colorLink: tokens.accent,
                  // What the mouse is over would grow lighter, until it cannot be read.
                  colorPrimaryHover: darker(tokens.accent),
                  colorLinkHover: darker(tokens.accent),
                  linkDecoration: 'underline',
                  linkHoverDecoration: 'underline',
                  linkFocusDecoration: 'underline',
                  colorError: tokens.bad,
                  colorErrorBg: '#fdf1f0',
                  colorSuccess: tokens.good,
                  colorSuccessBg: '#eaf5ed',
                  colorSuccessBorder: '#a7d3b3',
                  colorInfo: tokens.notice,
                  colorInfoBg: '#eaf3fb',
                  colorInfoBorder: '#a6cbe8',
                  colorWarning: tokens.warning,
                  colorWarningBg: '#fff8e5',
                  colorWarningBorder: '#e3cd94',
                  colorText: tokens.text,
                  colorTextSecondary: tokens.quiet,
                  colorTextDescription: tokens.quiet,
                  colorTextPlaceholder: tokens.quiet,
                  colorBorder: tokens.line,
                  borderRadius: 4,
                  fontSize: tokens.fontSize,
                  fontFamily: tokens.fontFamily,
                  controlHeight: hasLargeType ? 44 : 34,
                  motion: false,
                },
                // A plain tag must be seen on the ground of a page too.
                components: { Tag: { defaultBg: '#e6e8eb' }, Collapse: { headerBg: tokens.surface } },
              }}
            >
              {props.children}
              <NoticeRegion />
            </ConfigProvider>
          </CountyContext>
        </TokensContext>
      </LanguageContext>
    </QueryClientProvider>
  );
}

function showTokens(tokens: Tokens) {
  const { style } = document.documentElement;
  style.setProperty('--px-accent', tokens.accent);
  style.setProperty('--px-font-size', `${tokens.fontSize}px`);
}
