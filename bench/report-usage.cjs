// Preloaded into a program that is measured: says at its end how much processor time and memory it took, all threads counted.
const { isMainThread } = require('node:worker_threads');

const file = process.env.CUSTOMER_FIRST_BENCH_USAGE;
if (file !== undefined && isMainThread) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const usage = { cpu: (userCPUTime + systemCPUTime) / 1e6, mib: Math.round(maxRSS / 1024) };
    require('node:fs').writeFileSync(file, JSON.stringify(usage));
  });
}
