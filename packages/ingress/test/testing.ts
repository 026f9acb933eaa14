// For tests of what stands on the port.
export { canRunProxy, type HaproxyProcess, startHaproxy } from './drivers/haproxy-process.ts'
export { type Load, type LoadOptions, type LoadReport, startLoad } from './load.ts'
