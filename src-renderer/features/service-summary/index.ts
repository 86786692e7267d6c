/** 沟通与服务总结: weeks and months of what customers said (seed 001 §6). */
import './summary.css';

export { serviceSummaries } from './service-summaries';
