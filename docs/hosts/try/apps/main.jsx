import {StrictMode} from 'react';
import {createRoot, hydrateRoot} from 'react-dom/client';
import {App} from './App.jsx';
import {hydrateWith} from './film.js';

const root = document.querySelector('[data-app]');
const app = (
  <StrictMode>
    <App />
  </StrictMode>
);
if (root.firstChild) hydrateWith(() => hydrateRoot(root, app));
else createRoot(root).render(app);
