export { datedName } from '@shared/text/dated-name';
