export { createKeyRing, type KeyRing, signingAlgorithm } from './signing-key.service.ts'
export { rotationPolicy } from './signing-key.ts'
