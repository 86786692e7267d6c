export { TableError } from './fault';
export { type ReadTables, readTables } from './read-tables';
