import { type ExportRequest, printLanguages } from '@shared/contract';
import { fill, type Texts } from '@shared/text';
import { ChoiceField, useTexts } from '../ui';

type Format = ExportRequest['format'];
type Language = ExportRequest['language'];

/** How the job is called while it runs: 导出 投诉台账(XLSX). */
export const exportLabel = (form: string, format: Format, texts: Texts): string =>
  fill(texts.frame.job.export, { form, format: format.toUpperCase() });

/** Excel or PDF. */
export function FormatField(props: { readonly value: Format; readonly onChange: (format: Format) => void }) {
  const words = useTexts().register.export;
  return (
    <ChoiceField
      label={words.format}
      isButtons
      value={props.value}
      onChange={(next) => props.onChange(next ?? 'xlsx')}
      choices={[
        { value: 'xlsx', label: words.xlsx },
        { value: 'pdf', label: words.pdf },
      ]}
    />
  );
}

/** In which language a paper is printed. */
export function PrintLanguageField(props: {
  readonly label: string;
  readonly value: Language;
  readonly onChange: (language: Language) => void;
}) {
  const { languages } = useTexts().frame.file;
  const { value, onChange } = props;
  return (
    <ChoiceField
      label={props.label}
      isButtons
      value={value}
      onChange={(next) => onChange(next ?? value)}
      choices={printLanguages.map((each) => ({ value: each, label: languages[each] }))}
    />
  );
}
