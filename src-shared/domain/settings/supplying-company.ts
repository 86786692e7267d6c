import type { Settings } from './schema';

/** The firm as a paper names it: the entity the customer's file names, else both (decisions.md, Identity). */
export function supplyingCompany(
  { combinedName, entities }: Settings['companies'],
  companyId: string | null,
  language: 'zh-CN' | 'en',
): string {
  const entity = entities.find(({ id }) => id === companyId);
  if (entity === undefined) return combinedName;
  return language === 'en' && entity.englishName !== '' ? entity.englishName : entity.name;
}
