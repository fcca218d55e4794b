/** The program that VS Code starts: serves it over the channel of Node processes. */
import { startServer } from './node.js';

/** Written in by the bundler. */
declare const CUSTOMER_FIRST_VERSION: string;

startServer('ipc', { name: 'customer-first', version: CUSTOMER_FIRST_VERSION });
