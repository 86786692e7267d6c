import type { Answer, Input } from '@shared/contract';
import type { TemplateVersion } from '@shared/domain/customer-template';
import { isSame } from '@shared/domain/same';
import type { Reader, Trx } from '../../data';
import { findAttachments } from '../../data/repositories/attachments';
import {
  insertTemplateVersion,
  newestTemplateVersion,
  templateVersionsOf,
} from '../../data/repositories/customer-templates';
import { masterHash } from '../../data/repositories/customers';
import { appendHistories } from '../../data/repositories/history';
import type { CallContext } from '../context';
import { demandCustomer } from '../customer/read';
import { refuseStale } from '../customer/save';
import type { LoadEnvironment } from '../environment';
import { demandRight } from '../rights';
import { ServiceError } from '../service-error';

export interface TemplateParts {
  readonly load: LoadEnvironment;
  readonly nextId: () => string;
}

/** Templates of a customer with all their versions, the newest one first. */
export async function listTemplates(
  db: Reader,
  { customerId }: Input<'customerTemplate.list'>,
): Promise<Answer<'customerTemplate.list'>> {
  await demandCustomer(db, customerId);
  const versions = await templateVersionsOf(db, customerId);
  const ids = [...new Set(versions.map(({ templateId }) => templateId))];
  return {
    templates: ids.map((id) => ({ id, versions: versions.filter(({ templateId }) => templateId === id) })),
  };
}

/**
 * Saves a template of a customer as its next version; the ones before stay as they are. The customer's history tells of it.
 * @throws ServiceError `forbidden`, `not-found` for customer, template or file, `stale` when somebody saved a version meanwhile
 */
export async function saveTemplate(
  trx: Trx,
  { load, nextId }: TemplateParts,
  context: CallContext,
  input: Input<'customerTemplate.save'>,
): Promise<Answer<'customerTemplate.save'>> {
  demandRight(context, 'write');
  const customer = await demandCustomer(trx, input.customerId);
  const before = await demandTemplate(trx, input);
  refuseStale(before === null ? null : { version: before.revision }, input.revision);
  if (before !== null && isSame(before.content, input.content)) return before;
  const [file] = await findAttachments(trx, [input.content.attachmentId]);
  if (file === undefined) throw new ServiceError('not-found', { id: input.content.attachmentId });
  const at = (await load(trx)).instant(context.clock.now());
  const operator = context.operator.name;
  const version: TemplateVersion = {
    id: nextId(),
    templateId: before?.templateId ?? nextId(),
    customerId: customer.id,
    revision: (before?.revision ?? 0) + 1,
    content: input.content,
    savedAt: at,
    savedBy: operator,
    reason: input.reason,
  };
  const hash = await insertTemplateVersion(trx, version);
  const entry = { at, operator, action: 'save', reason: input.reason };
  const change = { path: 'templates', old: before === null ? null : saidOf(before), new: saidOf(version) };
  await appendHistories(trx, [
    { ...entry, area: 'customer-template', recordId: version.id, changes: [change], recordHash: hash },
    // The customer stays as it stood.
    {
      ...entry,
      area: 'customer',
      recordId: customer.id,
      changes: [change],
      recordHash: masterHash(customer),
    },
  ]);
  return version;
}

/** What the history keeps of a version: name, number, file, how much it fills. */
const saidOf = ({ revision, content }: TemplateVersion): string => {
  const { name, fileName, mapping, isRetired } = content;
  const count = mapping.cells.length + mapping.repeats.length + mapping.pictures.length;
  return `${name} V${revision} · ${fileName} · ${count}${isRetired ? ' · ×' : ''}`;
};

async function demandTemplate(
  db: Reader,
  { templateId, customerId }: Input<'customerTemplate.save'>,
): Promise<TemplateVersion | null> {
  if (templateId === null) return null;
  const found = await newestTemplateVersion(db, templateId);
  if (found === null || found.customerId !== customerId)
    throw new ServiceError('not-found', { id: templateId });
  return found;
}
