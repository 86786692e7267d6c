import './app/csp';
import 'antd/dist/antd.css';
import './app/fonts.css';
import './app/base.css';
import './app/frame.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { boot } from './app/boot';
import { nonce } from './app/csp';

// Asked before the first painting, so that the answers come while the screen is being built.
const booting = boot();

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App nonce={nonce} booting={booting} />);
