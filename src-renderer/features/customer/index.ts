/** 顾客档案: the one file of a customer, everything that goes on with him, and imports (TSP01 5.1.1, 5.1.5). */
import './customer.css';
import './templates/templates.css';

export { CustomerPage } from './detail/customer-page';
export { CustomerEditPage } from './edit/customer-edit-page';
export { CustomerNewPage } from './edit/customer-new-page';
export { ImportPage } from './import/import-page';
export { CustomerListPage } from './list/customer-list-page';
