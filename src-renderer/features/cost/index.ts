/** 外部质量费用: what complaints cost, what is claimed back and what came of it, over all of them. */
import './cost.css';

export { CostsPage } from './costs-page';
