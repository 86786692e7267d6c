import type { FieldLabels } from './types';

/** Words that mean the same on a firm's forms. */
const sameWords: readonly (readonly [string, string])[] = [['客户', '顾客']];

/** A label without what differs from sheet to sheet: blanks, punctuation, full width, capitals. */
export function foldLabel(text: string): string {
  let folded = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\p{P}\p{S}\s\p{Cf}]/gu, '');
  for (const [word, own] of sameWords) folded = folded.replaceAll(word, own);
  return folded;
}

const longestLabel = 120;
const stepNumber = /^\s*(?:D?\d{1,2}(?:\.\d{1,2})?\s*[.、:：)）]|D\d\s|D?\d(?=\p{Script=Han}))\s*/iu;

/** `D4 …` begins the part of a report that is called so; null for other words. */
export const disciplineIn = (text: string): string | null =>
  /^\s*[（(]?(D[0-8])(?![0-9A-Za-z])/i.exec(text.normalize('NFKC'))?.[1]?.toLowerCase() ?? null;

/** What a cell's text may be called: as a whole, by its lines, by its Chinese, by its Latin part; folded, most telling first. */
export function labelReadings(text: string): readonly string[] {
  if (text.length > longestLabel) return [];
  const chinese = text.replaceAll(/[^\p{Script=Han}\d]/gu, '');
  const latin = text.replaceAll(/\p{Script=Han}/gu, '');
  // A few letters among Chinese are no English label.
  const parts = [text, ...text.split(/[\n\r/／|]/), chinese, latin.trim().length > 3 ? latin : ''];
  // `D4 根本原因`, `4. Root cause`: the number of a step is no part of its name.
  parts.push(...parts.map((part) => part.replace(stepNumber, '')));
  return [...new Set(parts.map(foldLabel))].filter((part) => part !== '');
}

/** Whole labels that firms use for the same thing, folded. Asked only where the form's own words are not there. */
const synonyms: readonly (readonly string[])[] = [
  [
    '件号',
    '料号',
    '零件号',
    '零件编号',
    '产品编号',
    '物料号',
    '物料编码',
    '品号',
    '图号',
    'partno',
    'partnumber',
    'pn',
  ],
  ['名称', '品名', '零件名称', '产品名称', '物料名称', 'partname', 'description'],
  ['批次', '批号', '批次号', '生产批号', '批次批号', 'batch', 'batchno', 'lot', 'lotno'],
  ['序', '序号', '项次', 'no', 'item'],
  ['顾客', '顾客名称', '顾客单位', 'customer', 'customername'],
  ['联系人', '顾客联系人', 'contact', 'contactperson'],
  ['联系电话', '电话', '联系方式', 'phone', 'tel', 'telephone'],
  ['备注', '附注', '附言', '其他说明', 'remarks', 'remark'],
  ['申报数', '申报数量', '退货数量', 'decl', 'declared'],
  ['实收数', '实收数量', '实收', 'recd', 'received'],
  ['投诉编号', '投诉单号', '关联投诉', '投诉号', 'complaintno', 'complaint'],
  ['登记日期', '填表日期', '日期', 'date'],
  ['金额', '金额元', '费用', '费用元', 'amount'],
  ['责任人', '负责人', '担当', '担当者', 'owner', 'responsible'],
  ['完成日期', '完成日', '完成时间', 'completedon', 'done'],
  ['编制', '制表', '填表人', 'preparedby'],
  ['审核', '审查', 'reviewedby', 'checkedby'],
  ['批准', '核准', '承认', 'approvedby'],
];

/** Other words for the same label. */
export const synonymsOf = (reading: string): readonly string[] =>
  synonyms
    .filter((group) => group.includes(reading))
    .flatMap((group) => group.filter((word) => word !== reading));

export const foldedLabels = (labels: FieldLabels | null): readonly string[] =>
  labels === null ? [] : [...new Set([foldLabel(labels['zh-CN']), foldLabel(labels.en)])].filter(Boolean);

/** Nothing but room to write in: lines, blanks, boxes to tick with their words. */
export const isRoomToWrite = (text: string): boolean =>
  /^[\s_＿—\-–.…·:：/年月日时分]*$/u.test(text) || /^\s*[□☐○]/u.test(text);
