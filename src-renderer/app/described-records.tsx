import { carePlans } from '../features/care';
import { communications } from '../features/feedback';
import { feedbackSheets } from '../features/feedback-sheet';
import { goodsReturns } from '../features/goods-return';
import { escapeEvents, notices } from '../features/notice';
import { orders } from '../features/order';
import { questions } from '../features/question';
import {
  handOvers,
  serviceAgreements,
  servicePlans,
  serviceStaff,
  supportRequests,
} from '../features/service';
import { serviceSummaries } from '../features/service-summary';
import { surveyPlans, surveyRecords, surveys } from '../features/survey';
import { visitPlans, visitReports } from '../features/visit';
import { type AnyDescription, RecordPages } from '../record';
import { recordPlaces } from './record-places';

const places = Object.values(recordPlaces);

/** Every kind of record that has pages; an area adds its descriptions here, and their places to the rail (rail-groups.tsx). */
export const described: readonly AnyDescription[] = [
  notices,
  escapeEvents,
  communications,
  carePlans,
  questions,
  orders,
  goodsReturns,
  feedbackSheets,
  serviceSummaries,
  handOvers,
  supportRequests,
  serviceAgreements,
  servicePlans,
  visitPlans,
  visitReports,
  surveys,
  surveyRecords,
  surveyPlans,
  serviceStaff,
];

/** The pages of all of them. */
export function DescribedRecords() {
  return <RecordPages described={described} places={places} />;
}
