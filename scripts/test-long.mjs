// npm run test:long: as npm test, and what could look for ever looks as long as nobody waits for it; see test/support/runs.ts.
process.env['CUSTOMER_FIRST_LONG'] = '1';
await import('./test.mjs');
