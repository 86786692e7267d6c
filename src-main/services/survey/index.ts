/** 满意度: the year's plan, the sheets it asks for, and what the desk itself knows of a period (IATF 16949 9.1.2.1). */
export * from './approve';
export * from './create';
export * from './evidence';
export * from './propose';
