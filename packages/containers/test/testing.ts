// Real parts for tests of what stands on this port: an engine, a registry, and images that behave as they are told.
export { type Engine, startEngine } from './engine.ts'
export { type NodeImage, pushNodeImage } from './node-image.ts'
export { canRunContainers, canRunNodes } from './programs.ts'
export { type Registry, type RegistryOptions, startRegistry } from './registry.ts'
export { pushSampleImage, type SampleBehaviour, type SampleImage } from './sample-image.ts'
export { startSwarm, type Swarm } from './drivers/swarm-nodes.ts'
export { mountSmallDisk, type SmallDisk } from './small-disk.ts'
