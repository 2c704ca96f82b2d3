import './lib/older-browsers.js';
import './lib/zod-without-eval.js';
import '@fontsource-variable/inter/wght.css';
import './mantine-styles.js';
import './styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { startTranslations } from './lib/i18n.js';
import { createQueryClient } from './lib/query-client.js';

const place = document.getElementById('root');
if (!place) throw new Error('The page has no place for its content');
void startTranslations().then(() =>
  createRoot(place).render(
    <StrictMode>
      <App client={createQueryClient()} />
    </StrictMode>,
  ),
);
