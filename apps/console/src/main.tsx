import '@fontsource-variable/source-sans-3/wght.css';
import './theme/look.css';
import './theme/tables.css';
import './theme/marks.css';
import './theme/forms.css';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { rememberedLanguage } from './providers/i18n-provider.ts';
// Last, so that paper overrules whatever a screen says of itself.
import './theme/print.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
document.documentElement.lang = rememberedLanguage();
createRoot(root).render(<App />);
