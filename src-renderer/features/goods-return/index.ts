/** 退换货: what customers send back (TSP01 5.2.1). */
export { goodsReturns } from './goods-returns';
