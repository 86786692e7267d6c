import { PlusOutlined } from '@ant-design/icons';
import type { Answer, CallError } from '@shared/contract';
import type { Complaint, StoredComplaint } from '@shared/domain/complaint';
import { milestoneKinds } from '@shared/domain/deadline';
import { fill, type Texts } from '@shared/text';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { call, useQuery } from '../../../api';
import { ErrorPanel } from '../../../ui/error-panel';
import { heicText } from '../../../ui/photo-words';
import { instantText, sizeText } from '../model/format';
import { saveBody } from '../save-body';
import { useWording } from '../use-wording';

/** All files of a case: general ones and proofs, with what each proves. */
export function FilesTab({ stored }: { readonly stored: StoredComplaint }) {
  const wording = useWording();
  const { texts } = wording;
  const { filesTab } = texts.complaint;
  const uses = usesOf(stored.body, texts);
  const list = useQuery('attachment.list', uses.size === 0 ? null : { ids: [...uses.keys()].slice(0, 200) });
  const heic = heicText(list.value?.attachments ?? [], texts);
  const [error, setError] = useState<CallError | null>(null);

  const add = async (): Promise<void> => {
    const picked = await call('attachment.pick', { complaintId: stored.id });
    if (!picked.ok) return setError(picked.error.code === 'cancelled' ? null : picked.error);
    const ids = picked.value.attachments.map(({ id }) => id);
    if (ids.length === 0) return;
    const { body } = stored;
    const saved = await saveBody(stored, {
      ...body,
      attachmentIds: [...new Set([...body.attachmentIds, ...ids])],
    });
    setError(saved.ok ? refusedFile(picked.value) : saved.error);
  };

  const open = async (id: string): Promise<void> => {
    const opened = await call('attachment.open', { id });
    setError(opened.ok ? null : opened.error);
  };

  return (
    <section className="case-panel">
      {error !== null && <ErrorPanel error={error} />}
      {list.error !== undefined && <ErrorPanel error={list.error} onRetry={list.reload} />}
      {uses.size === 0 ? (
        <p className="case-quiet">{filesTab.empty}</p>
      ) : (
        <Table
          size="small"
          pagination={false}
          rowKey="id"
          dataSource={[...(list.value?.attachments ?? [])]}
          columns={[
            { key: 'name', dataIndex: 'name', title: filesTab.name },
            { key: 'use', title: filesTab.usedFor, render: (_: unknown, file) => uses.get(file.id) ?? '' },
            {
              key: 'size',
              title: filesTab.size,
              render: (_: unknown, file) => <span className="numbers">{sizeText(file.size)}</span>,
            },
            {
              key: 'at',
              title: filesTab.addedAt,
              render: (_: unknown, file) => (
                <span className="numbers">{instantText(file.addedAt, wording)}</span>
              ),
            },
            { key: 'by', dataIndex: 'addedBy', title: filesTab.addedBy },
            {
              key: 'open',
              render: (_: unknown, file) => (
                <Button onClick={() => void open(file.id)}>{filesTab.open}</Button>
              ),
            },
          ]}
        />
      )}
      {heic !== '' && <p className="field-hint">{heic}</p>}
      <Button icon={<PlusOutlined aria-hidden />} onClick={() => void add()}>
        {filesTab.add}
      </Button>
    </section>
  );
}

/** What each attached file is used for. */
function usesOf(body: Complaint, texts: Texts): ReadonlyMap<string, string> {
  const { filesTab } = texts.complaint;
  const uses = new Map<string, string>(body.attachmentIds.map((id) => [id, filesTab.general] as const));
  const proofs = [
    ...milestoneKinds.flatMap((kind) => [
      [texts.choices.milestone[kind], body.milestones[kind].proof] as const,
      [texts.fields['milestones.*.customerTimeProof'], body.milestones[kind].customerTimeProof] as const,
      ...body.milestones[kind].extensions.map(
        ({ consent }) => [texts.fields['milestones.*.extensions.*.consent'], consent] as const,
      ),
    ]),
    [texts.fields.customerAcceptance, body.customerAcceptance.proof] as const,
    ...(body.withdrawal === null ? [] : [[texts.fields.withdrawal, body.withdrawal.proof] as const]),
  ];
  for (const [name, proof] of proofs) {
    for (const id of proof.attachmentIds) uses.set(id, fill(filesTab.proofOf, { milestone: name }));
  }
  return uses;
}

/** Of several chosen files the first that was not kept, as the panel shows it; null when all were. */
function refusedFile({ refused }: Answer<'attachment.pick'>): CallError | null {
  const [first] = refused;
  return first === undefined ? null : { code: first.code, params: { file: first.name }, id: 'screen' };
}
