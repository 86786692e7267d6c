import type { Report } from './schema';
import type { ReportPart } from './scope';

/**
 * The second language of a report (decisions.md, Languages): its own text beside each source, never made by a machine. Names, numbers and
 * codes are the same in every language; what is internal never leaves the house.
 */
export interface TranslatableText {
  /** Stable: rows by their id, `actions.<id>.action`. The key of `report.translation`. */
  readonly path: string;
  readonly discipline: ReportPart;
  readonly text: string;
}

/** What to put in the place of a text. */
type Change = (path: string, text: string, discipline: ReportPart) => string;

/** The object with these fields changed, each under its own path. */
function fields<Node extends Readonly<Record<Key, string>>, Key extends string>(
  node: Node,
  at: string,
  keys: readonly Key[],
  change: (path: string, text: string) => string,
): Node {
  const changed = keys.map((key) => [key, change(at === '' ? key : `${at}.${key}`, node[key])] as const);
  return { ...node, ...Object.fromEntries(changed) };
}

/** The rows with these fields changed. */
const rows = <Row extends Readonly<Record<Key, string>> & { readonly id: string }, Key extends string>(
  list: readonly Row[],
  at: string,
  keys: readonly Key[],
  change: (path: string, text: string) => string,
): Row[] => list.map((row) => fields(row, `${at}.${row.id}`, keys, change));

/** The one list of free texts, in the order of the document. */
function mapTexts(report: Report, changeAt: Change): Report {
  const within =
    (discipline: ReportPart) =>
    (path: string, text: string): string =>
      changeAt(path, text, discipline);
  const header = fields(report, '', ['title'], within('header'));
  return {
    ...header,
    parts: rows(report.parts, 'parts', ['partName'], within('header')),
    emergency: fields(report.emergency, 'emergency', ['symptom', 'action'], within('D0')),
    members: rows(report.members, 'members', ['department', 'role'], within('D1')),
    problem: problemTexts(report, within('D2')),
    containment: containmentTexts(report, within('D3')),
    analysis: analysisTexts(report, within('D4')),
    ...fields({ repeatWhy: report.repeatWhy }, '', ['repeatWhy'], within('D4')),
    actions: rows(
      rows(report.actions, 'actions', ['action', 'reason', 'verification', 'sideEffects'], within('D5')),
      'actions',
      ['breakpoint'],
      within('D6'),
    ),
    validation: {
      ...fields(report.validation, 'validation', ['firstBatch', 'marking', 'effect'], within('D6')),
      rows: rows(report.validation.rows, 'validation.rows', ['period', 'method'], within('D6')),
    },
    prevention: preventionTexts(report, within('D7')),
    closure: fields(report.closure, 'closure', ['summary', 'thanks', 'customerOpinion'], within('D8')),
    ...fields({ reservation: report.reservation }, '', ['reservation'], within('D8')),
    photos: photoTexts(report, changeAt),
  };
}

type Within = (path: string, text: string) => string;

const problemTexts = ({ problem }: Report, change: Within): Report['problem'] => ({
  ...fields(
    problem,
    'problem',
    [
      'statement',
      'summary',
      'what',
      'where',
      'when',
      'who',
      'why',
      'how',
      'howMany',
      'standard',
      'actual',
      'history',
      'effect',
      'scope',
      'risk',
      'comparison',
      'changePoints',
      'process',
      'detectedPlace',
    ],
    change,
  ),
  contrasts: rows(problem.contrasts, 'problem.contrasts', ['is', 'isNot', 'difference'], change),
});

const containmentTexts = ({ containment }: Report, change: Within): Report['containment'] => ({
  ...fields(
    containment,
    'containment',
    ['marking', 'firstCleanShipment', 'stopCondition', 'informed'],
    change,
  ),
  rows: rows(containment.rows, 'containment.rows', ['action', 'cleanPoint', 'verification'], change),
});

function analysisTexts({ analysis }: Report, change: Within): Report['analysis'] {
  const chain = (kind: keyof typeof analysis.chains) => {
    const at = `analysis.chains.${kind}`;
    const own = analysis.chains[kind];
    const steps = rows(own.steps, `${at}.steps`, ['why', 'evidence'], change);
    return {
      ...fields(own, at, ['rootCause', 'verificationMethod', 'verification'], change),
      steps,
    };
  };
  return {
    ...fields(analysis, 'analysis', ['investigation', 'escapePoint'], change),
    factors: rows(analysis.factors, 'analysis.factors', ['possibleCause', 'evidence'], change),
    chains: {
      'technical-occurrence': chain('technical-occurrence'),
      'technical-escape': chain('technical-escape'),
      'managerial-occurrence': chain('managerial-occurrence'),
      'managerial-escape': chain('managerial-escape'),
    },
  };
}

const preventionTexts = ({ prevention }: Report, change: Within): Report['prevention'] => ({
  ...fields(prevention, 'prevention', ['lessons', 'systemic'], change),
  documents: rows(prevention.documents, 'prevention.documents', ['document'], change),
  readAcross: rows(prevention.readAcross, 'prevention.readAcross', ['object', 'decision'], change),
});

/** Captions and the words of marks; an internal photo is left as it is. */
const photoTexts = ({ photos }: Report, changeAt: Change): Report['photos'] =>
  photos.map((photo) => {
    if (photo.isInternal) return photo;
    const at = `photos.${photo.id}`;
    const change = (path: string, text: string): string => changeAt(path, text, photo.discipline);
    return {
      ...fields(photo, at, ['caption'], change),
      marks: photo.marks.map((mark, index) => fields(mark, `${at}.marks.${index}`, ['words'], change)),
    };
  });

/** Every free text that is written, with its path, where it stands, and its source. */
export function translatableTexts(report: Report): readonly TranslatableText[] {
  const found: TranslatableText[] = [];
  mapTexts(report, (path, text, discipline) => {
    if (text.trim() !== '') found.push({ path, discipline, text });
    return text;
  });
  return found;
}

const chinese = /\p{Script=Han}/u;

/** Texts with Chinese characters that have nothing in the second language yet. */
export function untranslated(report: Report): {
  readonly count: number;
  readonly texts: readonly TranslatableText[];
} {
  const texts = translatableTexts(report).filter(
    ({ path, text }) => chinese.test(text) && (report.translation[path] ?? '').trim() === '',
  );
  return { count: texts.length, texts };
}

/** The report with its texts in the second language where there is one, for printing in English; the source stands where there is none. */
export const translated = (report: Report): Report =>
  mapTexts(report, (path, text) => {
    const second = report.translation[path] ?? '';
    return text.trim() === '' || second.trim() === '' ? text : second;
  });
