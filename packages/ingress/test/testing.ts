// For tests of what stands on the port.
export { type HaproxyProcess, startHaproxy } from './haproxy-process.ts'
export { type Load, type LoadOptions, type LoadReport, startLoad } from './load.ts'
