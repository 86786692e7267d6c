import type { Settings } from './schema';

/**
 * The firm as a paper names it: the entity the customer's file names, else all (decisions.md, Identity); in English where an English
 * name is kept of it, of all where all are meant.
 */
export function supplyingCompany(
  { combinedName, entities }: Settings['companies'],
  companyId: string | null,
  language: 'zh-CN' | 'en',
): string {
  const entity = entities.find(({ id }) => id === companyId);
  if (entity === undefined) {
    const english = entities.map(({ englishName }) => englishName);
    return language === 'en' && !english.includes('') ? english.join(' / ') : combinedName;
  }
  return language === 'en' && entity.englishName !== '' ? entity.englishName : entity.name;
}
