import type { StageChange } from '@shared/domain/complaint';
import { useTexts } from '../../../../ui';
import { BoundChoice, BoundDate, BoundPerson, BoundText, Rows } from '../fields';

const blank = (): StageChange => ({
  id: crypto.randomUUID(),
  from: 'development',
  to: 'mass-production',
  on: null,
  handedOverBy: '',
  takenOverBy: '',
  note: '',
});

/** 阶段移交: 技术部 → 品管部 with date and both names. */
export function StageChangeRows() {
  const { fields, choices } = useTexts();
  return (
    <Rows
      path="stageChanges"
      title={fields.stageChanges}
      max={10}
      blank={blank}
      row={(index) => (
        <div className="editor-grid">
          <BoundChoice path={`stageChanges.${index}.from`} labels={choices.stage} isClearable={false} />
          <BoundChoice path={`stageChanges.${index}.to`} labels={choices.stage} isClearable={false} />
          <BoundDate path={`stageChanges.${index}.on`} />
          <BoundPerson path={`stageChanges.${index}.handedOverBy`} />
          <BoundPerson path={`stageChanges.${index}.takenOverBy`} />
          <BoundText path={`stageChanges.${index}.note`} />
        </div>
      )}
    />
  );
}
