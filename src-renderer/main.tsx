import './app/csp';
import 'antd/dist/antd.css';
import './app/base.css';
import './app/frame.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { boot } from './app/boot';
import { nonce } from './app/csp';
import { afterReady } from './state';

// Asked before the first painting, so that the answers come while the screen is being built.
const booting = boot();

const root = document.getElementById('root');
// Twenty megabytes that would stand before the first rows; the system's own face is shown until they are there.
afterReady(() => void import('./app/fonts.css'));

if (root !== null) createRoot(root).render(<App nonce={nonce} booting={booting} />);
