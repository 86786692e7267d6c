export { RegisterPage } from './register-page';
export { firstRows } from './use-rows';
