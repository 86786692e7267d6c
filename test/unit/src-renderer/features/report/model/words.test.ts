import { blankAction, blankContainment, blankWhy } from '@renderer/features/report/model/blank-rows';
import { withRowPlaces } from '@renderer/features/report/model/row-place';
import { reportWords } from '@renderer/features/report/model/words';
import { blankReport, type Report, reportSchema } from '@shared/domain/report';
import { textsOf } from '@shared/text';
import { describe, expect, it } from 'vitest';

const words = reportWords(textsOf('zh-CN'), 'Asia/Shanghai', '8D');

interface Node {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Node>>;
  readonly item?: Node;
  readonly wrapped?: Node;
  readonly pipe?: readonly Node[];
  readonly options?: readonly unknown[];
}

/** Every code of every closed set of a report, with the path of its field. */
function codesOf(node: Node, path: string): readonly (readonly [path: string, code: string])[] {
  const at = (key: string): string => (path === '' ? key : `${path}.${key}`);
  if (node.type === 'picklist') return (node.options ?? []).map((code) => [path, String(code)] as const);
  if (node.entries !== undefined)
    return Object.entries(node.entries).flatMap(([key, entry]) => codesOf(entry, at(key)));
  if (node.item !== undefined) return codesOf(node.item, at('0'));
  return node.wrapped === undefined ? [] : codesOf(node.wrapped, path);
}

/** Letters that are their own name on every paper. */
const ownName = /^(?:[ABC]|D\d)$/;

const withRows = (): Report => {
  const blank = blankReport();
  return {
    ...blank,
    containment: {
      ...blank.containment,
      rows: [blankContainment('customer'), { ...blankContainment('in-transit'), checked: 840 }],
    },
    actions: [
      { ...blankAction('technical-escape'), action: '检具改为通止规', plannedOn: '2026-12-05' },
      { ...blankAction(), action: '更换定位销' },
    ],
  };
};

describe('how a report is read on the screen', () => {
  it.each(codesOf(reportSchema as unknown as Node, '').filter(([, code]) => !ownName.test(code)))(
    '%s: the code %s is shown by its name',
    (path, code) => {
      expect(words.valueText(path, code)).toMatch(/\p{Script=Han}|^[A-Z]{2,}|^5原则/u);
      expect(words.valueText(path, code)).not.toBe(code);
    },
  );

  it('a text that happens to be a code stays a text', () => {
    expect(words.valueText('problem.what', 'open')).toBe('open');
  });

  it('a row that was added is told by its fields, without ids, codes or empty places', () => {
    const report = withRows();
    const [action] = report.actions;
    expect(words.valueText(`actions.${action?.id ?? ''}`, action)).toBe(
      '针对的原因：技术-流出；措施：检具改为通止规；计划日：2026-12-05 周六；状态：未开始',
    );
    const row = report.containment.rows[1];
    expect(words.valueText(`containment.rows.${row?.id ?? ''}`, row)).toBe('场所：在途；检查数：840');
    const photo = {
      id: '00000000-0000-4000-8000-000000000001',
      attachmentId: '00000000-0000-4000-8000-000000000002',
      caption: '孔口毛刺',
      marks: [],
      isInternal: false,
      discipline: 'D2',
    };
    expect(words.valueText(`photos.${photo.id}`, photo)).toBe('说明：孔口毛刺；放在：D2');
  });

  it('a field of a row says which row it is, in the version where the row stands', () => {
    const report = withRows();
    const [, second] = report.actions;
    const path = `actions.${second?.id ?? ''}.action`;
    expect(words.labelOf(withRowPlaces(path, [blankReport(), report]))).toBe('措施 2');
    expect(withRowPlaces('actions.gone.action', [report])).toBe('actions.gone.action');
  });

  it('rows of a list are named after the list, a translation after its source', () => {
    const { id } = blankWhy();
    expect(words.labelOf('containment.rows.0')).toBe('各处围堵 1');
    expect(words.labelOf(`analysis.chains.technical-escape.steps.${id}`)).toBe('技术-流出 为什么');
    expect(words.labelOf('translation.actions.0.action')).toBe('措施 1 译文');
    expect(words.labelOf('translation.title')).toBe('主题 译文');
  });
});
