export { startConnection, type Client, type Connection, type ConnectionState } from './connection.ts';
export { describeFailure, type Failure, type WayOut } from './failure.ts';
export { follow } from './follow.ts';
export { takeToken } from './token.ts';
export { openTransport } from './transport.ts';
