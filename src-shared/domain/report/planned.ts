import { isSame } from '../same';
import { blankReport } from './blank';
import { type Discipline, plannedDisciplines, type Report, type ReportStage } from './schema';

type PlannedDiscipline = (typeof plannedDisciplines)[number];

const lastOf: Readonly<Record<ReportStage, Discipline>> = { '3D': 'D3', '5D': 'D5', '8D': 'D8' };

/** The discipline up to which a stage tells: D3, D5 or D8. */
export const lastDiscipline = (stage: ReportStage): Discipline => lastOf[stage];

/** Disciplines that a stage leaves open; they print 进行中 with their planned day. */
export const openDisciplines = (stage: ReportStage): readonly PlannedDiscipline[] =>
  plannedDisciplines.filter((discipline) => discipline > lastOf[stage]);

/** What is still to come at the report's own stage, each with its planned day (civil date) or null. */
export const stillToCome = ({
  stage,
  planned,
}: Pick<Report, 'stage' | 'planned'>): readonly {
  readonly discipline: PlannedDiscipline;
  readonly plannedOn: string | null;
}[] => openDisciplines(stage).map((discipline) => ({ discipline, plannedOn: planned[discipline] }));

/** What each of these disciplines tells, photos apart; D6 tells of the actions too, once they are chosen. */
const toldIn: Readonly<Record<PlannedDiscipline, readonly (keyof Report)[]>> = {
  D4: ['analysis'],
  D5: ['actions', 'changeApproval'],
  D6: ['actions', 'validation'],
  D7: ['prevention'],
  D8: ['closure', 'reservation'],
};

/** Disciplines that the report's stage leaves open and in which nothing is written: all there is to say is when they will be told. */
export function untoldDisciplines(report: Report): readonly PlannedDiscipline[] {
  const blank = blankReport();
  return openDisciplines(report.stage).filter(
    (discipline) =>
      toldIn[discipline].every((key) => isSame(report[key], blank[key])) &&
      !report.photos.some((photo) => photo.discipline === discipline),
  );
}
