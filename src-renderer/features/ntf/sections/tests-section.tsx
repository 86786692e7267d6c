import { fill } from '@shared/text';
import { useTexts } from '../../../ui';
import { BoundChoice, BoundDate, BoundPerson, BoundText, Rows, useFieldValue } from '../fields';
import { blankTest } from '../model/blank-rows';
import { useColumns } from '../model/use-columns';

/** Every requirement of the named specification: limit, reading, verdict, and what it was measured with. */
export function TestsSection() {
  const columns = useColumns();
  const { ntf } = useTexts();
  const say = ntf.tests;
  return (
    <>
      <div className="editor-grid editor-grid-two">
        <BoundText path="specificationNumber" />
        <BoundText path="specificationRevision" />
      </div>
      <Standing />
      <Rows
        path="tests"
        columns={columns.tests}
        title={say.rows}
        addLabel={say.add}
        max={60}
        isCompact
        blank={blankTest}
        rowTitle={(index) => fill(say.row, { order: index + 1 })}
        row={(index) => <Requirement index={index} />}
      />
    </>
  );
}

/** How far the tests have come; only these words are painted anew while one types in a test. */
function Standing() {
  const say = useTexts().ntf.tests;
  const tests = useFieldValue('tests');
  if (tests.length === 0) return null;
  const withVerdict = (verdict: (typeof tests)[number]['verdict']): number =>
    tests.filter((test) => test.verdict === verdict).length;
  return (
    <p className="editor-quiet numbers ntf-proof">
      {fill(say.standing, {
        all: tests.length,
        passed: withVerdict('pass'),
        failed: withVerdict('fail'),
        pending: withVerdict('pending'),
      })}
    </p>
  );
}

function Requirement({ index }: { readonly index: number }) {
  const { report } = useTexts().papers;
  const path = `tests.${index}` as const;
  return (
    <>
      <div className="editor-grid editor-grid-five">
        <BoundText path={`${path}.item`} />
        <BoundText path={`${path}.limit`} />
        <BoundText path={`${path}.measured`} />
        <BoundChoice path={`${path}.verdict`} labels={report.testVerdicts} />
        <BoundChoice path={`${path}.kind`} labels={report.testKinds} />
      </div>
      <div className="editor-grid editor-grid-four">
        <BoundText path={`${path}.equipment`} />
        <BoundDate path={`${path}.calibratedUntil`} />
        <BoundPerson path={`${path}.tester`} />
        <BoundDate path={`${path}.on`} />
      </div>
    </>
  );
}
