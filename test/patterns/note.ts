import { startNoting } from './made-patterns.js';

const file = process.env['CUSTOMER_FIRST_PATTERNS'];
if (file !== undefined) startNoting(file);
