/** The layouts one report is printed in. */
export const reportLayouts = ['8D', '5P', 'CM'] as const;
export type ReportLayout = (typeof reportLayouts)[number];
