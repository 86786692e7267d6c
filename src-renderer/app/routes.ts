/** The places of the program; features import them from `state`, where navigation lives (direction app → features → editor → state). */
export { go, goBack, patterns, routes } from '../state/routes';
