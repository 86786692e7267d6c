import { textsWith } from '@shared/text';
import { useMemo } from 'react';
import { call } from '../api';
import { useSettings } from '../state';
import type { DeskServices, FileServices } from '../ui';
import { useLanguage } from './use-language';

const suggestions = 12;

/** What shared widgets ask of the program, from state and api. */
export function useServices(): DeskServices {
  const language = useLanguage();
  const settings = useSettings((state) => state.settings);
  const calendar = useSettings((state) => state.calendar);
  return useMemo(
    () => ({
      texts: textsWith(language, settings.enquiries),
      language,
      rules: settings.deadlineRules,
      calendar,
      people: settings.people,
      absences: settings.absences,
      departments: settings.departments,
      companies: settings.companies.entities,
      ...doors,
    }),
    [language, settings, calendar],
  );
}

const files: FileServices = {
  pick: () => call('attachment.pick', { complaintId: null }),
  keep: (name, bytes) => call('attachment.keep', { name, bytes }),
  list: async (ids) => {
    const result = await call('attachment.list', { ids: [...ids] });
    return result.ok ? result.value.attachments : [];
  },
  open: (id) => call('attachment.open', { id }),
  picture: (id, edge) => call('attachment.picture', { id, edge }),
};

const doors: Pick<
  DeskServices,
  'searchCustomers' | 'searchParts' | 'getCustomer' | 'saveCustomer' | 'savePart' | 'files' | 'copy'
> = {
  searchCustomers: async (text) => {
    const result = await call('customer.search', { text: text.trim().slice(0, 60), limit: suggestions });
    return result.ok ? result.value.customers : [];
  },
  searchParts: async (text, customerId) => {
    const result = await call('part.search', {
      text: text.trim().slice(0, 60),
      customerId,
      limit: suggestions,
    });
    return result.ok ? result.value.parts : [];
  },
  getCustomer: async (id) => {
    const result = await call('customer.get', { id });
    return result.ok ? result.value : null;
  },
  saveCustomer: (input) => call('customer.save', input),
  savePart: (input) => call('part.save', input),
  files,
  copy: async (text) => (await call('clipboard.write', { text })).ok,
};
