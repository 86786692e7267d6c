export { TableError } from './fault';
export { createTableReader, readTablesHere, type TableReader } from './table-reader';
