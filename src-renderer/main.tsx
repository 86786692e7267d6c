import './app/csp';
import 'antd/dist/antd.css';
import './app/fonts.css';
import './app/base.css';
import './app/frame.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { nonce } from './app/csp';

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App nonce={nonce} />);
