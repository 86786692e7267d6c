import { useTexts } from '../../../ui';
import { BoundChoice, BoundDepartment, BoundPerson, BoundText, Rows, useFieldValue } from '../fields';
import { blankMember } from '../model/blank-rows';
import { sectionNames } from '../model/section-names';
import { useColumns } from '../model/use-columns';

/** D1: the team, with leader and sponsor. */
export function TeamSection() {
  const columns = useColumns();
  const texts = useTexts();
  const layout = useFieldValue('layout');
  return (
    <Rows
      path="members"
      columns={columns.members}
      title={sectionNames(layout, texts).D1}
      max={20}
      isCompact
      blank={blankMember}
      row={(index) => <Member index={index} />}
    />
  );
}

function Member({ index }: { readonly index: number }) {
  const { papers } = useTexts();
  const department = useFieldValue(`members.${index}.department`);
  return (
    <div className="editor-grid editor-grid-five">
      <BoundChoice path={`members.${index}.duty`} labels={papers.report.duties} />
      <BoundDepartment path={`members.${index}.department`} />
      <BoundPerson path={`members.${index}.name`} department={department} />
      <BoundText path={`members.${index}.role`} />
      <BoundText path={`members.${index}.phone`} />
    </div>
  );
}
