import type { Texts } from '../index';

export const customerTemplate: Texts['customerTemplate'] = {
  parts: {
    supplier: 'Supplier',
    caption: 'Caption of photo',
    notes: 'Marks on photo',
    totalDefective: 'Total NG',
    totalReworked: 'Total reworked',
    totalScrapped: 'Total scrapped',
    validationChecked: 'Total inspected',
    validationDefective: 'Total NG',
    validationPpm: 'PPM in total',
  },
};
