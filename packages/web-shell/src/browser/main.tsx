import '@peixun/ui-kit/styles.css';
import './styles/shell.css';
import { addMessages } from '@peixun/ui-kit/runtime';
import { createRoot } from 'react-dom/client';
import en from '../i18n/en.json' with { type: 'json' };
import zhCN from '../i18n/zh-CN.json' with { type: 'json' };
import { App } from './app.tsx';
import { placeOf } from '../place.ts';
import { storedLanguage } from './preferences.ts';

const root = document.getElementById('app')!;
const basePath = root.dataset['basePath'] ?? '';

addMessages('shell', { 'zh-CN': zhCN, en });
document.documentElement.lang = storedLanguage();
createRoot(root).render(
  <App
    basePath={basePath}
    place={placeOf(location.pathname.slice(basePath.length))}
    nonce={document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce}
  />,
);
