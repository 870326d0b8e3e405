import {renderToString} from 'react-dom/server';
import {StrictMode} from 'react';
import {App} from './App.jsx';

export const render = () =>
  renderToString(
    <StrictMode>
      <App />
    </StrictMode>,
  );
