import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import {
  type AddedCategory,
  deliveredEnquiryCategories,
  type EnquiryList,
  nextCategory,
} from '@shared/domain/feedback';
import { caps } from '@shared/domain/scalars';
import { fill } from '@shared/text';
import { Button, Checkbox } from 'antd';
import { useSettings } from '../../state';
import { TextField, useTexts } from '../../ui';
import { Section } from './section';
import { removeAt, replaceAt, type SectionProps } from './section-props';

const most = 60;

/** 咨询类别: which are offered, and the firm's own. Saved ones stay as they are, because logs say them. */
export function EnquiriesSection({ settings, edit, errorOf }: SectionProps) {
  const texts = useTexts();
  const words = texts.settings.enquiries;
  const saved = useSettings((state) => state.settings.enquiries.added);
  const { enquiries } = settings;
  const { added } = enquiries;
  const change = (part: Partial<EnquiryList>): void => edit('enquiries', { ...enquiries, ...part });
  const isSaved = ({ code }: AddedCategory): boolean => saved.some((each) => each.code === code);
  const offers = (codes: readonly string[]) => (
    <Offers codes={codes} list={enquiries} onChange={(withdrawn) => change({ withdrawn })} />
  );
  return (
    <Section name="enquiries">
      <fieldset className="settings-phrases">
        <legend>{words.delivered}</legend>
        {offers(deliveredEnquiryCategories)}
      </fieldset>
      {saved.length > 0 && (
        <fieldset className="settings-phrases">
          <legend>{words.own}</legend>
          {offers(saved.map(({ code }) => code))}
        </fieldset>
      )}
      {added.map((category, index) =>
        isSaved(category) ? null : (
          <fieldset key={category.code} className="settings-row settings-phrase">
            <legend className="visually-hidden">{fill(words.row, { n: index + 1 })}</legend>
            <TextField
              label={words.chinese}
              path={`enquiries.added.${index}.chinese`}
              max={caps.short}
              value={category.chinese}
              error={errorOf(`enquiries.added.${index}.chinese`)}
              onChange={(chinese) => change({ added: replaceAt(added, index, { ...category, chinese }) })}
            />
            <TextField
              label={words.english}
              path={`enquiries.added.${index}.english`}
              max={caps.short}
              value={category.english}
              onChange={(english) => change({ added: replaceAt(added, index, { ...category, english }) })}
            />
            <Button
              icon={<DeleteOutlined aria-hidden />}
              aria-label={fill(words.remove, { n: index + 1 })}
              title={fill(words.remove, { n: index + 1 })}
              onClick={() => change({ added: removeAt(added, index) })}
            />
          </fieldset>
        ),
      )}
      <Button
        icon={<PlusOutlined aria-hidden />}
        disabled={added.length >= most}
        onClick={() => change({ added: [...added, nextCategory(enquiries)] })}
      >
        {words.add}
      </Button>
    </Section>
  );
}

/** One box for each code; a box without its tick withdraws it. */
function Offers(props: {
  readonly codes: readonly string[];
  readonly list: EnquiryList;
  readonly onChange: (withdrawn: string[]) => void;
}) {
  const { codes, onChange } = props;
  const { withdrawn } = props.list;
  const words: Readonly<Record<string, string>> = useTexts().papers.feedback.enquiryCategory;
  return codes.map((code) => (
    <Checkbox
      key={code}
      checked={!withdrawn.includes(code)}
      onChange={({ target }) => {
        const others = withdrawn.filter((each) => each !== code);
        onChange(target.checked ? others : [...others, code]);
      }}
    >
      {words[code] ?? code}
    </Checkbox>
  ));
}
