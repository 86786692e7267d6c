import { offeredCategories } from '@shared/domain/feedback';
import { boundFields } from '../../editor';
import { useSettings } from '../../state';
import { useTexts } from '../../ui';

/** An answer and a log each hold one, under their own names. */
interface Categorized {
  readonly category: string | null;
  readonly enquiryCategory: string | null;
}

const { BoundChoice, useFieldValue } = boundFields<Categorized>();

/** 咨询类别 out of the ⚙ list: what is offered, and the one that stands there already. */
export function EnquiryCategoryField({ path }: { readonly path: string }) {
  const own = path === 'category' ? 'category' : 'enquiryCategory';
  const words = useTexts().papers.feedback.enquiryCategory;
  const list = useSettings(({ settings }) => settings.enquiries);
  const chosen = useFieldValue(own);
  return <BoundChoice path={own} labels={offeredCategories(words, list, chosen)} />;
}
