export { MissingYearBanner } from './missing-year-banner';
export { TodayPage } from './today-page';
