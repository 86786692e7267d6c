import { type DocumentKind, disciplines, type Report } from './schema';
import {
  chainsOf,
  concernsGoods,
  indexed,
  isBlank,
  isBrief,
  isReference,
  type ReportPart,
  unansweredPlaces,
} from './scope';

/** How much of a part is filled in: fields that a complete report has, and the dotted paths of those still empty. */
export interface PartCompleteness {
  readonly filled: number;
  readonly total: number;
  readonly empty: readonly string[];
}

export type Completeness = Readonly<Record<ReportPart, PartCompleteness>>;

/** A field of a complete report, and whether it says something. */
type Field = readonly [path: string, isFilled: boolean];

export const reportParts: readonly ReportPart[] = ['header', ...disciplines];

/**
 * What a complete report of this severity, layout and short form has, and how much of it is there. What may be left out does not count;
 * a part that this report does not need has a total of 0.
 */
export const completeness = (report: Report): Completeness => {
  const ofPart = (part: ReportPart): readonly [ReportPart, PartCompleteness] => {
    const fields = isNeeded(report, part) ? fieldsOf[part](report) : [];
    const empty = fields.filter(([, isFilled]) => !isFilled).map(([path]) => path);
    return [part, { filled: fields.length - empty.length, total: fields.length, empty }];
  };
  return Object.fromEntries(reportParts.map(ofPart)) as Completeness;
};

/** Parts of a report that refers to another, and of a short 对策书; of D0 no other layout than the 8D prints or needs anything. */
const referencePartsNeeded: readonly ReportPart[] = ['header', 'D3'];
const briefPartsNeeded: readonly ReportPart[] = ['header', 'D2', 'D3', 'D4', 'D5', 'D6'];

const isNeeded = (report: Report, part: ReportPart): boolean => {
  if (isReference(report)) return referencePartsNeeded.includes(part);
  if (report.layout !== '8D' && part === 'D0') return false;
  return !isBrief(report) || briefPartsNeeded.includes(part);
};

type Cell = string | number | boolean | null;

const isFilled = (value: Cell): boolean => value !== null && (typeof value !== 'string' || !isBlank(value));

/** These fields of one object, below its path. */
const of = <Key extends string>(
  at: string,
  node: Readonly<Record<Key, Cell>>,
  ...keys: readonly Key[]
): readonly Field[] => keys.map((key) => [at === '' ? key : `${at}.${key}`, isFilled(node[key])]);

/** These fields of every row; a list that must not be empty counts as one empty field. */
const ofRows = <Row>(
  at: string,
  rows: readonly Row[],
  fields: (row: Row, at: string) => readonly Field[],
): readonly Field[] =>
  rows.length === 0 ? [[at, false]] : indexed(rows).flatMap(([index, row]) => fields(row, `${at}.${index}`));

const fieldsOf: Readonly<Record<ReportPart, (report: Report) => readonly Field[]>> = {
  header: (report) => [
    ...of('', report, 'title', 'complainedOn'),
    ...of('customer', report.customer, 'name'),
    ...of('ourContact', report.ourContact, 'name'),
    ...(isBrief(report) ? [] : identityFields(report)),
  ],
  D0: ({ emergency }) => of('emergency', emergency, 'symptom', 'isReportNeeded', 'isCustomerProtected'),
  D1: ({ members }) => [
    ['members', members.some(({ duty }) => duty === 'sponsor')],
    ['members', members.some(({ duty }) => duty === 'leader')],
    ...indexed(members).flatMap(([index, row]) =>
      of(`members.${index}`, row, 'name', 'department', 'role', 'phone'),
    ),
  ],
  D2: problemFields,
  D3: containmentFields,
  D4: causeFields,
  D5: actionFields,
  D6: effectFields,
  D7: preventionFields,
  D8: ({ closure }) =>
    of(
      'closure',
      closure,
      'allActionsDone',
      'verdict',
      'closedOn',
      'releasedBy',
      'releasedOn',
      'summary',
      'thanks',
    ),
};

const identityFields = (report: Report): readonly Field[] => [
  ...of('', report, 'project', 'severity', 'foundAt', 'isSafety', 'isRepeat', 'startedOn'),
  ...of('customer', report.customer, 'supplierCode', 'contactName'),
  ...ofRows('parts', report.parts, (row, at) =>
    of(at, row, 'partName', 'partNumber', 'drawingRevision', 'batch'),
  ),
];

function problemFields(report: Report): readonly Field[] {
  const { problem } = report;
  if (isBrief(report)) return of('problem', problem, 'statement', 'summary');
  return [
    ...of(
      'problem',
      problem,
      'statement',
      'summary',
      'what',
      'where',
      'when',
      'howMany',
      'standard',
      'actual',
    ),
    ...of('problem', problem, 'effect', 'scope', 'risk', 'detectedOn', 'detectedPlace'),
    ...of('problem', problem, 'complainedQuantity', 'deliveredQuantity', 'isConfirmedOnSample'),
    ...ofRows('problem.contrasts', problem.contrasts, (row, at) => of(at, row, 'is', 'isNot', 'difference')),
  ];
}

function containmentFields(report: Report): readonly Field[] {
  const { containment } = report;
  const rows = indexed(containment.rows).flatMap(([index, row]) => {
    const at = `containment.rows.${index}`;
    // 不适用 is an answer, complete in itself.
    return row.isApplicable
      ? of(at, row, 'action', 'responsible', 'introducedOn', 'checked', 'defective', 'cleanPoint')
      : ([[at, true]] satisfies readonly Field[]);
  });
  if (isBrief(report))
    return concernsGoods(report) && rows.length === 0 ? [['containment.rows', false]] : rows;
  return [
    ...rows,
    ...unansweredPlaces(report).map((): Field => ['containment.rows', false]),
    ...of('containment', containment, 'marking', 'firstCleanShipment', 'stopCondition', 'informed'),
  ];
}

function causeFields(report: Report): readonly Field[] {
  const { analysis } = report;
  if (isBrief(report))
    return of('analysis.chains.technical-occurrence', analysis.chains['technical-occurrence'], 'rootCause');
  return [
    ...chainsOf(report).flatMap((kind) => {
      const at = `analysis.chains.${kind}`;
      const chain = analysis.chains[kind];
      return [
        ...ofRows(`${at}.steps`, chain.steps, (row, step) => of(step, row, 'why', 'evidence')),
        ...of(at, chain, 'rootCause', 'verificationMethod', 'verification', 'isSwitchable'),
      ];
    }),
    ...of('analysis', analysis, 'escapePoint'),
    ...(report.isRepeat === true ? of('', report, 'repeatWhy') : []),
  ];
}

function actionFields(report: Report): readonly Field[] {
  return [
    ...chainsOf(report)
      .filter((kind) => !report.actions.some(({ cause }) => cause === kind))
      .map((): Field => ['actions', false]),
    ...indexed(report.actions).flatMap(([index, row]) => {
      const at = `actions.${index}`;
      const named = of(at, row, 'action', 'responsible', 'plannedOn');
      return isBrief(report) ? named : [...named, ...of(at, row, 'reason', 'verification')];
    }),
    ...(isBrief(report) ? [] : approvalFields(report)),
  ];
}

const approvalFields = ({ changeApproval }: Report): readonly Field[] =>
  changeApproval.isNeeded === true
    ? of('changeApproval', changeApproval, 'isNeeded', 'number', 'on')
    : of('changeApproval', changeApproval, 'isNeeded');

function effectFields(report: Report): readonly Field[] {
  const { actions, validation } = report;
  if (isBrief(report))
    return [
      ...indexed(actions).flatMap(([index, row]) => of(`actions.${index}`, row, 'doneOn')),
      ...of('validation', validation, 'effect'),
    ];
  return [
    ...indexed(actions).flatMap(([index, row]) =>
      of(`actions.${index}`, row, 'doneOn', 'breakpoint', 'verifiedOn', 'verifiedBy'),
    ),
    ...ofRows('validation.rows', validation.rows, (row, at) =>
      of(at, row, 'period', 'checked', 'defective', 'method', 'by', 'on'),
    ),
    ...of('validation', validation, 'containmentRemovedOn', 'firstBatch', 'marking', 'effect'),
  ];
}

const documentsNeeded: readonly DocumentKind[] = ['pfmea', 'control-plan'];

function preventionFields({ prevention }: Report): readonly Field[] {
  const { documents } = prevention;
  return [
    ...documentsNeeded
      .filter((kind) => !documents.some((row) => row.kind === kind))
      .map((): Field => ['prevention.documents', false]),
    ...indexed(documents).flatMap(([index, row]) => {
      const at = `prevention.documents.${index}`;
      return row.need === 'yes'
        ? of(at, row, 'document', 'fromRevision', 'toRevision', 'responsible', 'on')
        : ([[at, true]] satisfies readonly Field[]);
    }),
    ...ofRows('prevention.readAcross', prevention.readAcross, (row, at) =>
      of(at, row, 'object', 'decision', 'responsible', 'on'),
    ),
    ...of('prevention', prevention, 'lessons', 'systemic'),
  ];
}
