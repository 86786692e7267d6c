import type { DocumentKind } from '@shared/domain/report';
import { Button } from 'antd';
import { useStore } from 'zustand';
import { useTexts } from '../../../ui';
import { BoundChoice, BoundDate, BoundPerson, BoundText, Rows, useEditor, useFieldValue } from '../fields';
import { blankDocument, blankReadAcross } from '../model/blank-rows';
import { missingDocuments } from '../model/proposals';
import { useColumns } from '../model/use-columns';
import { AssignButton } from '../task/assign-button';

/** D7: documents from their old to their new revision, read-across, lessons learned. */
export function PreventionSection() {
  const columns = useColumns();
  const { papers, workspace } = useTexts();
  const { d7 } = workspace;
  const { store } = useEditor();
  const kinds = useStore(store, ({ body }) => body.prevention.documents.map(({ kind }) => kind).join(' '))
    .split(' ')
    .filter((kind) => kind !== '') as DocumentKind[];
  const missing = missingDocuments(kinds);
  const addMissing = (): void =>
    store.getState().change((report) => ({
      ...report,
      prevention: {
        ...report.prevention,
        documents: [...report.prevention.documents, ...missing.map((kind) => blankDocument(kind))],
      },
    }));
  return (
    <>
      <AssignButton part="D7" />
      <Rows
        path="prevention.documents"
        columns={columns.documents}
        title={d7.documents}
        addLabel={d7.addDocument}
        max={30}
        isCompact
        blank={blankDocument}
        rowTitle={(index) => papers.report.documentKinds[kinds[index] ?? 'other']}
        row={(index) => <DocumentRow index={index} />}
      />
      {missing.length > 0 && <Button onClick={addMissing}>{d7.fillDocuments}</Button>}
      <Rows
        path="prevention.readAcross"
        columns={columns.readAcross}
        title={d7.readAcross}
        addLabel={d7.addReadAcross}
        max={30}
        isCompact
        blank={blankReadAcross}
        row={(index) => (
          <div className="editor-grid editor-grid-four">
            <BoundText path={`prevention.readAcross.${index}.object`} rows={1} />
            <BoundText path={`prevention.readAcross.${index}.decision`} rows={1} />
            <BoundPerson path={`prevention.readAcross.${index}.responsible`} />
            <BoundDate path={`prevention.readAcross.${index}.on`} />
          </div>
        )}
      />
      <div className="editor-grid editor-grid-two">
        <BoundText path="prevention.systemic" rows={2} />
        <BoundText path="prevention.lessons" rows={2} hint={d7.saveLesson} />
      </div>
      <div className="editor-grid">
        <BoundText path="prevention.lessonNumber" />
      </div>
    </>
  );
}

function DocumentRow({ index }: { readonly index: number }) {
  const { papers } = useTexts();
  const path = `prevention.documents.${index}` as const;
  const need = useFieldValue(`${path}.need`);
  return (
    <div className="editor-grid editor-grid-four">
      <BoundChoice path={`${path}.kind`} labels={papers.report.documentKinds} />
      <BoundChoice path={`${path}.need`} labels={papers.report.needs} />
      {need === 'yes' && (
        <>
          <BoundText path={`${path}.document`} />
          <BoundText path={`${path}.fromRevision`} />
          <BoundText path={`${path}.toRevision`} />
          <BoundPerson path={`${path}.responsible`} />
          <BoundDate path={`${path}.on`} />
        </>
      )}
    </div>
  );
}
