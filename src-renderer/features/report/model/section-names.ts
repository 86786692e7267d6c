import type { Discipline, ReportLayout } from '@shared/domain/report';
import { fill, type Texts } from '@shared/text';
import type { PartName } from './plan';

type Labels = Texts['papers']['report']['labels'];
type Band = { readonly [Key in keyof Labels]: Key extends `band${string}` ? Key : never }[keyof Labels];

/** Under which heading of its paper a layout prints a step; null where it prints nothing of it. */
const bands: Readonly<Record<Exclude<ReportLayout, '8D'>, Readonly<Record<Discipline, Band | null>>>> = {
  '5P': {
    D0: null,
    D1: null,
    D2: 'bandFacts',
    D3: 'bandFacts',
    D4: 'bandCauses',
    D5: 'bandActions',
    D6: 'bandEffects',
    D7: 'bandFeedback',
    D8: null,
  },
  CM: {
    D0: null,
    D1: null,
    D2: 'bandDefect',
    D3: 'bandInterim',
    D4: 'bandCauseAction',
    D5: 'bandCauseAction',
    D6: 'bandEffect',
    D7: 'bandEffect',
    // The customer's verdict only.
    D8: null,
  },
};

/** The parts of the editor as the layout calls them that the clerk works for: the headings of its paper, D0–D8 for an 8D. */
export function sectionNames(
  layout: ReportLayout,
  { papers, workspace: { page } }: Texts,
): Readonly<Record<PartName, string>> {
  if (layout === '8D') return page.sections;
  const own = bands[layout];
  const named = (Object.keys(own) as Discipline[]).map((discipline) => {
    const band = own[discipline];
    const step = page.steps[discipline];
    const name =
      band === null
        ? fill(page.notPrinted, { step })
        : fill(page.inBand, { band: papers.report.labels[band], step });
    return [discipline, name] as const;
  });
  return { ...page.sections, ...Object.fromEntries(named) };
}
