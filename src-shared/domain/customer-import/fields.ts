import { customerGrades, customerKinds, fileLanguages } from '../customer';
import { caps } from '../scalars';

/** What a column of an ERP export may be, and by which heads it is known. */

export const importFields = [
  'code',
  'name',
  'shortName',
  'englishName',
  'kind',
  'grade',
  'isActive',
  'creditCode',
  'plant',
  'supplierCode',
  'cooperationSince',
  'contractNumber',
  'registeredAddress',
  'deliveryAddress',
  'invoiceAddress',
  'contact.name',
  'contact.department',
  'contact.position',
  'contact.phone',
  'contact.mobile',
  'contact.email',
  'contact.messenger',
  'language',
  'portalAddress',
  'portalHolder',
  'dataFormats',
  'retentionYears',
  'serviceAgreement',
  'remarks',
  'finance.invoiceTitle',
  'finance.taxNumber',
  'finance.bank',
  'finance.account',
  'finance.paymentTerms',
  'finance.currency',
  'finance.creditGrade',
  'finance.creditLimit',
] as const;
export type ImportField = (typeof importFields)[number];

export const isFinanceField = (field: ImportField): boolean => field.startsWith('finance.');

/** What a row of the file would do. */
export const importOutcomes = ['new', 'changed', 'unchanged', 'faulty'] as const;
export type ImportOutcome = (typeof importOutcomes)[number];

/** How a cell of a field is read. */
export type FieldReading =
  | { readonly kind: 'text'; readonly most: number }
  | { readonly kind: 'date' }
  /** A whole number up to this. */
  | { readonly kind: 'number'; readonly most: number }
  /** Yuan, kept in fen. */
  | { readonly kind: 'money' }
  | { readonly kind: 'choice'; readonly codes: readonly (string | boolean)[] };

const short = { kind: 'text', most: caps.short } as const;
const line = { kind: 'text', most: caps.line } as const;

export const fieldReadings: Readonly<Record<ImportField, FieldReading>> = {
  code: short,
  name: line,
  shortName: short,
  englishName: line,
  kind: { kind: 'choice', codes: customerKinds },
  grade: { kind: 'choice', codes: customerGrades },
  isActive: { kind: 'choice', codes: [true, false] },
  creditCode: short,
  plant: short,
  supplierCode: short,
  cooperationSince: { kind: 'date' },
  contractNumber: short,
  registeredAddress: line,
  deliveryAddress: line,
  invoiceAddress: line,
  'contact.name': short,
  'contact.department': short,
  'contact.position': short,
  'contact.phone': short,
  'contact.mobile': short,
  'contact.email': short,
  'contact.messenger': short,
  language: { kind: 'choice', codes: fileLanguages },
  portalAddress: line,
  portalHolder: short,
  dataFormats: line,
  retentionYears: { kind: 'number', most: 99 },
  serviceAgreement: line,
  remarks: { kind: 'text', most: caps.long },
  'finance.invoiceTitle': line,
  'finance.taxNumber': short,
  'finance.bank': line,
  'finance.account': short,
  'finance.paymentTerms': line,
  'finance.currency': short,
  'finance.creditGrade': short,
  'finance.creditLimit': { kind: 'money' },
};

/** Heads that ERP exports use, folded as labels of forms are (客户 counts as 顾客). The first field that has one takes it. */
export const fieldHeads: Readonly<Record<ImportField, readonly string[]>> = {
  code: [
    '顾客代码',
    '顾客编码',
    '顾客编号',
    '顾客号',
    '往来单位编码',
    '代码',
    '编码',
    'customercode',
    'customerno',
    'customernumber',
    'customerid',
    'kunnr',
    'cardcode',
    'code',
  ],
  name: [
    '顾客名称',
    '顾客全称',
    '单位名称',
    '往来单位名称',
    '公司名称',
    '名称',
    '全称',
    'customername',
    'fullname',
    'cardname',
    'name1',
    'name',
  ],
  shortName: ['简称', '顾客简称', '助记名', 'shortname', 'searchterm'],
  englishName: ['英文名', '英文名称', '外文名称', 'englishname', 'foreignname', 'nameen'],
  kind: ['类型', '顾客类型', '顾客类别', '类别', 'type', 'customertype', 'kind', 'category'],
  grade: ['等级', '顾客等级', '顾客级别', '级别', 'grade', 'customergrade', 'level'],
  isActive: ['状态', '启用', '是否启用', '启用状态', '有效', '是否有效', 'status', 'active', 'isactive'],
  creditCode: ['统一社会信用代码', '社会信用代码', '信用代码', 'creditcode', 'uscc'],
  plant: ['工厂', '厂区', '分厂', 'plant', 'site'],
  supplierCode: ['供应商代码', '我方供应商代码', '供方代码', 'suppliercode', 'vendorcode'],
  cooperationSince: ['合作起始', '合作日期', '建档日期', '开始合作日期', 'since', 'customersince'],
  contractNumber: ['合同编号', '合同号', 'contractno', 'contractnumber', 'contract'],
  registeredAddress: ['注册地址', '地址', '公司地址', '通讯地址', 'address', 'registeredaddress', 'street'],
  deliveryAddress: ['交货地址', '送货地址', '收货地址', 'deliveryaddress', 'shipto', 'shiptoaddress'],
  invoiceAddress: ['开票地址', '发票地址', 'invoiceaddress', 'billto', 'billtoaddress'],
  'contact.name': ['联系人', '联系人姓名', '主要联系人', 'contact', 'contactname', 'contactperson'],
  'contact.department': ['联系人部门', '部门', 'contactdepartment', 'department'],
  'contact.position': ['职务', '联系人职务', '职位', 'position', 'title'],
  'contact.phone': ['电话', '联系电话', '固定电话', '座机', 'phone', 'telephone', 'tel'],
  'contact.mobile': ['手机', '手机号', '移动电话', 'mobile', 'cellphone'],
  'contact.email': ['邮箱', '电子邮箱', '电子邮件', 'email', 'mail'],
  'contact.messenger': ['微信', '即时通讯', 'wechat', 'messenger'],
  language: ['语言', '沟通语言', 'language'],
  portalAddress: ['平台网址', '顾客平台', 'portal', 'portaladdress'],
  portalHolder: ['账号持有人', '平台账号持有人', 'portalholder', 'accountholder'],
  dataFormats: ['数据格式', 'dataformat', 'dataformats', 'edi'],
  retentionYears: ['记录保存年限', '保存年限', '保存年', 'retention', 'retentionyears'],
  serviceAgreement: ['服务协议', '质量协议', 'agreement', 'serviceagreement'],
  remarks: ['备注', '说明', 'remarks', 'remark', 'note', 'notes', 'memo'],
  'finance.invoiceTitle': ['开票抬头', '发票抬头', 'invoicetitle'],
  'finance.taxNumber': ['税号', '纳税人识别号', 'taxnumber', 'taxno', 'taxid', 'vat', 'vatno'],
  'finance.bank': ['开户行', '开户银行', '银行', 'bank', 'bankname'],
  'finance.account': ['账号', '银行账号', '帐号', '银行帐号', 'account', 'accountno', 'bankaccount', 'iban'],
  'finance.paymentTerms': ['付款条件', '付款方式', '结算方式', '收款条件', 'paymentterms', 'terms'],
  'finance.currency': ['币种', '币别', 'currency'],
  'finance.creditGrade': ['信用等级', '信用级别', 'creditgrade', 'creditrating'],
  'finance.creditLimit': ['信用额度', '信用额度元', '授信额度', 'creditlimit'],
};

/** Words for choices, folded, besides those that the program itself shows. */
export const choiceWords: Readonly<Record<string, readonly string[]>> = {
  oem: ['oem', '主机厂', '整车厂', '主机'],
  'tier-one': ['tier1', 'tierone', '一级', '一级供应商', '配套厂'],
  'after-sales': ['aftersales', 'aftermarket', '售后', '维修市场'],
  export: ['export', '出口', '外贸'],
  affiliate: ['affiliate', '关联', '关联方', '集团内'],
  vip: ['vip', 'a', '战略', '核心'],
  key: ['key', 'b', '重点', '重要'],
  regular: ['regular', 'standard', 'std', 'c', '一般', '普通'],
  true: ['true', 'yes', 'y', '1', '是', '启用', '有效', '正常', 'active', '已启用'],
  false: ['false', 'no', 'n', '0', '否', '停用', '禁用', '无效', '冻结', 'inactive', '已停用', '注销'],
  'zh-CN': ['zhcn', 'zh', '中文', '汉语', 'chinese', 'cn'],
  en: ['en', '英文', '英语', 'english'],
  bilingual: ['bilingual', '双语', '中英文', '中英双语', 'both'],
};
