import { type CauseKind, causeKinds, chainReason, chainsNeeded, isWeakCause } from '@shared/domain/report';
import { fill, listOf } from '@shared/text';
import { Tag } from 'antd';
import { useTexts } from '../../../ui';
import { BoundChoice, BoundQuantity, BoundText, BoundYesNo, Rows, useFieldValue } from '../fields';
import { blankFactor, blankWhy } from '../model/blank-rows';
import { useColumns } from '../model/use-columns';
import { AssignButton } from '../task/assign-button';
import { Fishbone } from './fishbone';
import { ReportPhotos } from './report-photos';

/** D4: possible causes, the fishbone drawn from them, the chains with evidence, and the escape point. */
export function CausesSection() {
  const columns = useColumns();
  const { frame, papers, workspace } = useTexts();
  const { d4 } = workspace;
  const severity = useFieldValue('severity');
  const isShort = useFieldValue('isShort');
  const fourChainSeverities = useFieldValue('fourChainSeverities');
  const facts = { severity, isShort, fourChainSeverities };
  const needed = chainsNeeded(facts);
  const grave = listOf(fourChainSeverities, { frame }) || d4.noSeverity;
  return (
    <>
      <AssignButton part="D4" />
      <BoundText path="analysis.investigation" rows={2} />
      <Rows
        path="analysis.factors"
        columns={columns.factors}
        title={d4.factors}
        addLabel={d4.addFactor}
        max={30}
        isCompact
        blank={blankFactor}
        row={(index) => (
          <div className="editor-grid editor-grid-four">
            <BoundChoice path={`analysis.factors.${index}.factor`} labels={papers.report.factors} />
            <BoundText path={`analysis.factors.${index}.possibleCause`} rows={1} />
            <BoundText path={`analysis.factors.${index}.evidence`} rows={1} />
            <BoundChoice path={`analysis.factors.${index}.verdict`} labels={papers.report.factorVerdicts} />
          </div>
        )}
      />
      <Fishbone />
      <p className="editor-quiet" data-chains={needed.length}>
        {fill(d4.chainReasons[chainReason(facts)], { severity: severity ?? '', grave })}
      </p>
      {causeKinds.map((kind) => (
        <Chain key={kind} kind={kind} isNeeded={needed.includes(kind)} />
      ))}
      <BoundText path="analysis.escapePoint" rows={1} />
      <ReportPhotos discipline="D4" />
    </>
  );
}

function Chain({ kind, isNeeded }: { readonly kind: CauseKind; readonly isNeeded: boolean }) {
  const columns = useColumns();
  const { papers, workspace } = useTexts();
  const { d4 } = workspace;
  const path = `analysis.chains.${kind}` as const;
  const name = papers.report.causeKinds[kind];
  return (
    <section className="report-chain" data-chain={kind} aria-label={name}>
      <h3>
        {name} {!isNeeded && <Tag>{d4.optional}</Tag>}
      </h3>
      <Rows
        path={`${path}.steps`}
        columns={columns.whys}
        title={d4.whys}
        addLabel={d4.addWhy}
        max={7}
        isCompact
        blank={blankWhy}
        rowTitle={(index) => fill(papers.report.whyOrder, { order: index + 1 })}
        row={(index) => (
          <div className="editor-grid editor-grid-two">
            <BoundText path={`${path}.steps.${index}.why`} rows={1} />
            <BoundText path={`${path}.steps.${index}.evidence`} rows={1} />
          </div>
        )}
      />
      <BoundText path={`${path}.rootCause`} rows={1} isRequired={isNeeded} />
      <WeakCause kind={kind} />
      <div className="editor-grid editor-grid-two">
        <BoundText path={`${path}.verificationMethod`} rows={1} />
        <BoundText path={`${path}.verification`} rows={1} />
        <BoundYesNo path={`${path}.isSwitchable`} />
        <BoundQuantity unit="%" path={`${path}.contributionPercent`} />
      </div>
    </section>
  );
}

/** The commonest weak point of an 8D: a cause that ends with a person. */
function WeakCause({ kind }: { readonly kind: CauseKind }) {
  const { workspace } = useTexts();
  const { rootCause, steps } = useFieldValue(`analysis.chains.${kind}`);
  const final = rootCause.trim() === '' ? (steps.at(-1)?.why ?? '') : rootCause;
  if (!isWeakCause(final)) return null;
  return (
    <p className="field-warning" role="status">
      ▲ {fill(workspace.d4.weak, { text: final })}
    </p>
  );
}
