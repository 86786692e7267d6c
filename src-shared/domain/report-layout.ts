/** The layouts one report is printed in; a customer's file names the one asked for (5.3.6). */
export const reportLayouts = ['8D', '5P', 'CM'] as const;
export type ReportLayout = (typeof reportLayouts)[number];
